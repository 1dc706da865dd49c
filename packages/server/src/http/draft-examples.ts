import {
  type AccountReference,
  type Edit,
  editNames,
  type Network,
  type NetworkSettings,
  type OperationName,
  type RecordKind,
  recordNames,
} from '@tejido/contract';
import type { Examples } from '@tejido/contract/openapi';
import { adopted, draftSummary, draftView, type RecordDefinition, recordKinds } from '@tejido/contract/schemas';

/** An example of every operation on drafts of a kind, made of one of its records, which stays as it is. */
export function draftExamples(
  kind: RecordKind,
  record: Readonly<Record<string, unknown>>,
  network: Network,
  elena: AccountReference,
): Examples {
  const definition: RecordDefinition = recordKinds[kind];
  const held = adopted(definition, record);
  const published = { ...draftView(kind, definition, held, network, elena), faults: [] };
  const { published: _shown, ...rest } = published;
  const draft = { ...rest, status: 'draft' };
  const ofNetwork = { network: network.slug };
  const path = { ...ofNetwork, id: held.id };
  const { content } = held;
  const examples: Record<Edit, NonNullable<Examples[OperationName]>> = {
    create: { path: ofNetwork, body: content, response: draft },
    getDraft: { path, response: published },
    update: { path, body: { goals: [6] }, response: { ...published, version: 2, content: { ...content, goals: [6] } } },
    publish: { path, body: {}, response: { ...published, version: 2 } },
    archive: { path, response: { ...draft, version: 2, status: 'archived' } },
    restore: { path, body: { version: 1 }, response: { ...published, version: 2 } },
    listVersions: {
      path,
      query: { limit: 1 },
      response: { items: [{ version: 1, deed: 'published', time: held.updated, by: elena, content }], next: null },
    },
    remove: { path, response: { id: held.id } },
  };
  return Object.fromEntries(
    Object.entries(editNames(recordNames[kind])).map(([edit, name]) => [name, examples[edit as Edit]]),
  );
}

/** An example of the list of drafts, and of every operation on networks by who owns them. */
export function settingsExamples(
  network: Network,
  [kind, record]: readonly [RecordKind, Readonly<Record<string, unknown>>],
): Examples {
  const path = { network: network.slug };
  const settings: NetworkSettings = { version: 1, network };
  const { slug, name, languages, timeZone } = network;
  const definition: RecordDefinition = recordKinds[kind];
  return {
    listDrafts: {
      path,
      query: { kind, limit: 1 },
      response: { items: [draftSummary(kind, definition, adopted(definition, record))], next: null },
    },
    createNetwork: { path: {}, body: { slug, name, languages, timeZone }, response: settings },
    getNetworkSettings: { path, response: settings },
    updateNetwork: { path, body: { name }, response: { ...settings, version: 2 } },
    removeNetwork: { path, response: { id: network.id } },
  };
}
