import { fieldsOf, type Network, noticesFor } from '@tejido/contract';
import type { SubmissionInput } from '@tejido/contract/submissions';
import { makeIdempotencyKey } from '../../submit.ts';
import type { Api, Declare } from './api.ts';
import { equal, refused } from './assert.ts';
import type { Kind } from './kind.ts';

/** What a network has made its own of a form, on the first network here that has; and whose site a privacy notice belongs to. */
export function forms(it: Declare, kind: Kind): void {
  const asked = (network: Network) => fieldsOf(kind.definition.form(network));
  const withQuestions = ({ network, others }: Api) =>
    [network, ...others].find((each) => asked(each).some(({ kind: question }) => question !== undefined));

  const refusedAt = async (
    api: Api,
    network: Network,
    changes: object,
    pointer: string,
    error: string,
    origin?: string,
  ): Promise<void> => {
    const response = await api.request(`/v1/networks/${network.slug}/${kind.name}`, {
      method: 'POST',
      body: JSON.stringify({ ...kind.valid({ network }), ...changes }),
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': makeIdempotencyKey(),
        ...(origin && { Origin: origin }),
      },
    });
    const wanted = { status: 422, code: 'invalid_body', pointer, error };
    await refused(response, wanted, `${network.slug} ${pointer} ${error}`);
  };

  it('refuses an answer to what a network does not ask', async (api) => {
    const answers = { 'no-such-question': 'x' };
    await refusedAt(api, api.network, { answers }, '/answers/no-such-question', 'unknown_field');
  });

  it('needs the answers that a network requires, each as it is asked', async (api) => {
    const network = withQuestions(api);
    if (!network) return;
    const input = kind.valid({ network });
    for (const { name, kind: question, required, shownWhen } of asked(network)) {
      if (shownWhen) continue;
      const path = question === undefined ? `/${name}` : `/answers/${name}`;
      const isStanding = kind.definition.fields[name]?.required;
      if (required && !isStanding) await refusedAt(api, network, without(input, name), path, 'required');
      if (question !== undefined) {
        const wrong = question === 'yes-no' ? 'perhaps' : true;
        await refusedAt(api, network, { answers: { ...input.answers, [name]: wrong } }, path, 'invalid_type');
      }
    }
  });

  it('knows a submission again by its answers, in whatever order they come', async (api) => {
    const network = withQuestions(api);
    const dependent =
      network && asked(network).find(({ kind: question, shownWhen }) => question === 'choice' && shownWhen);
    if (!network || !dependent) return;
    const input = kind.valid({ network });
    const [option] = dependent.options ?? [];
    const open = { [dependent.shownWhen?.field ?? '']: true, [dependent.name]: option?.code ?? '' };
    const answers = Object.entries({ ...input.answers, ...open });
    const options = { network: network.slug, idempotencyKey: makeIdempotencyKey() };
    const send = (given: typeof answers) =>
      kind.of(api).create({ ...input, answers: Object.fromEntries(given) }, options);
    const receipt = await send(answers);
    equal(await send(answers.toReversed()), receipt, 'receipt');
  });

  it('takes an answer only while it is asked', async (api) => {
    const network = withQuestions(api);
    const dependent =
      network && asked(network).find(({ kind: question, shownWhen }) => question === 'choice' && shownWhen);
    if (!network || !dependent) return;
    const [option] = dependent.options ?? [];
    const answers = { ...kind.valid({ network }).answers, [dependent.name]: option?.code ?? '' };
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
    await kind.of(api).create({ ...kind.valid({ network }), answers: open }, { network: network.slug });
  });

  it('shows a person their answers, and corrects them by the same rules', async (api) => {
    const network = withQuestions(api);
    if (!network || !api.hasMail) return;
    const input = kind.valid({ network });
    const { id } = await kind.of(api).create(input, { network: network.slug });
    const token = await api.tokenOf(id, input.email);
    const elsewhere = { network: network.slug };
    const held = await kind.of(api).get(id, token, elsewhere);
    equal(held.answers, input.answers, 'answers');
    const wrong = { answers: { ...input.answers, 'no-such-question': 'x' } };
    const response = await api.request(`/v1/networks/${network.slug}/${kind.name}/${id}?token=${token}`, {
      method: 'PATCH',
      body: JSON.stringify(wrong),
      headers: { 'Content-Type': 'application/json' },
    });
    const pointer = '/answers/no-such-question';
    await refused(response, { status: 422, code: 'invalid_body', pointer, error: 'unknown_field' }, pointer);
    const corrected = await kind.of(api).update(id, token, { [kind.line]: 'Ana Ruiz' }, elsewhere);
    equal([corrected[kind.line], corrected.answers], ['Ana Ruiz', input.answers], 'corrected');
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
    const input = { ...kind.valid({ network }), ...consentTo(own), page: `${site}/join` };
    await kind.of(api).create(input, { network: network.slug });
  });
}

/** A valid request without one field or answer. */
function without({ answers, ...input }: SubmissionInput, name: string): Record<string, unknown> {
  const { [name]: _, ...rest } = answers ?? {};
  return { ...input, answers: rest, [name]: undefined };
}
