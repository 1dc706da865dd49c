import { refuse } from '../refusal.ts';
import { type Dependencies, ownOriginOf, type ServerContext } from './server-env.ts';
import { hasFormProof } from './session-cookie.ts';

/**
 * Throws the problem with a request that may have been made by another site's page in the name of whoever is signed in here. `Origin`
 * says it, and `Sec-Fetch-Site` where a form has none to show; a form in a text browser, which says nothing, has a proof in its address.
 */
export function requireOwnOrigin(c: ServerContext, dependencies: Dependencies): void {
  const origin = c.req.header('Origin');
  const site = c.req.header('Sec-Fetch-Site');
  const isOwn =
    origin !== undefined && origin !== 'null'
      ? origin === ownOriginOf(c, dependencies)
      : site !== undefined
        ? site === 'same-origin'
        : origin === undefined && hasFormProof(c, dependencies);
  if (!isOwn) throw refuse('origin_not_allowed', 'A session counts for the pages of this server alone.');
}

/** Throws the problem with a request that says it comes from another site's page. */
export function refuseForeignOrigin(c: ServerContext, dependencies: Dependencies): void {
  if (c.req.header('Origin') !== undefined) requireOwnOrigin(c, dependencies);
}
