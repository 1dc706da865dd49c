import type { SubmissionKind } from '@tejido/contract';
import { submissionKindNames } from '@tejido/contract/submissions';
import { abuse } from './conformance/abuse.ts';
import { Api, type Declare, type Subject } from './conformance/api.ts';
import { deskAccess } from './conformance/desk-access.ts';
import { deskDecisions } from './conformance/desk-decisions.ts';
import { deskInbox } from './conformance/desk-inbox.ts';
import { deskTeam } from './conformance/desk-team.ts';
import { drafts } from './conformance/drafts.ts';
import { files } from './conformance/files.ts';
import { filters } from './conformance/filters.ts';
import { forms } from './conformance/forms.ts';
import { joining } from './conformance/joining.ts';
import { Kind } from './conformance/kind.ts';
import { lists } from './conformance/lists.ts';
import { own } from './conformance/own.ts';
import { protocol } from './conformance/protocol.ts';
import { queries } from './conformance/queries.ts';
import { search } from './conformance/search.ts';
import { taking } from './conformance/taking.ts';

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
  'who may enter the desk': deskAccess,
  'the team and its keys': deskTeam,
  'what editors do': drafts,
  'pictures and documents': files,
};

/** What holds for each kind of submission. */
const partsOfKind: Readonly<Record<string, (it: Declare, kind: Kind) => void>> = {
  taken: taking,
  'by forms of a network’s own': forms,
  'with challenges and limits': abuse,
  'as their person’s own': own,
  'at the desk': deskInbox,
  'decided on': deskDecisions,
};

/**
 * Declares the cases that a server of this API has to pass, whatever its records: they go by what its lists hold, and by the fields of each kind of
 * submission. The network needs a handful of records of every kind, with goals, places and themes, and a privacy notice with a necessary purpose; a
 * second network is needed for what must be kept apart. Leaves submissions behind.
 * @param only the one kind of submission that is to be examined, and nothing else
 */
export function conformance(
  { describe, it }: TestFunctions,
  subject: () => Promise<Subject>,
  only?: SubmissionKind,
): void {
  let api: Promise<Api> | undefined;
  const connect = () => (api ??= subject().then((given) => Api.connect(given)));
  const declare: Declare = (title, body) => it(title, async () => body(await connect()));
  if (!only) for (const [name, part] of Object.entries(parts)) describe(name, () => part(declare));
  for (const name of only ? [only] : submissionKindNames) {
    const kind = new Kind(name);
    const { called, joins } = kind.definition;
    for (const [title, part] of Object.entries(partsOfKind)) describe(`${called}s ${title}`, () => part(declare, kind));
    if (joins) describe(`${called}s that make members`, () => joining(declare, kind));
  }
}
