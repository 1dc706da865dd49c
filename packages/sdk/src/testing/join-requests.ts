import {
  type ProblemError as ErrorPlace,
  type JoinRequestInput,
  type JoinRequestReceipt,
  makeId,
  makeProblem,
  type Network,
} from '@tejido/contract';
import {
  bodyProblem,
  check,
  checkJoinRequest,
  joinRequestInputSchema,
  joinRequestProblem,
  originProblem,
} from '@tejido/contract/schemas';
import { ProblemError } from '../problem-error.ts';
import type { Challenges } from './challenges.ts';

/** A join request that was taken. */
export interface ReceivedJoinRequest {
  receipt: JoinRequestReceipt;
  input: JoinRequestInput;
  idempotencyKey: string;
}

/** What submissions are held in. */
export interface SubmissionStore {
  /** Where the testing network pretends to be. */
  server: string;
  joinRequests: ReceivedJoinRequest[];
  challenges: Challenges;
}

/** Most bytes of a body. */
const longestBody = 64 * 1024;

/**
 * Takes a join request, or finds the one that was taken under the same key. Throws a {@link ProblemError} for everything that
 * is wrong with it.
 */
export async function receive(
  request: Request,
  network: Network,
  { joinRequests: received, challenges, server }: SubmissionStore,
): Promise<{ receipt: JoinRequestReceipt; replayed: boolean }> {
  const refused = originProblem(network, request.headers.get('Origin') ?? undefined, new URL(server).origin);
  if (refused) throw new ProblemError(refused);
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('Content-Type') ?? ''))
    throw refusal('unsupported_media_type', 'Send the body as application/json.');
  const idempotencyKey = keyOf(request.headers.get('Idempotency-Key'));
  const checked = check(joinRequestInputSchema, await readJson(request), 'body');
  if (!checked.ok) throw new ProblemError(bodyProblem(checked.errors));
  const { challenge, ...input } = checked.value;
  // Nothing is awaited after this: two requests with the same key would both be the first.
  const examined = network.submissions?.challenge ? await challenges.examine(network, challenge) : undefined;
  // First, since a network may have changed its notice between an attempt and its repetition.
  const before = received.find(
    (other) => other.idempotencyKey === idempotencyKey && other.receipt.network === network.slug,
  );
  if (before) {
    // Both come from the schema, which puts their fields in one order.
    if (JSON.stringify(before.input) !== JSON.stringify(input))
      throw refusal('idempotency_key_reused', 'Another request was sent with this Idempotency-Key.');
    return { receipt: before.receipt, replayed: true };
  }
  const errors = checkJoinRequest(input, network);
  if (errors.length > 0) throw new ProblemError(joinRequestProblem(errors));
  if (examined) challenges.spend(examined);
  const receipt: JoinRequestReceipt = {
    id: makeId('jrq'),
    network: network.slug,
    status: 'received',
    created: new Date().toISOString(),
  };
  received.push({ receipt, input, idempotencyKey });
  return { receipt, replayed: false };
}

function keyOf(header: string | null): string {
  const inHeader = (code: string, detail: string): { errors: ErrorPlace[] } => ({
    errors: [{ in: 'header', pointer: '/Idempotency-Key', code, detail }],
  });
  if (!header) {
    const detail = 'Send an Idempotency-Key, made once for each submission.';
    throw refusal('idempotency_key_required', detail, inHeader('required', detail));
  }
  const key = header.replace(/^"(.*)"$/, '$1');
  if (!/^[\u0021-\u007e]{8,200}$/.test(key)) {
    const detail = 'An Idempotency-Key has 8 to 200 visible ASCII characters.';
    throw refusal('invalid_header', detail, inHeader('invalid_format', detail));
  }
  return key;
}

async function readJson(request: Request): Promise<unknown> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > longestBody)
    throw refusal('payload_too_large', `A body may have ${longestBody} bytes at most.`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refusal('invalid_json', 'The body cannot be read as JSON in UTF-8.');
  }
}

const refusal = (...problem: Parameters<typeof makeProblem>): ProblemError => new ProblemError(makeProblem(...problem));
