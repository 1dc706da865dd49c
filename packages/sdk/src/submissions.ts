import {
  type Act,
  type ActNames,
  allRoutes,
  type BodyOf,
  type Joined,
  joined,
  type OperationName,
  operationsOn,
  type ResponseOf,
  type SubmissionKind,
} from '@tejido/contract';
import type { CallOptions, Client } from './client.ts';
import { sendOwn } from './own-submission.ts';
import { getChallenge, type SubmitOptions, submit } from './submit.ts';

/** The operation that does something with submissions of a kind. */
export type OperationOn<K extends SubmissionKind, A extends Act> = Extract<
  ActNames<K>[A & keyof ActNames<K>],
  OperationName
>;
type Answer<K extends SubmissionKind, A extends Act> = Promise<ResponseOf<OperationOn<K, A>>>;
type Sent<K extends SubmissionKind, A extends Act> = BodyOf<OperationOn<K, A>>;

/** Does something with a person's own submission, by the token of the link in their mail. */
type Own<K extends SubmissionKind, A extends Act> = (id: string, token: string, options?: CallOptions) => Answer<K, A>;

/** What one sends with it. */
type OwnWith<K extends SubmissionKind, A extends Act> = (
  id: string,
  token: string,
  input: Sent<K, A>,
  options?: CallOptions,
) => Answer<K, A>;

/** Submissions of a kind, for the people who send them. */
export interface Submissions<K extends SubmissionKind> {
  /** Work to be done before one is sent; `create` does it by itself where it is asked for. */
  readonly challenge: (options?: CallOptions) => Promise<ResponseOf<'getChallenge'>>;
  /**
   * Sends one. Tried again when it fails, under one idempotency key, so that it arrives once; rejects with `invalid_body` or `consent_required`
   * and the places that are wrong.
   */
  readonly create: (input: Sent<K, 'create'>, options?: SubmitOptions) => Answer<K, 'create'>;
  /** Everything that is held of a person's own, by the token of the link in their mail. */
  readonly get: Own<K, 'get'>;
  /** Corrects the fields given; null takes an optional one away. */
  readonly update: OwnWith<K, 'update'>;
  /** Confirms the e-mail address that the token was sent to. */
  readonly confirm: Own<K, 'confirm'>;
  /** Has the mail that asks to confirm sent once more, to another address where one is given. */
  readonly sendConfirmation: (
    id: string,
    token: string,
    input?: Sent<K, 'sendConfirmation'>,
    options?: CallOptions,
  ) => Answer<K, 'sendConfirmation'>;
  /** Answers the last question of the network's team. */
  readonly answer: OwnWith<K, 'answer'>;
  /** Takes a published entry back; the membership stays. Only of a kind that publishes. */
  readonly unpublish: 'unpublish' extends keyof ActNames<K> ? Own<K, 'unpublish'> : undefined;
  /** Erases it and everything held with it. */
  readonly erase: Own<K, 'erase'>;
}

/** The submissions of a kind. */
export function submissionsOf<K extends SubmissionKind>(client: Client, kind: K): Submissions<K> {
  const names: Partial<Record<Act, OperationName>> = operationsOn(kind);
  const does = (act: Act, by: Client = client) => {
    const name = names[act] as OperationName;
    return (id: string, token: string, body?: unknown, options?: CallOptions) =>
      sendOwn(by, name, allRoutes[name], id, token, options, body);
  };
  const without = (act: Act) => (id: string, token: string, options?: CallOptions) =>
    does(act)(id, token, undefined, options);
  const create = names.create as OperationName;
  // Not tried again when it fails: a second try might be a second mail.
  const sendConfirmation = does('sendConfirmation', { ...client, retries: 0 });
  const members = {
    challenge: (options?: CallOptions) => getChallenge(client, options),
    create: (input: unknown, options?: SubmitOptions) =>
      submit(client, create, allRoutes[create], input as never, options),
    get: without('get'),
    update: does('update'),
    confirm: without('confirm'),
    sendConfirmation: (id: string, token: string, input: unknown = {}, options?: CallOptions) =>
      sendConfirmation(id, token, input, options),
    answer: does('answer'),
    unpublish: names.unpublish && without('unpublish'),
    erase: without('erase'),
  };
  // Which kind it is, is known only when the program runs: what is there for it is what its types say.
  return members as unknown as Submissions<K>;
}

/** Members for each kind of submission: `join-requests` is `joinRequests`. */
export type MemberOf<K extends SubmissionKind> = Uncapitalize<Joined<K>>;

/** The name of a kind's member. */
export function memberOf<K extends SubmissionKind>(kind: K): MemberOf<K> {
  const name = joined(kind);
  return (name.charAt(0).toLowerCase() + name.slice(1)) as MemberOf<K>;
}
