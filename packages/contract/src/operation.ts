import type * as z from 'zod/mini';
import type { ProblemCode } from './problem.ts';
import type { Role } from './vocabulary.ts';

/**
 * Who may call an operation: `public`, everybody, from every page that the network lets send; `own-page`, everybody, but no page of another site;
 * `token`, who has the token of a person's mail in the query; `receipt`, who has that or the token of the receipt; `account`, who is signed
 * in; `founder`, who is and owns a network here, or is among the first, where there is none; a role, who has at least that in the path's network.
 */
export type Access = 'public' | 'own-page' | 'token' | 'receipt' | 'account' | 'founder' | Role;

/** What an operation takes and gives. Requests are strict; answers are open, for fields a newer server adds. */
export interface Operation {
  /** One sentence, shown in the API's description. */
  summary: string;
  tag: string;
  access: Access;
  path: z.ZodMiniObject;
  query: z.ZodMiniObject;
  body?: z.core.$ZodType;
  /** Whether the body changes what is held, and so is checked together with that instead of by itself. */
  partial?: true;
  /** Whether the body may be large: a record or a network with its texts in every language. */
  large?: true;
  /** Whether the body is a file as its bytes, and no JSON. */
  file?: true;
  response: z.core.$ZodType;
  /** What the path may end with besides `.json`, where there are other formats. */
  formats?: readonly string[];
  /** Whether the answer is another one each time, so that no cache may keep it although everybody may read it. */
  noStore?: true;
  /** Whether an answer says in its headers how many more requests are taken. */
  limited?: true;
  /** The kind of submission that a token in the query opens one of. */
  kind?: string;
  /** The problems it may answer with, besides those that any address may. */
  problems: readonly ProblemCode[];
}

/** Whether an operation is for who has an account. */
export const isForAccounts = (access: Access): access is 'account' | 'founder' | Role =>
  !['public', 'own-page', 'token', 'receipt'].includes(access);

/** Whether caches may keep an operation's answers. */
export const isCacheable = (method: string, { access, noStore }: Pick<Operation, 'access' | 'noStore'>): boolean =>
  method === 'GET' && access === 'public' && !noStore;
