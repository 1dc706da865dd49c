import { idPrefixes } from '@tejido/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Actor } from './actor.ts';
import { useApiToken } from './api-tokens.ts';
import { hashOf, isSameHash } from './secrets.ts';
import { useSession } from './sessions.ts';

/** What a request may bring to say who makes it. */
export interface Credentials {
  /** The value of the session cookie. */
  session: string | undefined;
  /** The value of the `Authorization` header, which counts alone where there is one. */
  authorization: string | undefined;
}

/** The name of the variable with a coordinator's token, by which its actor is known. */
export const coordinatorTokenName = 'TEJIDO_COORDINATOR_TOKEN';

/** Who makes a request with these credentials; `undefined` for nobody that is known. */
export async function findActor(
  db: Kysely<Tables>,
  { session, authorization }: Credentials,
  coordinatorToken: string | undefined,
): Promise<Actor | undefined> {
  if (authorization === undefined) return session === undefined ? undefined : useSession(db, session);
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  if (token === undefined) return undefined;
  if (coordinatorToken !== undefined && isSameHash(hashOf(token), hashOf(coordinatorToken)))
    return { id: coordinatorTokenName, name: coordinatorTokenName, kind: 'token', roles: 'coordinator' };
  return token.startsWith(`${idPrefixes.token}_`) ? useApiToken(db, token) : undefined;
}
