import { operationsOf, type RecordKind } from '@tejido/contract';
import { check, inFull, narrow, type RecordDefinition, recordKindNames, recordKinds } from '@tejido/contract/schemas';
import { validator } from '../../validator.ts';
import { type Declare } from './api.ts';
import { equal, ok, refused } from './assert.ts';

/** A query that is refused, the parameter that is named, and how. */
type Refused = readonly [query: string, parameter: string, error?: string];

const inEveryList: readonly Refused[] = [
  ['nonsense=1', 'nonsense', 'unknown_field'],
  ['Goal=6', 'Goal', 'unknown_field'],
  ['goal=6&nonsense', 'nonsense', 'unknown_field'],
  ['a%7Eb%2Fc=1', 'a~0b~1c', 'unknown_field'],
  ['__proto__=1', '__proto__', 'unknown_field'],
  ['constructor=1', 'constructor', 'unknown_field'],
  ['limit=0', 'limit', 'too_small'],
  ['limit=-1', 'limit', 'too_small'],
  ['limit=101', 'limit', 'too_large'],
  ['limit=1e3', 'limit'],
  ['limit=2.5', 'limit'],
  ['limit=', 'limit'],
  ['limit=5&limit=6', 'limit', 'too_many'],
  ['sort=nonsense', 'sort', 'invalid_value'],
  ['sort=', 'sort'],
  ['facets=nonsense', 'facets/0', 'invalid_value'],
  ['facets=goal,', 'facets/1'],
  ['lang=Spanish', 'lang/0', 'invalid_format'],
  ['lang=es,*', 'lang/1', 'invalid_format'],
  ['lang=', 'lang/0'],
  ['goal=0', 'goal/0', 'too_small'],
  ['goal=18', 'goal/0', 'too_large'],
  ['goal=6,x', 'goal/1', 'invalid_type'],
  ['goal=6.1', 'goal/0'],
  ['goal=', 'goal/0'],
  ['goal=999999999999999999999', 'goal/0'],
  ['target=6', 'target/0', 'invalid_format'],
  ['target=18.1', 'target/0', 'invalid_format'],
  [`target=${Array.from({ length: 51 }, () => '6.1').join()}`, 'target', 'too_many'],
  ['q=', 'q', 'required'],
  [`q=${'x'.repeat(201)}`, 'q', 'too_long'],
  ['q=a%00b', 'q', 'control_character'],
  ['updated_after=yesterday', 'updated_after', 'invalid_format'],
  ['updated_after=2026-01-01', 'updated_after', 'invalid_format'],
  ['updated_after=2026-02-30T00:00:00Z', 'updated_after', 'invalid_format'],
];

const inSome: Readonly<Partial<Record<RecordKind, readonly Refused[]>>> = {
  organizations: [
    ['territory=Mexico', 'territory/0', 'invalid_format'],
    ['near=24.14,-110.31', 'near', 'invalid_format'],
    ['near=91,0,1', 'near', 'invalid_value'],
    ['sector=%20', 'sector/0', 'invalid_format'],
    ['kind=project', 'kind', 'unknown_field'],
  ],
  initiatives: [
    ['territory=mx', 'territory/0', 'invalid_format'],
    ['near=0,181,1', 'near', 'invalid_value'],
    ['near=0,0,-1', 'near', 'invalid_format'],
    ['kind=a%00', 'kind/0', 'invalid_format'],
    ['stage=%00', 'stage/0', 'control_character'],
    ['from=2026-01-01', 'from', 'unknown_field'],
  ],
  events: [
    ['from=2026-13-01', 'from'],
    ['from=2026-02-29', 'from'],
    ['from=now', 'from'],
    ['to=2026-01-01T00:00', 'to'],
    ['theme=.', 'theme/0', 'invalid_format'],
    ['category=a,,b', 'category/1', 'invalid_format'],
    ['format=%00', 'format/0', 'control_character'],
    ['status=', 'status/0', 'required'],
    ['near=0,0,1', 'near', 'unknown_field'],
  ],
};

