import {
  type ConsentRecord,
  type ProblemError as ErrorPlace,
  type JoinRequest,
  type JoinRequestInput,
  type JoinRequestReceipt,
  type JoinRequestStatus,
  keptJoinRequest,
  makeId,
  makeProblem,
  type NoteAudience,
  type Question,
  sameness,
  siteOf,
} from '@tejido/contract';
import { checkJoinRequest, holdsTooMany, joinRequestProblem, maxValues, recordConsent } from '@tejido/contract/schemas';
import { makeIdempotencyKey } from '../join-requests.ts';
import { ProblemError } from '../problem-error.ts';
import type { Challenges } from './challenges.ts';
import type { Handlers, OperationRequest } from './handler.ts';
import { type SentMail, sendMail } from './mails.ts';

/** A join request that was taken. */
export interface ReceivedJoinRequest {
  receipt: JoinRequestReceipt;
  input: JoinRequestInput;
  idempotencyKey: string;
  consent: ConsentRecord;
  /** Where it stands by now; the receipt says where it stood at first. */
  status: JoinRequestStatus;
  /** When it last changed, and when its address was confirmed. */
  updated: string;
  confirmed?: string | undefined;
  /** Whether any address that it has had was confirmed: its receipt does nothing since. */
  confirmedOnce?: boolean | undefined;
  /** How often its address has changed. */
  moves?: number | undefined;
  /** How often its mail was asked for again. */
  reminders?: number | undefined;
  /** Since when a confirmation is waited for. */
  unconfirmedSince: string;
  /** What the team asked, oldest first. */
  questions: Question[];
  /** What the team noted, oldest first, by the ids of who wrote it. */
  notes: HeldNote[];
  /** The ids of who takes care of it and of who decided, and when and in which words. */
  assignee?: string | undefined;
  decidedBy?: string | undefined;
  decided?: string | undefined;
  reason?: string | undefined;
  membership?: JoinRequest['membership'];
}

/** A remark of the team's. */
export interface HeldNote {
  id: string;
  text: string;
  audience: NoteAudience;
  author: string;
  created: string;
  idempotencyKey: string;
}

/** What a network in memory keeps of people. */
export interface Submissions {
  /** Where it pretends to be. */
  server: string;
  joinRequests: ReceivedJoinRequest[];
  mails: SentMail[];
  challenges: Challenges;
}

/** The time of a change: never that of the change before, since a request is known by it to be as it was read. */
export const timeOfChange = ({ updated }: ReceivedJoinRequest): string =>
  new Date(Math.max(Date.now(), Date.parse(updated) + 1)).toISOString();

/** Most bytes of a body. */
const longestBody = 64 * 1024;

/** What answers somebody who asks to join. */
export const joinRequestHandlers: Handlers<'getChallenge' | 'createJoinRequest'> = {
  getChallenge: ({ store, where: { network } }) => store.challenges.make(network),
  async createJoinRequest(call) {
    const { receipt, replayed } = await receive(call);
    if (!replayed) return receipt;
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Replayed': 'true' };
    return new Response(JSON.stringify(receipt), { headers });
  },
};

/** Takes a join request, or finds the one that was taken under the same key. */
async function receive({
  store,
  request,
  where: { network },
  body,
  idempotencyKey,
}: OperationRequest<'createJoinRequest'>): Promise<{ receipt: JoinRequestReceipt; replayed: boolean }> {
  const { joinRequests: received, mails, challenges, server } = store;
  const site = siteOf(request.headers.get('Origin') ?? undefined, new URL(server).origin, body.page);
  const input = keptJoinRequest(body);
  const examined = network.submissions?.challenge ? await challenges.examine(network, body.challenge) : undefined;
  /** What was answered before under this key. */
  const replay = () => {
    const before = received.find(
      (other) => other.idempotencyKey === idempotencyKey && other.receipt.network === network.slug,
    );
    // Both come from the schema, which puts their fields in one order.
    const content = (one: JoinRequestInput) => JSON.stringify(sameness(one));
    if (before && content(before.input) !== content(input))
      throw refusal('idempotency_key_reused', 'Another request was sent with this Idempotency-Key.');
    return before && { receipt: before.receipt, replayed: true };
  };
  // First, since a network may have changed its notice between an attempt and its repetition.
  const known = replay();
  if (known) return known;
  const errors = checkJoinRequest(input, network, site);
  if (errors.length > 0) throw new ProblemError(joinRequestProblem(errors));
  const now = new Date();
  const consent = await recordConsent(input, network, now);
  // Once more, and nothing is awaited after this: two requests with the same key would both be the first.
  const meanwhile = replay();
  if (meanwhile) return meanwhile;
  if (examined) challenges.spend(examined);
  const receipt: JoinRequestReceipt = {
    id: makeId('jrq'),
    network: network.slug,
    status: 'received',
    created: now.toISOString(),
    token: makeIdempotencyKey() + makeIdempotencyKey(),
  };
  const taken: ReceivedJoinRequest = {
    receipt,
    input,
    idempotencyKey,
    consent,
    status: receipt.status,
    updated: receipt.created,
    unconfirmedSince: receipt.created,
    questions: [],
    notes: [],
  };
  received.push(taken);
  sendMail(mails, taken, 'received');
  return { receipt, replayed: false };
}

/** Throws the problem with a body that does not say it is JSON. */
export function refuseOtherTypes(request: Request): void {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('Content-Type') ?? ''))
    throw refusal('unsupported_media_type', 'Send the body as application/json.');
}

/** The key in an `Idempotency-Key` header. */
export function keyOf(header: string | null): string {
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

/** The JSON of a request's body, of no more values than anything that is taken has. */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > longestBody)
    throw refusal('payload_too_large', `A body may have ${longestBody} bytes at most.`);
  const value = parse(bytes);
  if (holdsTooMany(value)) throw refusal('payload_too_large', `A body may hold ${maxValues} values at most.`);
  return value;
}

function parse(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refusal('invalid_json', 'The body cannot be read as JSON in UTF-8.');
  }
}

const refusal = (...problem: Parameters<typeof makeProblem>): ProblemError => new ProblemError(makeProblem(...problem));
