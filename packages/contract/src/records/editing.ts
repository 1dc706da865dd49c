import type { Route } from '../routes.ts';
import type { RecordNames, recordNames } from './names.ts';

/*
 * Where records are written: plain data without schemas, from which the routes follow. What is worked on is a draft, which nobody outside of the team
 * reads; publishing makes the record of it that everybody reads.
 */

/** What is done with a record by who writes it: where, below the address of its kind. */
export const edits = {
  create: { method: 'POST', at: '', status: 201, idempotent: true },
  getDraft: { method: 'GET', at: '/{id}/draft', status: 200 },
  update: { method: 'PATCH', at: '/{id}', status: 200, conditional: true },
  publish: { method: 'POST', at: '/{id}/publication', status: 200, conditional: true },
  archive: { method: 'DELETE', at: '/{id}/publication', status: 200, conditional: true },
  restore: { method: 'POST', at: '/{id}/restoration', status: 200, conditional: true },
  listVersions: { method: 'GET', at: '/{id}/versions', status: 200 },
  remove: { method: 'DELETE', at: '/{id}', status: 200, conditional: true },
} as const;

/** Something that is done with a record by who writes it. */
export type Edit = keyof typeof edits;

interface EditNamesOf<One extends string> {
  create: `create${One}`;
  getDraft: `get${One}Draft`;
  update: `update${One}`;
  publish: `publish${One}`;
  archive: `archive${One}`;
  restore: `restore${One}`;
  listVersions: `list${One}Versions`;
  remove: `remove${One}`;
}

/** The operations on a kind's drafts by what they do, by what one of the kind is called. */
export const editNames = <One extends string>(one: One): EditNamesOf<One> => ({
  create: `create${one}`,
  getDraft: `get${one}Draft`,
  update: `update${one}`,
  publish: `publish${one}`,
  archive: `archive${one}`,
  restore: `restore${one}`,
  listVersions: `list${one}Versions`,
  remove: `remove${one}`,
});

/** Every operation on drafts of some kinds: of which kind, what is done, and its name. */
export type EditOperation<Names extends RecordNames> = {
  [K in keyof Names & string]: { [E in Edit]: { kind: K; edit: E; name: EditNamesOf<Names[K]>[E] } }[Edit];
}[keyof Names & string];

/** The name of an operation on drafts of some kind. */
export type EditOperationName = EditOperation<typeof recordNames>['name'];

/** The routes of the operations on drafts. */
export type EditRoutes<Names extends RecordNames> = {
  [O in EditOperation<Names> as O['name']]: Route & Omit<(typeof edits)[O['edit']], 'at'>;
};

/** The routes of the operations on drafts, for kinds of records by their names in paths and what one of each is called. */
export function editRoutes<Names extends RecordNames>(names: Names): EditRoutes<Names> {
  const routes = Object.entries(names).flatMap(([kind, one]) => {
    const called = editNames(one);
    return (Object.keys(edits) as Edit[]).map((edit): [string, Route] => {
      const { at, ...route } = edits[edit];
      return [called[edit], { ...route, path: `/v1/networks/{network}/${kind}${at}` }];
    });
  });
  return Object.fromEntries(routes) as EditRoutes<Names>;
}
