import {
  type JoinFormField,
  type JoinRequestInput,
  joinFormFields,
  noticesFor,
  publicationPurpose,
} from '@tejido/contract';
import { makeIdempotencyKey, meetChallenge } from '../../submit.ts';
import type { Api } from './api.ts';

/** A join request that a network takes from any site, but for the challenge that it may ask for. */
export function validInput({ network }: Pick<Api, 'network'>): JoinRequestInput {
  const [notice] = noticesFor(network, undefined);
  const [sector] = network.sectors;
  if (!notice || !sector) throw new Error(`${network.slug} should have a privacy notice and a sector`);
  const required = joinFormFields(network).filter((field) => field.required && !field.shownWhen);
  const answers = required.filter(({ kind }) => kind !== undefined).map((field) => [field.name, answerTo(field)]);
  return {
    ...Object.fromEntries(required.flatMap(({ name }) => Object.entries(values).filter(([field]) => field === name))),
    applicant: 'person',
    name: 'Ana Ejemplo',
    email: 'ana@example.org',
    sector: sector.code,
    language: 'es',
    ...(answers.length > 0 && { answers: Object.fromEntries(answers) as JoinRequestInput['answers'] }),
    consent: {
      notice: notice.id,
      purposes: notice.purposes.filter(({ necessary }) => necessary).map(({ code }) => code),
    },
  };
}

/** The consent of an organization that agrees to its publication too. */
export function agreeing(api: Pick<Api, 'network'>): JoinRequestInput['consent'] {
  const { consent } = validInput(api);
  return { ...consent, purposes: [...consent.purposes, publicationPurpose] };
}

/** What a network may ask for of a person who joins without an organization. */
const values = { place: 'La Paz', goals: [6], languages: ['es'], offers: 'Talleres', needs: 'Agua', message: 'Hola' };

/** An answer that a question of a network's own takes; no to what may be answered with no, so that no other question follows. */
function answerTo({ kind, options: [option] = [] }: JoinFormField): unknown {
  if (kind === 'yes-no') return false;
  if (kind === 'choice') return option?.code;
  return kind === 'choices' ? [option?.code] : 'Ejemplo';
}

/** A join request with a solved challenge, where the network asks for one. */
export async function solved(
  { client, network }: Pick<Api, 'client' | 'network'>,
  input: JoinRequestInput,
): Promise<JoinRequestInput> {
  if (!network.submissions?.challenge) return input;
  return { ...input, challenge: await meetChallenge(client, { network: network.slug }) };
}

/** The headers of a submission. */
export const headersWith = (
  key: string,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => ({ 'Content-Type': 'application/json', 'Idempotency-Key': key, ...more });

/** Sends a body as it is. */
export const send = (
  api: Api,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
  key: string = makeIdempotencyKey(),
): Promise<Response> => api.request('join-requests', { method: 'POST', body, headers: headersWith(key, headers) });

/** Sends a value as JSON. */
export const post = (api: Api, body: unknown, key?: string): Promise<Response> =>
  send(api, JSON.stringify(body), {}, key);
