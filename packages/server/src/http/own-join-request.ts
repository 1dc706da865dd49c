import { defaultRetention, type OperationName } from '@tejido/contract';
import { bodyProblem, check, checkQuery, operations, queryProblem } from '@tejido/contract/schemas';
import { admitMove } from '../abuse/admission.ts';
import { countGuesses } from '../abuse/guesses.ts';
import { countRefusals } from '../abuse/refusals.ts';
import {
  answerOwn,
  type Claim,
  confirmOwn,
  correctOwn,
  eraseOwn,
  type Own,
  openJoinRequest,
  openReceipt,
  sendConfirmation,
  unpublishOwn,
} from '../join-requests/own.ts';
import { checkAnswer, networkAt } from './answer-read.ts';
import { readJson } from './body.ts';
import { checkPath } from './checked.ts';
import { arrivalOf } from './create-join-request.ts';
import { HttpProblem, refuse } from './problems.ts';
import type { RouteMatch } from './route-match.ts';
import type { Dependencies, ServerContext } from './server-env.ts';

/** What a person may do with a join request by its token. */
type OwnOperation =
  | 'getJoinRequest'
  | 'updateJoinRequest'
  | 'eraseJoinRequest'
  | 'confirmJoinRequest'
  | 'sendConfirmation'
  | 'unpublishJoinRequest'
  | 'answerQuestion';

type Perform = (c: ServerContext, claim: Claim, dependencies: Dependencies) => Promise<unknown>;

const performs: Readonly<Record<OwnOperation, Perform>> = {
  getJoinRequest: async (_, claim, { db }) => orRefuse(await openJoinRequest(db, claim)).record,
  confirmJoinRequest: async (_, claim, { db }) => orRefuse(await confirmOwn(db, claim)).record,
  unpublishJoinRequest: async (_, claim, { db }) => orRefuse(await unpublishOwn(db, claim)).record,
  updateJoinRequest: async (c, claim, dependencies) => {
    const admission = admitMove(arrivalOf(c, dependencies, claim.network));
    const { record } = orRefuse(await correctOwn(dependencies.db, claim, await readJson(c), admission));
    dependencies.mailer?.wake();
    return record;
  },
  sendConfirmation: async (c, claim, dependencies) => {
    const body = check(operations.sendConfirmation.body, await readJson(c), 'body');
    if (!body.ok) throw new HttpProblem(bodyProblem(body.errors));
    const admission = admitMove(arrivalOf(c, dependencies, claim.network));
    const { receipt } = orRefuse(await sendConfirmation(dependencies.db, claim, body.value.email, admission));
    dependencies.mailer?.wake();
    return receipt;
  },
  answerQuestion: async (c, claim, { db }) => {
    const body = check(operations.answerQuestion.body, await readJson(c), 'body');
    if (!body.ok) throw new HttpProblem(bodyProblem(body.errors));
    return orRefuse(await answerOwn(db, claim, body.value.text)).record;
  },
  eraseJoinRequest: async (_, claim, dependencies) => {
    const { receipt } = orRefuse(await eraseOwn(dependencies.db, claim));
    await dependencies.mailer?.forget(claim.id);
    return receipt;
  },
};

/** Whether an operation is one of those on a person's own join request. */
export const isOwnOperation = (name: OperationName): name is OwnOperation => name in performs;

/** Answers an operation on a person's own join request; nobody keeps a copy of the answer. */
export async function answerOwnOperation(
  c: ServerContext,
  name: OwnOperation,
  match: RouteMatch,
  dependencies: Dependencies,
): Promise<Response> {
  const path = checkPath(name, match.path);
  const network = await networkAt(dependencies, path.network);
  const claim = claimOf(network, path.id, tokenOf(name, c), dependencies);
  // Before anything else is looked at, so that a wrong token is told nothing.
  const open = (): Promise<Own<object>> =>
    (name === 'sendConfirmation' ? openReceipt : openJoinRequest)(dependencies.db, claim);
  const arrival = arrivalOf(c, dependencies, network);
  orRefuse(await countGuesses(arrival, open));
  const answer = await countRefusals(arrival, () => performs[name](c, claim, dependencies));
  if (dependencies.checkResponses) checkAnswer(name, answer);
  return c.body(JSON.stringify(answer), match.route.status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
  });
}

/** What is asked for, by whom. */
export function claimOf(
  network: Claim['network'],
  id: string,
  token: string,
  { retention = defaultRetention }: Dependencies,
): Claim {
  return { network, id, token, retention };
}

/** Throws the problem where there is one. */
export function orRefuse<T extends object>(
  outcome: (T & { problem?: undefined }) | { problem: HttpProblem['problem'] },
): T {
  if (outcome.problem) throw new HttpProblem(outcome.problem);
  return outcome;
}

function tokenOf(name: OwnOperation, c: ServerContext): string {
  const query = checkQuery(operations[name].query, new URL(c.req.url).searchParams);
  if (query.ok) return query.value.token;
  // A token that is missing or cannot be one is as wrong as any other.
  if (query.errors.some(({ pointer }) => pointer !== '/token')) throw new HttpProblem(queryProblem(query.errors));
  throw refuse('token_invalid', 'No join request of this network can be reached with this id and token.');
}
