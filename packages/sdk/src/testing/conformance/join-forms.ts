import { type JoinRequest, type JoinRequestInput, joinFormFields, type Network, noticesFor } from '@tejido/contract';
import { createJoinRequest, getJoinRequest, updateJoinRequest } from '../../join-requests.ts';
import { makeIdempotencyKey } from '../../submit.ts';
import type { Api, Declare } from './api.ts';
import { equal, refused } from './assert.ts';
import { validInput } from './requests.ts';

/** What a network has made its own of the join form, on the first network here that has; and whose site a privacy notice belongs to. */
export function joinForms(it: Declare): void {
  it('refuses an answer to what a network does not ask', async (api) => {
    const answers = { 'no-such-question': 'x' };
    await refusedAt(api, api.network, { answers }, '/answers/no-such-question', 'unknown_field');
  });

  it('needs the answers that a network requires, each as it is asked', async (api) => {
    const network = withQuestions(api);
    if (!network) return;
    const input = validInput({ network });
    for (const { name, kind, required, shownWhen } of joinFormFields(network)) {
      if (shownWhen) continue;
      const path = kind === undefined ? `/${name}` : `/answers/${name}`;
      const isStanding = ['applicant', 'name', 'email', 'sector'].includes(name);
      if (required && !isStanding) await refusedAt(api, network, without(input, name), path, 'required');
      if (kind !== undefined) {
        const wrong = kind === 'yes-no' ? 'perhaps' : true;
        await refusedAt(api, network, { answers: { ...input.answers, [name]: wrong } }, path, 'invalid_type');
      }
    }
  });

  it('knows a submission again by its answers, in whatever order they come', async (api) => {
    const network = withQuestions(api);
    const dependent = network && joinFormFields(network).find(({ kind, shownWhen }) => kind === 'choice' && shownWhen);
    if (!network || !dependent) return;
    const input = validInput({ network });
    const [option] = dependent.options ?? [];
    const open = { [dependent.shownWhen?.field ?? '']: true, [dependent.name]: option?.code ?? '' };
    const answers = Object.entries({ ...input.answers, ...open });
    const options = { network: network.slug, idempotencyKey: makeIdempotencyKey() };
    const send = (given: typeof answers) =>
      createJoinRequest(api.client, { ...input, answers: Object.fromEntries(given) }, options);
    const receipt = await send(answers);
    equal(await send(answers.toReversed()), receipt, 'receipt');
  });

  it('takes an answer only while it is asked', async (api) => {
    const network = withQuestions(api);
    const dependent = network && joinFormFields(network).find(({ kind, shownWhen }) => kind === 'choice' && shownWhen);
    if (!network || !dependent) return;
    const [option] = dependent.options ?? [];
    const answers = { ...validInput({ network }).answers, [dependent.name]: option?.code ?? '' };
    await refusedAt(api, network, { answers }, `/answers/${dependent.name}`, 'unknown_field');
    const source = dependent.shownWhen?.field ?? '';
    const open = { ...answers, [source]: true };
    await refusedAt(
      api,
      network,
      { answers: { ...open, [dependent.name]: 'x' } },
      `/answers/${dependent.name}`,
      'invalid_value',
    );
    await createJoinRequest(api.client, { ...validInput({ network }), answers: open }, { network: network.slug });
  });

  it('shows a person their answers, and corrects them by the same rules', async (api) => {
    const network = withQuestions(api);
    if (!network || !api.hasMail) return;
    const input = validInput({ network });
    const { id } = await createJoinRequest(api.client, input, { network: network.slug });
    const token = await api.tokenOf(id, input.email);
    const elsewhere = { network: network.slug };
    const held: JoinRequest = await getJoinRequest(api.client, id, token, elsewhere);
    equal(held.answers, input.answers, 'answers');
    const wrong = { answers: { ...input.answers, 'no-such-question': 'x' } };
    const response = await api.request(`/v1/networks/${network.slug}/join-requests/${id}?token=${token}`, {
      method: 'PATCH',
      body: JSON.stringify(wrong),
      headers: { 'Content-Type': 'application/json' },
    });
    const pointer = '/answers/no-such-question';
    await refused(response, { status: 422, code: 'invalid_body', pointer, error: 'unknown_field' }, pointer);
    const corrected = await updateJoinRequest(api.client, id, token, { name: 'Ana Ruiz' }, elsewhere);
    equal([corrected.name, corrected.answers], ['Ana Ruiz', input.answers], 'corrected');
  });

  it('takes consent only to a notice of the site that the request came from', async (api) => {
    const network = [api.network, ...api.others].find(({ privacyNotices }) =>
      privacyNotices.some(({ origins }) => origins?.length),
    );
    const own = network?.privacyNotices.find(({ origins }) => origins?.length);
    const [site] = own?.origins ?? [];
    const [general] = network ? noticesFor(network, undefined) : [];
    if (!network || !own || !site || !general) return;
    const consentTo = ({ id, purposes }: typeof own) => ({
      consent: { notice: id, purposes: purposes.filter(({ necessary }) => necessary).map(({ code }) => code) },
    });
    const place = ['/consent/notice', 'invalid_value'] as const;
    await refusedAt(api, network, { ...consentTo(own), page: 'https://elsewhere.example/' }, ...place);
    await refusedAt(api, network, consentTo(own), ...place, 'https://elsewhere.example');
    await refusedAt(api, network, { ...consentTo(general), page: `${site}/join` }, ...place);
    const input = { ...validInput({ network }), ...consentTo(own), page: `${site}/join` };
    await createJoinRequest(api.client, input, { network: network.slug });
  });
}

const withQuestions = ({ network, others }: Api): Network | undefined =>
  [network, ...others].find((each) => joinFormFields(each).some(({ kind }) => kind !== undefined));

/** A valid request without one field or answer. */
function without({ answers, ...input }: JoinRequestInput, name: string): Record<string, unknown> {
  const { [name]: _, ...rest } = answers ?? {};
  return { ...input, answers: rest, [name]: undefined };
}

async function refusedAt(
  api: Api,
  network: Network,
  changes: object,
  pointer: string,
  error: string,
  origin?: string,
): Promise<void> {
  const response = await api.request(`/v1/networks/${network.slug}/join-requests`, {
    method: 'POST',
    body: JSON.stringify({ ...validInput({ network }), ...changes }),
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': makeIdempotencyKey(),
      ...(origin && { Origin: origin }),
    },
  });
  await refused(response, { status: 422, code: 'invalid_body', pointer, error }, `${network.slug} ${pointer} ${error}`);
}
