import type { JoinRequestInput } from '@tejido/contract';
import { makeIdempotencyKey, meetChallenge } from '../../join-requests.ts';
import type { Api } from './api.ts';

/** A join request that a network takes, but for the challenge that it may ask for. */
export function validInput({ network }: Pick<Api, 'network'>): JoinRequestInput {
  const [notice] = network.privacyNotices;
  const [sector] = network.sectors;
  if (!notice || !sector) throw new Error(`${network.slug} should have a privacy notice and a sector`);
  return {
    applicant: 'person',
    name: 'Ana Ejemplo',
    email: 'ana@example.org',
    sector: sector.code,
    language: 'es',
    consent: {
      notice: notice.id,
      purposes: notice.purposes.filter(({ necessary }) => necessary).map(({ code }) => code),
    },
  };
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
