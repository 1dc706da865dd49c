import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoNetworks, toRecords } from '@tejido/demo';
import { defaultJoinForm, joinFormFields } from '../src/join-form.ts';
import { joinRequestFields } from '../src/join-request-fields.ts';
import { noticesFor, siteOf } from '../src/privacy-notices.ts';
import type { Form, FormField } from '../src/schemas/form.ts';
import type { JoinRequestInput } from '../src/schemas/join-request.ts';
import { type Network, networkSchema } from '../src/schemas/network.ts';
import { shownFields } from '../src/shown-fields.ts';
import { correctInput } from '../src/submissions/changes.ts';
import { checkInput } from '../src/submissions/check.ts';
import { joinRequests } from '../src/submissions/join-requests.ts';
import { check } from '../src/validate.ts';

const now = new Date('2026-03-04T12:00:00Z');
const networks = demoNetworks(now).map((demo) => toRecords(demo, now).network);
const [red] = networks as [Network];
const hubs = networks.find(({ slug }) => slug === 'local4action-hubs') as Network;

const standing = ['applicant', 'name', 'email', 'organizationName', 'sector'].map((name) => ({ name }));
const option = (code: string) => ({ code, label: { en: code } });
const label = { en: 'A question' };
const withFields = (...fields: FormField[]): Network => ({
  ...red,
  joinForm: { steps: [{ fields: [...standing, ...fields] }] },
});
const input = (changes: Partial<JoinRequestInput> = {}): JoinRequestInput => ({
  applicant: 'person',
  name: 'Ana',
  email: 'ana@example.org',
  sector: 'academia',
  language: 'es',
  consent: { notice: '2026-01', purposes: ['membership'] },
  ...changes,
});
const places = (network: Network, changes: Partial<JoinRequestInput>, site?: string) =>
  checkInput(joinRequests, input(changes), network, site).map(({ pointer, code }) => `${pointer} ${code}`);

