import { makeId, type NetworkSettings } from '@tejido/contract';
import {
  beginNetwork,
  type Carrier,
  type Choices,
  changeNetwork,
  inUseProblem,
  recordKindNames,
  recordKinds,
  valuesOf,
  versionProblem,
  vocabularies,
  vocabularyChoices,
  wordsInDraft,
} from '@tejido/contract/schemas';
import { submissionKind } from '@tejido/contract/submissions';
import type { DemoRecords } from '@tejido/demo';
import { record } from './desk/state.ts';
import type { Handlers } from './handler.ts';
import { orRefuse, refusal, refuseWith } from './refusal.ts';
import type { Store } from './store.ts';

/** Networks, by who owns them. */
export const settingsHandlers: Handlers<'createNetwork' | 'getNetworkSettings' | 'updateNetwork' | 'removeNetwork'> = {
  createNetwork({ store, actor, body, idempotencyKey }) {
    const content = JSON.stringify([actor.id, body]);
    const known = store.made.get(idempotencyKey);
    if (known && known.content !== content)
      throw refusal('idempotency_key_reused', 'This Idempotency-Key came with another network.');
    const there = store.networks.find(({ network }) => network.id === known?.id);
    if (there) return settingsOf(store, there);
    if (store.networks.some(({ network }) => network.slug === body.slug))
      throw refusal('already_exists', `"${body.slug}" is taken.`);
    const now = new Date(store.now());
    const { network } = orRefuse(beginNetwork(body, makeId('net', now.getTime()), now));
    const records = Object.fromEntries(recordKindNames.map((kind) => [kind, []]));
    const where = { network, ...records } as unknown as DemoRecords;
    store.networks.push(where);
    store.made.set(idempotencyKey, { id: network.id, content });
    const account = store.desk.accounts.find(({ id }) => id === actor.id);
    if (account) store.desk.team.push({ network: network.slug, account, role: 'owner', since: now.toISOString() });
    record(store.desk, { network: network.slug, action: 'network.created', actor: actor.id });
    return settingsOf(store, where);
  },
  getNetworkSettings: ({ store, where }) => settingsOf(store, where),
  updateNetwork({ store, where, version, body, actor }) {
    const before = settingsOf(store, where);
    const changed = orRefuse(changeNetwork(before.network, body));
    const isSame = JSON.stringify(changed.network) === JSON.stringify(before.network);
    if (isSame && before.version <= version + 1) return before;
    if (before.version !== version) refuseWith(versionProblem(version, before));
    refuseWith(inUseProblem(changed.retired, carriersOf(store, where)));
    const { revision } = where.network;
    where.network = { ...changed.network, revision: revision + 1, updated: new Date(store.now()).toISOString() };
    store.settings.set(where.network.id, version + 1);
    record(store.desk, { network: where.network.slug, action: 'network.changed', actor: actor.id });
    return settingsOf(store, where);
  },
  removeNetwork({ store, where, version }) {
    const before = settingsOf(store, where);
    if (before.version !== version) refuseWith(versionProblem(version, before));
    store.networks.splice(store.networks.indexOf(where), 1);
    for (const held of Object.values(store.submissions).flat())
      if (held.receipt.network === where.network.slug) remove(store.submissions[held.kind], held);
    store.files = store.files.filter(({ network }) => network !== where.network.id);
    store.desk.team = store.desk.team.filter(({ network }) => network !== where.network.slug);
    return { id: where.network.id };
  },
};

function remove<T>(list: T[], item: T): void {
  list.splice(list.indexOf(item), 1);
}

const settingsOf = (store: Store, { network }: DemoRecords): NetworkSettings => ({
  version: store.settings.get(network.id) ?? 1,
  network,
});

/** The records, public or not, and the submissions, with each word of the network's lists that they carry. */
function carriersOf(store: Store, where: DemoRecords): Carrier[] {
  const chosen = (choices: Choices, one: object) =>
    vocabularies.flatMap((vocabulary) => {
      const choice = choices[vocabularyChoices[vocabulary]];
      return choice ? valuesOf(choice, one).map((code) => ({ vocabulary, code: String(code) })) : [];
    });
  const records = recordKindNames.flatMap((kind) =>
    (where[kind] as { id: string }[]).flatMap((one) =>
      chosen(recordKinds[kind].choices, one).map((word) => ({ ...word, kind, id: one.id })),
    ),
  );
  const drafts = [...store.drafts].flatMap(([key, { kind, held }]) =>
    key.startsWith(`${where.network.id} `)
      ? wordsInDraft(kind, held.content).map(([vocabulary, code]) => ({ vocabulary, code, kind, id: held.id }))
      : [],
  );
  const sent = Object.values(store.submissions)
    .flat()
    .filter(({ receipt }) => receipt.network === where.network.slug)
    .flatMap(({ kind, id, input }) =>
      chosen(submissionKind(kind).choices, input).map((word) => ({ ...word, kind, id })),
    );
  return [...records, ...drafts, ...sent];
}
