/*
 * The routes as plain data: where each operation lives. No schema is imported here, so that a widget that only builds an
 * address does not load a validator; `operations.ts` adds the schemas under the same names.
 */

/** Where an operation lives and how it is called. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The path, with parameters in braces. */
  path: string;
  /** The status of a successful answer. */
  status: 200 | 201;
  /** Whether texts are given in the languages of the query's `lang` where it is there. */
  lang?: true;
  /** Whether a repetition is known by an `Idempotency-Key`, without which there is no first time. */
  idempotent?: true;
  /** Whether it changes what was read, and says by `If-Match` which version that was. */
  conditional?: true;
}

/**
 * The operations that pages and small programs call without an account. Those on records that embedding pages show stand here as they follow
 * from `records/names.ts`; a test holds them to it.
 */
export const routes = {
  listNetworks: { method: 'GET', path: '/v1/networks', status: 200, lang: true },
  getNetwork: { method: 'GET', path: '/v1/networks/{network}', status: 200, lang: true },
  listOrganizations: { method: 'GET', path: '/v1/networks/{network}/organizations', status: 200, lang: true },
  getOrganization: { method: 'GET', path: '/v1/networks/{network}/organizations/{id}', status: 200, lang: true },
  listInitiatives: { method: 'GET', path: '/v1/networks/{network}/initiatives', status: 200, lang: true },
  getInitiative: { method: 'GET', path: '/v1/networks/{network}/initiatives/{id}', status: 200, lang: true },
  listEvents: { method: 'GET', path: '/v1/networks/{network}/events', status: 200, lang: true },
  getEvent: { method: 'GET', path: '/v1/networks/{network}/events/{id}', status: 200, lang: true },
  getChallenge: { method: 'GET', path: '/v1/networks/{network}/challenge', status: 200 },
  createJoinRequest: { method: 'POST', path: '/v1/networks/{network}/join-requests', status: 201, idempotent: true },
  getJoinRequest: { method: 'GET', path: '/v1/networks/{network}/join-requests/{id}', status: 200 },
  updateJoinRequest: { method: 'PATCH', path: '/v1/networks/{network}/join-requests/{id}', status: 200 },
  eraseJoinRequest: { method: 'DELETE', path: '/v1/networks/{network}/join-requests/{id}', status: 200 },
  confirmJoinRequest: { method: 'POST', path: '/v1/networks/{network}/join-requests/{id}/confirmation', status: 200 },
  sendConfirmation: {
    method: 'POST',
    path: '/v1/networks/{network}/join-requests/{id}/confirmation-mail',
    status: 200,
  },
  unpublishJoinRequest: {
    method: 'DELETE',
    path: '/v1/networks/{network}/join-requests/{id}/publication',
    status: 200,
  },
  answerInquiry: { method: 'POST', path: '/v1/networks/{network}/join-requests/{id}/answers', status: 200 },
} as const satisfies Record<string, Route>;

/** A value of a query parameter before it is written: lists are joined by commas, nothing is written for `undefined`. */
export type QueryValue = string | number | boolean | readonly (string | number)[] | undefined;

/**
 * The path and query of a request. Parameters are written in the order of their names, so that the same request always has the
 * same address and one cached copy. Throws a `TypeError` when a part of the path is missing or would leave its place.
 */
export function addressOf(
  route: Pick<Route, 'path'>,
  path: Readonly<Record<string, string>>,
  query: Readonly<Record<string, QueryValue>> = {},
): string {
  const filled = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = path[name];
    if (!value || value === '.' || value === '..')
      throw new TypeError(`"${name}" is missing from the path of this request.`);
    return encodeURIComponent(value);
  });
  const search = searchOf(query);
  return search ? `${filled}?${search}` : filled;
}

/** The query of an address, without its question mark; empty where nothing is asked for. */
export function searchOf(query: Readonly<Record<string, QueryValue>>): string {
  const asked = Object.entries(query).filter(([, value]) => [value].flat()[0] !== undefined);
  return new URLSearchParams(asked.sort() as [string, string][]).toString().replaceAll('%2C', ',');
}
