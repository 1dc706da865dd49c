import { randomBytes } from 'node:crypto';
import {
  type AccountReference,
  type Act,
  actNames,
  idPrefixes,
  makeId,
  type Network,
  type Note,
  type OperationName,
  submissionNames,
} from '@tejido/contract';
import type { Examples } from '@tejido/contract/openapi';
import { documentation } from '@tejido/contract/schemas';
import {
  type Receipt,
  recordConsent,
  type SubmissionDefinition,
  type SubmissionInput,
  type SubmissionRecord,
  submissionKind,
  submissionKindNames,
} from '@tejido/contract/submissions';

type Example = NonNullable<Examples[OperationName]>;

/**
 * An example of every operation on submissions of each kind. Nobody's is here: who is in them is made up, and the ids and tokens open nothing.
 * @param tomas Somebody of the team.
 */
export async function submissionExamples(network: Network, tomas: AccountReference): Promise<Examples> {
  const examples: Examples = {};
  for (const kind of submissionKindNames) {
    const ofActs = await examplesOf(submissionKind(kind), network, tomas);
    for (const [act, name] of actNames(kind, submissionNames[kind])) examples[name as OperationName] = ofActs[act];
  }
  return examples;
}

/** A submission that a network takes: the schema's example, with the network's own words. */
export function inputTo({ fields, schemas }: SubmissionDefinition, network: Network): SubmissionInput {
  const [notice] = network.privacyNotices;
  const purposes = notice?.purposes.filter(({ necessary }) => necessary).map(({ code }) => code) ?? [];
  const words = Object.entries(fields).flatMap(([name, { vocabulary, required }]) =>
    vocabulary && required ? [[name, network[vocabulary]?.[0]?.code ?? 'public']] : [],
  );
  return {
    ...(documentation.get(schemas.input)?.example as SubmissionInput),
    ...(Object.fromEntries(words) as object),
    language: network.languages[0] ?? 'en',
    consent: { notice: notice?.id ?? '', purposes },
  };
}

async function examplesOf(
  definition: SubmissionDefinition,
  network: Network,
  tomas: AccountReference,
): Promise<Record<Act, Example>> {
  const { prefix, schemas, title, joins } = definition;
  const input = inputTo(definition, network);
  const ofNetwork = { network: network.slug };
  const path = { ...ofNetwork, id: makeId(prefix) };
  const { id } = path;
  const query = { token: randomBytes(32).toString('base64url') };
  const now = new Date();
  const time = now.toISOString();
  const receipt: Receipt = { id, network: network.slug, status: 'received', created: time };
  const record: SubmissionRecord = {
    ...input,
    ...path,
    status: 'confirmed',
    created: time,
    updated: time,
    confirmed: time,
    consent: await recordConsent(definition, input, network, now),
  };
  const corrections = documentation.get(schemas.changes)?.example as object;
  const corrected = Object.entries({ ...record, ...corrections }).filter(([, value]) => value !== null);
  const answer = { text: 'En La Paz y en Loreto.' };
  const assigned = { ...record, assignee: tomas };
  const message = '¡Le damos la bienvenida!';
  const accepted = {
    ...assigned,
    status: 'accepted',
    decided: time,
    decidedBy: tomas,
    reason: message,
    ...(joins && { membership: { id: makeId(idPrefixes.membership), since: time } }),
  };
  const note: Note = {
    id: makeId(idPrefixes.note),
    text: 'La conocemos del foro de octubre.',
    audience: 'team',
    author: tomas,
    created: time,
  };
  const twin = { id: makeId(prefix), name: title(input as never), status: 'declined', reasons: ['email', 'name'] };
  const opened = { path, query, response: record };
  return {
    create: { path: ofNetwork, body: input, response: { ...receipt, token: randomBytes(32).toString('hex') } },
    get: opened,
    confirm: opened,
    unpublish: opened,
    update: { path, query, body: corrections, response: Object.fromEntries(corrected) },
    sendConfirmation: { path, query, body: { email: input.email }, response: receipt },
    answer: {
      path,
      query,
      body: answer,
      response: { ...record, inquiries: [{ text: '¿Dónde trabajan?', time, answer: { ...answer, time } }] },
    },
    erase: { path, query, response: { ...receipt, status: 'erased' } },
    list: {
      path: ofNetwork,
      query: { status: ['confirmed'], assignee: tomas.id, limit: 1 },
      response: { items: [{ ...assigned, duplicates: 1 }], next: null },
    },
    review: {
      path,
      response: {
        request: assigned,
        notes: [note],
        duplicates: [twin],
        history: [{ time, action: 'noted', actor: tomas }],
      },
    },
    decide: {
      path: ofNetwork,
      body: { requests: [{ id, updated: time }], decision: 'accept', message },
      response: { changed: [accepted], refused: [] },
    },
    assign: {
      path: ofNetwork,
      body: { ids: [id], assignee: tomas.id },
      response: { changed: [assigned], refused: [] },
    },
    remind: { path, response: { ...record, status: 'received', confirmed: undefined } },
    addNote: { path, body: { text: note.text, audience: 'team' }, response: note },
  };
}