describe('the form of a network', () => {
  it('asks every field of the request when the network says nothing else, targets with the goals', () => {
    const names = joinFormFields({}).map(({ name }) => name);
    assert.deepEqual([...names, 'targets'].sort(), Object.keys(joinRequestFields).sort());
    assert.ok(check(networkSchema, { ...red, joinForm: defaultJoinForm }, 'body').ok);
    assert.ok(check(networkSchema, hubs, 'body').ok);
  });

  it('shows a field while the one it depends on is shown and has one of the values', () => {
    const fields: FormField[] = [
      { name: 'a', kind: 'yes-no' },
      { name: 'b', kind: 'yes-no', shownWhen: { field: 'a', is: ['yes'] } },
      { name: 'c', kind: 'text', shownWhen: { field: 'b', is: ['no', 'yes'] } },
    ];
    const shown = (values: Record<string, string[]>) =>
      shownFields(fields, ({ name }) => values[name] ?? [])
        .map(({ name }) => name)
        .join('');
    assert.equal(shown({}), 'a');
    assert.equal(shown({ a: ['yes'] }), 'ab');
    assert.equal(shown({ a: ['yes'], b: ['no'] }), 'abc');
    assert.equal(shown({ a: ['no'], b: ['no'] }), 'a');
  });

  const question: FormField = { name: 'q', kind: 'choice', label, options: [option('x')] };
  const wrong: readonly (readonly [about: string, form: Form | FormField[], place: RegExp, detail: RegExp])[] = [
    ['an unknown field', [{ name: 'phone' }], /fields\/5\/name$/, /not a field of this kind/],
    ['targets of their own', [{ name: 'targets' }], /fields\/5\/name$/, /not a field/],
    ['a question named as a field', [{ name: 'place', kind: 'text', label }], /name$/, /has no kind/],
    ['a field twice', [{ name: 'place' }, { name: 'place' }], /fields\/6\/name$/, /twice/],
    ['a question twice', [question, question], /fields\/6\/name$/, /twice/],
    ['a question that every object has', [{ name: 'constructor', kind: 'text', label }], /name$/, /JavaScript/],
    ['a question without a label', [{ name: 'q', kind: 'text' }], /label$/, /missing/],
    ['a choice of nothing', [{ name: 'q', kind: 'choice', label }], /options$/, /missing/],
    ['a code twice', [{ ...question, options: [option('x'), option('x')] }], /options$/, /twice/],
    ['options of a text', [{ ...question, kind: 'text' }], /options$/, /does not go with/],
    [
      'a condition on what is not there',
      [{ name: 'place', shownWhen: { field: 'q', is: ['x'] } }],
      /shownWhen$/,
      /not a field before it/,
    ],
    [
      'a condition on itself',
      [{ ...question, shownWhen: { field: 'q', is: ['x'] } }],
      /shownWhen$/,
      /not a field before it/,
    ],
    [
      'conditions in a ring',
      [
        { ...question, shownWhen: { field: 'r', is: ['x'] } },
        { ...question, name: 'r', shownWhen: { field: 'q', is: ['x'] } },
      ],
      /fields\/5\/shownWhen$/,
      /not a field before it/,
    ],
    ['a condition on a text', [{ name: 'place', shownWhen: { field: 'name', is: ['x'] } }], /shownWhen$/, /no values/],
    [
      'a value that cannot be',
      [question, { name: 'place', shownWhen: { field: 'q', is: ['y'] } }],
      /shownWhen$/,
      /cannot be/,
    ],
    [
      'a sector that is not there',
      [{ name: 'place', shownWhen: { field: 'sector', is: ['robots'] } }],
      /shownWhen$/,
      /cannot be/,
    ],
    ['no e-mail', { steps: [{ fields: standing.filter(({ name }) => name !== 'email') }] }, /steps$/, /lacks "email"/],
    [
      'a sector that may be left out',
      {
        steps: [{ fields: standing.map((field) => (field.name === 'sector' ? { ...field, required: false } : field)) }],
      },
      /required$/,
      /has to be asked/,
    ],
    [
      'a name for some',
      {
        steps: [
          {
            fields: standing.map((field) =>
              field.name === 'name' ? { ...field, shownWhen: { field: 'applicant', is: ['person'] } } : field,
            ),
          },
        ],
      },
      /shownWhen$/,
      /has to be asked/,
    ],
    [
      'steps without titles',
      { steps: [{ fields: standing }, { fields: [{ name: 'place' }] }] },
      /steps\/0\/title$/,
      /missing/,
    ],
    ['no steps', { steps: [] }, /steps$/, /empty/],
  ];
  for (const [about, form, place, detail] of wrong)
    it(`is refused with ${about}`, () => {
      const network = Array.isArray(form) ? withFields(...form) : { ...red, joinForm: form };
      const checked = check(networkSchema, network, 'body');
      assert.ok(!checked.ok);
      const errors = checked.errors.map((error) => `${error.pointer} ${error.detail}`);
      assert.ok(
        checked.errors.some((error) => place.test(error.pointer) && detail.test(error.detail)),
        errors.join('\n'),
      );
    });

  it('may hold a question of a kind that is not known yet', () => {
    const network = withFields({ name: 'born', kind: 'date', label });
    assert.ok(check(networkSchema, network, 'body').ok);
    assert.deepEqual(places(network, { answers: { born: '2001-01-01' } }), ['/answers/born unknown_field']);
  });
});

