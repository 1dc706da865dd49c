import { abuse } from './conformance/abuse.ts';
import { Api, type Declare, type Subject } from './conformance/api.ts';
import { deskAccess } from './conformance/desk-access.ts';
import { deskDecisions } from './conformance/desk-decisions.ts';
import { deskInbox } from './conformance/desk-inbox.ts';
import { deskTeam } from './conformance/desk-team.ts';
import { drafts } from './conformance/drafts.ts';
import { filters } from './conformance/filters.ts';
import { joinForms } from './conformance/join-forms.ts';
import { lists } from './conformance/lists.ts';
import { ownJoinRequests } from './conformance/own-join-requests.ts';
import { protocol } from './conformance/protocol.ts';
import { queries } from './conformance/queries.ts';
import { search } from './conformance/search.ts';
import { submissions } from './conformance/submissions.ts';

export type { Subject } from './conformance/api.ts';

/** The functions of a test runner that the suite declares itself with: those of `node:test`, Mocha, Vitest and others. */
export interface TestFunctions {
  describe: (name: string, body: () => void) => unknown;
  it: (name: string, body: () => Promise<void>) => unknown;
}

const parts: Readonly<Record<string, (it: Declare) => void>> = {
  'lists and records': lists,
  'filters and facets': filters,
  search,
  'queries and languages': queries,
  protocol,
  'join requests': submissions,
  'join forms of a network’s own': joinForms,
  'challenges and limits': abuse,
  'a person’s own join request': ownJoinRequests,
  'who may enter the desk': deskAccess,
  'join requests at the desk': deskInbox,
  'decisions at the desk': deskDecisions,
  'the team and its keys': deskTeam,
  'what editors do': drafts,
};

/**
 * Declares the cases that a server of this API has to pass, whatever its records: they go by what its lists hold. The network
 * needs a handful of records of every kind, with goals, places and themes, and a privacy notice with a necessary purpose; a
 * second network is needed for what must be kept apart. Leaves join requests behind.
 */
export function conformance({ describe, it }: TestFunctions, subject: () => Promise<Subject>): void {
  let api: Promise<Api> | undefined;
  const connect = () => (api ??= subject().then((given) => Api.connect(given)));
  for (const [name, declare] of Object.entries(parts))
    describe(name, () => declare((title, body) => it(title, async () => body(await connect()))));
}
