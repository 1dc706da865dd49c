import type { Route } from './routes.ts';

/*
 * What a network's team does, by a session or an API token. A table of its own, so that the widgets of public pages do not
 * carry it; `desk-operations.ts` adds the schemas under the same names.
 */

/** Every operation of the desk. */
export const deskRoutes = {
  sendSignInLink: { method: 'POST', path: '/v1/sign-in-links', status: 200 },
  createSession: { method: 'POST', path: '/v1/sessions', status: 201 },
  listSessions: { method: 'GET', path: '/v1/sessions', status: 200 },
  endSession: { method: 'DELETE', path: '/v1/sessions/{id}', status: 200 },
  getAccount: { method: 'GET', path: '/v1/account', status: 200 },
  listJoinRequests: {
    method: 'GET',
    path: '/v1/networks/{network}/join-requests',
    status: 200,
  },
  reviewJoinRequest: { method: 'GET', path: '/v1/networks/{network}/join-requests/{id}/review', status: 200 },
  decideJoinRequests: { method: 'POST', path: '/v1/networks/{network}/join-requests/decisions', status: 200 },
  assignJoinRequests: { method: 'POST', path: '/v1/networks/{network}/join-requests/assignments', status: 200 },
  remindApplicant: { method: 'POST', path: '/v1/networks/{network}/join-requests/{id}/reminder', status: 200 },
  addNote: {
    method: 'POST',
    path: '/v1/networks/{network}/join-requests/{id}/notes',
    status: 201,
    idempotent: true,
  },
  getCensus: { method: 'GET', path: '/v1/networks/{network}/census', status: 200 },
  listAuditEntries: { method: 'GET', path: '/v1/networks/{network}/audit-log', status: 200 },
  listTeam: { method: 'GET', path: '/v1/networks/{network}/team', status: 200 },
  addTeamMember: { method: 'POST', path: '/v1/networks/{network}/team', status: 201 },
  updateTeamMember: { method: 'PATCH', path: '/v1/networks/{network}/team/{id}', status: 200 },
  removeTeamMember: { method: 'DELETE', path: '/v1/networks/{network}/team/{id}', status: 200 },
  listTokens: { method: 'GET', path: '/v1/networks/{network}/tokens', status: 200 },
  createToken: { method: 'POST', path: '/v1/networks/{network}/tokens', status: 201 },
  revokeToken: { method: 'DELETE', path: '/v1/networks/{network}/tokens/{id}', status: 200 },
  uploadFile: { method: 'POST', path: '/v1/networks/{network}/files', status: 201, idempotent: true },
  listFiles: { method: 'GET', path: '/v1/networks/{network}/files', status: 200 },
  removeFile: { method: 'DELETE', path: '/v1/networks/{network}/files/{id}', status: 200 },
  listDrafts: { method: 'GET', path: '/v1/networks/{network}/drafts', status: 200 },
  createNetwork: { method: 'POST', path: '/v1/networks', status: 201, idempotent: true },
  getNetworkSettings: { method: 'GET', path: '/v1/networks/{network}/settings', status: 200 },
  updateNetwork: { method: 'PATCH', path: '/v1/networks/{network}', status: 200, conditional: true },
  removeNetwork: { method: 'DELETE', path: '/v1/networks/{network}', status: 200, conditional: true },
  listMails: { method: 'GET', path: '/v1/networks/{network}/mails', status: 200 },
} as const satisfies Record<string, Route>;

/** The name of an operation of the desk. */
export type DeskOperationName = keyof typeof deskRoutes;
