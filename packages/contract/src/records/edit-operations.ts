import * as z from 'zod/mini';
import type { Operation } from '../operation.ts';
import { doc, idOrSlug } from '../schemas/common.ts';
import { removal } from '../schemas/desk/team.ts';
import { inNetwork, network } from '../schemas/in-network.ts';
import { pageOf } from '../schemas/page.ts';
import { cursor, paging } from '../schemas/query.ts';
import type { RecordDefinition } from './define.ts';
import { draftInput, draftSchema, draftVersionSchema, publicationInput, restorationInput } from './draft.ts';
import { type Edit, type EditOperation, editNames } from './editing.ts';
import type { RecordKinds } from './kinds.ts';
import type { RecordNames } from './names.ts';

const inTeam = ['invalid_query', 'unauthenticated', 'forbidden', 'network_not_found'] as const;
const withBody = [
  'origin_not_allowed',
  'invalid_json',
  'payload_too_large',
  'unsupported_media_type',
  'invalid_body',
] as const;
const conditional = ['invalid_header', 'record_not_found', 'precondition_failed', 'precondition_required'] as const;

/** What the operations on a kind's drafts take and give. */
const editsOf = (kind: string, one: string, definition: RecordDefinition) => {
  const called = one.toLowerCase();
  const record = { tag: kind, access: 'editor', query: z.strictObject({}) } as const;
  const path = z.strictObject({
    network,
    id: doc(idOrSlug, `The id of the ${called}, or its slug once it was published.`),
  });
  return {
    create: {
      ...record,
      summary: `Begins a draft of a ${called}, which nobody reads outside of the team. Safe to repeat with the same Idempotency-Key.`,
      path: inNetwork,
      body: draftInput(one, definition),
      partial: true,
      large: true,
      response: draftSchema,
      problems: [...inTeam, ...withBody, 'invalid_header', 'idempotency_key_required', 'idempotency_key_reused'],
    },
    getDraft: {
      ...record,
      summary: `One ${called} as its editors have it, and what keeps it from being published.`,
      path,
      response: draftSchema,
      problems: [...inTeam, 'record_not_found'],
    },
    update: {
      ...record,
      summary: `Writes fields of a ${called}’s draft. What is public stays so until it is published again.`,
      path,
      body: draftInput(one, definition),
      partial: true,
      large: true,
      response: draftSchema,
      problems: [...inTeam, ...withBody, ...conditional],
    },
    publish: {
      ...record,
      summary: `Publishes a ${called} as its draft is, at once or at a time.`,
      path,
      body: publicationInput,
      response: draftSchema,
      problems: [...inTeam, ...withBody, ...conditional, 'not_ready', 'already_exists'],
    },
    archive: {
      ...record,
      summary: `Takes a ${called} from the public; its address says then that it was there. The draft stays.`,
      path,
      response: draftSchema,
      problems: [...inTeam, 'origin_not_allowed', ...conditional],
    },
    restore: {
      ...record,
      summary: `Has the draft of a ${called} again as it was at an earlier version.`,
      path,
      body: restorationInput,
      response: draftSchema,
      problems: [...inTeam, ...withBody, ...conditional],
    },
    listVersions: {
      ...record,
      summary: `What was done with a ${called}, and what its draft was each time, newest first.`,
      path,
      query: z.strictObject({ limit: paging.limit, cursor }),
      response: pageOf(draftVersionSchema),
      problems: [...inTeam, 'record_not_found'],
    },
    remove: {
      ...record,
      summary: `Erases a ${called} with its draft and its history. Its address says then that it was there.`,
      path,
      response: removal,
      problems: [...inTeam, 'origin_not_allowed', ...conditional],
    },
  } as const satisfies Record<Edit, Operation>;
};

/** What the operations on drafts take and give. */
export type EditOperations<Names extends RecordNames> = {
  [O in EditOperation<Names> as O['name']]: ReturnType<typeof editsOf>[O['edit']];
};

/** What the operations on drafts of kinds of records take and give. */
export function editOperations<Names extends RecordNames>(kinds: RecordKinds, names: Names): EditOperations<Names> {
  const operations = Object.entries(names).flatMap(([kind, one]) => {
    const all = editsOf(kind, one, kinds[kind] as RecordDefinition);
    const called = editNames(one);
    return (Object.keys(all) as Edit[]).map((edit) => [called[edit], all[edit]]);
  });
  return Object.fromEntries(operations) as EditOperations<Names>;
}