describe('answers to a network’s questions', () => {
  const network = withFields(
    { name: 'place', required: true },
    { name: 'goals', required: true },
    { name: 'partners', kind: 'yes-no', label, required: true },
    {
      name: 'focus',
      kind: 'choice',
      label,
      options: [option('water'), option('food')],
      shownWhen: { field: 'partners', is: ['yes'] },
      required: true,
    },
    { name: 'ways', kind: 'choices', label, options: [option('a'), option('b'), option('c')], max: 2 },
    { name: 'motto', kind: 'text', label, max: 10 },
  );
  const right = { place: 'La Paz', goals: [6], answers: { partners: false } };

  it('are taken as they are asked', () => {
    assert.deepEqual(places(network, right), []);
    const answers = { partners: true, focus: 'water', ways: ['c', 'a'], motto: 'Agua' };
    assert.deepEqual(places(network, { ...right, answers }), []);
    assert.deepEqual(places(network, { ...right, goals: [], targets: ['6.1'] }), []);
  });

  it('are refused with their place where they are missing, unknown, unasked or wrong', () => {
    assert.deepEqual(places(network, {}), ['/place required', '/goals required', '/answers/partners required']);
    const cases: [NonNullable<JoinRequestInput['answers']>, string[]][] = [
      [{ partners: true }, ['/answers/focus required']],
      [{ partners: false, focus: 'water' }, ['/answers/focus unknown_field']],
      [{ partners: false, other: 'x' }, ['/answers/other unknown_field']],
      [{ partners: false, place: 'x' }, ['/answers/place unknown_field']],
      [{ partners: 'no' }, ['/answers/partners invalid_type']],
      [{ partners: true, focus: 'fire' }, ['/answers/focus invalid_value']],
      [{ partners: true, focus: ['water'] }, ['/answers/focus invalid_type']],
      [{ partners: false, ways: ['a', 'x'] }, ['/answers/ways/1 invalid_value']],
      [{ partners: false, ways: ['a', 'a'] }, ['/answers/ways/1 invalid_value']],
      [{ partners: false, ways: ['a', 'b', 'c'] }, ['/answers/ways too_many']],
      [{ partners: false, ways: 'a' }, ['/answers/ways invalid_type']],
      [{ partners: false, motto: 'Agua para todas' }, ['/answers/motto too_long']],
      [{ partners: false, motto: true }, ['/answers/motto invalid_type']],
    ];
    for (const [answers, expected] of cases) assert.deepEqual(places(network, { ...right, answers }), expected);
    assert.deepEqual(places(network, { ...right, offers: 'Talleres' }), ['/offers unknown_field']);
    assert.deepEqual(places(red, { answers: { partners: true } }), ['/answers/partners unknown_field']);
  });

  it('name the condition that is not met', () => {
    const [error] = checkInput(
      joinRequests,
      input({ ...right, answers: { partners: false, focus: 'water' } }),
      network,
    );
    assert.equal(error?.detail, '"answers/focus" is asked only while "partners" is one of: yes.');
  });

  it('are corrected by the same rules, but what stays as it was is not held against the correction', () => {
    const held = input({ ...right, answers: { partners: false } });
    const corrected = correctInput(joinRequests, held, { answers: { partners: true, focus: 'food' } }, network);
    assert.deepEqual(corrected.input?.answers, { partners: true, focus: 'food' });
    const refused = correctInput(joinRequests, held, { answers: { partners: true } }, network);
    assert.deepEqual(
      refused.problem?.errors?.map(({ pointer }) => pointer),
      ['/answers/focus'],
    );
    // Asked before the network changed its form.
    const old = input({ offers: 'Talleres', answers: { old: 'x' } });
    assert.equal(correctInput(joinRequests, old, { name: 'Ana María' }, network).input?.name, 'Ana María');
    assert.ok(correctInput(joinRequests, old, { answers: { old: 'y' } }, network).problem);
    assert.ok(correctInput(joinRequests, old, { offers: 'Otros' }, network).problem);
  });
});

describe('privacy notices of sites', () => {
  const notice = (id: string, origins?: string[]) => ({
    id,
    text: { en: id },
    purposes: [{ code: 'membership', label: { en: 'Yes' }, necessary: true }],
    ...(origins && { origins }),
  });
  const un = 'https://country.example';
  const network: Network = {
    ...red,
    privacyNotices: [notice('un-2', [un]), notice('general-2'), notice('un-1', [un]), notice('general-1')],
  };
  const ids = (site?: string) => noticesFor(network, site).map(({ id }) => id);

  it('belong to the sites they name, the others to all other sites', () => {
    assert.deepEqual(ids(un), ['un-2', 'un-1']);
    for (const site of ['https://city.example', 'null', undefined])
      assert.deepEqual(ids(site), ['general-2', 'general-1']);
  });

  it('count only for a request from their own site, where that is known', () => {
    const from = (id: string, site?: string) =>
      places(network, { consent: { notice: id, purposes: ['membership'] } }, site);
    const refused = ['/consent/notice invalid_value'];
    for (const id of ['un-2', 'un-1']) {
      assert.deepEqual(from(id, un), []);
      assert.deepEqual(from(id, 'https://city.example'), refused);
      assert.deepEqual(from(id), []);
    }
    assert.deepEqual(from('general-2', un), refused);
    assert.deepEqual(from('general-1', 'https://city.example'), []);
  });

  it('go by what the browser says, and by the page for a form in a frame of our own', () => {
    const own = 'https://tejido.example';
    assert.equal(siteOf(un, own, 'https://city.example/a'), un);
    assert.equal(siteOf(own, own, `${un}/unirse`), un);
    assert.equal(siteOf(own, own, `${own}/red/embed/join-form`), own);
    assert.equal(siteOf('null', own, `${un}/unirse`), 'null');
    assert.equal(siteOf(undefined, own, undefined), undefined);
    assert.equal(siteOf(undefined, own, 'nonsense'), undefined);
  });

  it('may be kept when another part of a request is corrected', () => {
    const held = input({ page: 'https://city.example/a', consent: { notice: 'un-1', purposes: ['membership'] } });
    assert.ok(correctInput(joinRequests, held, { name: 'Ana María' }, network).input);
    const other = { consent: { notice: 'un-2', purposes: ['membership'] } };
    assert.ok(correctInput(joinRequests, held, other, network).problem);
  });
});
