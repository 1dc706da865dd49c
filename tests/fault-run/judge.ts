import { isDeepStrictEqual } from 'node:util';
import type { JoinRequestInput } from '@tejido/contract';
import type { Submission } from './people.ts';

/** A join request as the database has it. */
export interface Row {
  id: string;
  document: JoinRequestInput;
}

/** A mail as the mail server took it. */
export interface Delivery {
  messageId: string;
  to: readonly string[];
  /** The name of the process that sent it. */
  sender: string;
}

/** What is known of a server process when all is over. */
export interface Witness {
  name: string;
  end: 'killed' | 'stopped' | undefined;
  /** The ids of the mails that it noted as sent, which it does after it has committed that. */
  noted: ReadonlySet<string>;
}

/** Everything that is left of a run. */
export interface Evidence {
  submissions: readonly Submission[];
  rows: readonly Row[];
  deliveries: readonly Delivery[];
  witnesses: readonly Witness[];
  /** How many jobs are still to be done. */
  outbox: number;
}

/** What was found wrong, each kind with how often and one example. */
export type Violations = string[];

/** How often mails were repeated, and everything that a run must not have done. */
export function judge(evidence: Evidence): { repeats: number; violations: Violations } {
  const { outbox } = evidence;
  const mails = judgeMails(evidence);
  return {
    repeats: mails.repeats,
    violations: [
      ...judgeRows(evidence),
      ...mails.violations,
      ...(outbox > 0 ? [`${outbox} jobs are still in the outbox`] : []),
    ],
  };
}

/** Rows are the distinct submissions that were acknowledged; what a queue still holds may have one. */
function judgeRows({ submissions, rows }: Evidence): Violations {
  const byAddress = Map.groupBy(rows, ({ document }) => document.email);
  const rowsOf = ({ input }: Submission) => byAddress.get(input.email) ?? [];
  const known = new Set(submissions.map(({ input }) => input.email));
  return [
    count('submissions are still queued', submissions, ({ receipt, refusal }) => !receipt && !refusal),
    count('submissions were refused', submissions, ({ refusal }) => refusal !== undefined),
    count('acknowledged submissions are lost', submissions, (submission) =>
      Boolean(submission.receipt && !rowsOf(submission).some(({ id }) => id === submission.receipt?.id)),
    ),
    count('submissions are stored more than once', submissions, (submission) => rowsOf(submission).length > 1),
    count('submissions are stored in other words', submissions, (submission) =>
      rowsOf(submission).some(({ document }) => !isDeepStrictEqual(document, submission.input)),
    ),
    count('rows are of nobody', rows, ({ document }) => !known.has(document.email)),
  ].flat();
}

/** Each person has one mail, which only a process that ended between the mail server's OK and its own commit leaves to be repeated. */
function judgeMails({ submissions, rows, deliveries, witnesses }: Evidence): {
  repeats: number;
  violations: Violations;
} {
  const byAddress = Map.groupBy(deliveries, ({ to }) => to.join());
  const byId = Map.groupBy(deliveries, ({ messageId }) => messageId);
  const witnessOf = (name: string) => witnesses.find((witness) => witness.name === name);
  const stored = new Set(rows.map(({ document }) => document.email));
  const repeated = [...byId.values()].flatMap((copies) => copies.slice(0, -1));
  const isExplained = ({ sender, messageId }: Delivery) => {
    const witness = witnessOf(sender);
    return witness?.end === 'killed' && !witness.noted.has(idOf(messageId));
  };
  const violations = [
    count(
      'stored submissions have no mail',
      submissions,
      ({ input }) => stored.has(input.email) && !byAddress.has(input.email),
    ),
    count('mails are to nobody who asked, or to several', deliveries, ({ to }) => !stored.has(to.join())),
    count('people have mails with different Message-IDs', [...byAddress.values()], (mails) =>
      mails.some(({ messageId }) => messageId !== mails[0]?.messageId),
    ),
    count(
      'repeats are of processes that had noted the mail, or were not killed',
      repeated,
      (mail) => !isExplained(mail),
    ),
  ].flat();
  return { repeats: repeated.length, violations };
}

/** The id of a mail's job, in `<mai_…@example.org>`. */
const idOf = (messageId: string): string => messageId.slice(1, messageId.indexOf('@'));

/** A sentence when there are such items, with the first of them; none otherwise. */
function count<Item>(about: string, items: readonly Item[], isSuch: (item: Item) => boolean): Violations {
  const found = items.filter(isSuch);
  return found.length === 0 ? [] : [`${found.length} ${about}, such as ${JSON.stringify(found[0]).slice(0, 500)}`];
}