/** Queries: what is not understood is refused with its place, and texts come in the languages asked for. */
export function queries(it: Declare): void {
  for (const kind of recordKindNames) {
    it(`refuses what it does not understand in a query for ${kind}`, async (api) => {
      for (const [query, parameter, error] of [...inEveryList, ...(inSome[kind] ?? [])])
        await refused(
          await api.request(`${kind}?${query}`),
          { status: 400, code: 'invalid_query', in: 'query', pointer: `/${parameter}`, ...(error && { error }) },
          query.slice(0, 60),
        );
    });

    it(`takes words that nothing has in a query for ${kind}`, async (api) => {
      const word = 'no-such-word';
      // Networks make words of their own, and newer servers more: unknown is not wrong.
      const { choices } = recordKinds[kind] as RecordDefinition;
      const own = Object.keys(choices).findLast((name) => check(choices[name]?.value as never, word, 'query').ok) ?? '';
      equal(await api.all(kind, { [own]: word }), [], own);
    });

    it(`names every wrong place of a query for ${kind} at once`, async (api) => {
      const response = await api.request(`${kind}?goal=0&nonsense=1&limit=x`);
      const { errors } = (await response.json()) as { errors: { pointer: string }[] };
      equal(errors.map(({ pointer }) => pointer).sort(), ['/goal/0', '/limit', '/nonsense'], 'places');
    });

    it(`gives the texts of ${kind} in the languages asked for`, async (api) => {
      const { schema } = recordKinds[kind];
      const { get } = operationsOf(kind);
      const all = (await api.everything(kind)).slice(0, 30);
      for (const lang of [['en'], ['es', 'en'], ['fr', 'ar'], ['pt-BR'], ['zh-Hant-TW']]) {
        const found = await api.all(kind, { lang });
        for (const record of all) {
          const narrowed = found.find(({ id }) => id === record.id);
          equal(narrowed, narrow(schema, record, lang), `${record.slug} in ${lang.join()}`);
          equal(validator(get, narrowed), [], `faults of ${record.slug} in ${lang.join()}`);
        }
        const [first] = all;
        const single = await api.request(`${kind}/${first?.slug}?lang=${lang.join()}`);
        equal(
          await single.json(),
          inFull(recordKinds[kind], narrow(schema, first ?? {}, lang)),
          `${first?.slug} alone in ${lang.join()}`,
        );
      }
    });

    it(`takes a language for ${kind} however it is written`, async (api) => {
      const inUsual = async (lang: string) => (await api.request(`${kind}?limit=2&lang=${lang}`)).json();
      for (const [written, usual] of [
        ['ES', 'es'],
        ['pt_br,en-US-u-ca-gregory', 'pt-BR,en-US'],
        ['zh-hant-tw', 'zh-Hant-TW'],
      ] as const)
        equal(await inUsual(written), await inUsual(usual), written);
    });

    it(`refuses a query for one of the ${kind} that is no language`, async (api) => {
      const [record] = await api.everything(kind);
      const wanted = { status: 400, code: 'invalid_query', in: 'query' };
      await refused(await api.request(`${kind}/${record?.id}?limit=1`), { ...wanted, pointer: '/limit' }, 'limit');
      await refused(await api.request(`${kind}/${record?.id}?lang=1`), { ...wanted, pointer: '/lang/0' }, 'lang');
    });
  }

  it('gives networks in the languages asked for', async (api) => {
    const narrowed = (await (
      await api.request(`/v1/networks/${api.network.slug}?lang=en`)
    ).json()) as typeof api.network;
    ok(Object.keys(narrowed.name).length === 1, 'the name should be in one language');
    equal(validator('getNetwork', narrowed), [], 'faults of the network');
    equal(narrowed.timeZone, api.network.timeZone, 'time zone');
    const wanted = { status: 400, code: 'invalid_query', in: 'query', pointer: '/goal' };
    await refused(await api.request('/v1/networks?goal=6'), wanted, 'networks by goal');
  });
}
