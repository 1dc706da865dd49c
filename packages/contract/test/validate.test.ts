import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as z from 'zod/mini';
import { errorCodes, type JoinRequestInput } from '../src/index.ts';
import { languageMap } from '../src/schemas/common.ts';
import {
  bodyProblem,
  check,
  checkQuery,
  eventSchema,
  initiativeSchema,
  operations,
  queryProblem,
} from '../src/schemas.ts';
import { joinRequests } from '../src/submissions/join-requests.ts';

const good: JoinRequestInput = {
  applicant: 'person',
  name: 'Ana Ejemplo',
  email: 'ana@example.org',
  sector: 'civil-society',
  language: 'es',
  consent: { notice: '2026-01', purposes: ['membership'] },
};

/** Pointer and code of each error of a join request, and its limit where it has one. */
function errorsOf(body: unknown): string[] {
  const checked = check(joinRequests.schemas.input, body, 'body');
  return checked.ok
    ? []
    : checked.errors.map(({ pointer, code, limit }) => [pointer, code, limit ?? ''].join(' ').trim());
}

describe('a join request', () => {
  test('as it should be is taken as it is', () => {
    assert.deepEqual(check(joinRequests.schemas.input, good, 'body'), { ok: true, value: good });
  });

  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['that is no object', null, ['invalid_type']],
    ['that is a list', [good], ['invalid_type']],
    ['that is a text', 'name=Ana', ['invalid_type']],
    [
      'that is empty',
      {},
      ['/applicant', '/name', '/email', '/sector', '/language', '/consent'].map((pointer) => `${pointer} required`),
    ],
    ['with an unknown field', { ...good, colour: 'red' }, ['/colour unknown_field']],
    [
      'with unknown fields within',
      { ...good, consent: { ...good.consent, 'a/b~c': 1, d: 2 } },
      ['/consent/a~1b~0c unknown_field', '/consent/d unknown_field'],
    ],
    [
      'with a field named like an object’s member',
      JSON.parse(JSON.stringify(good).replace('{', '{"__proto__":{"x":1},')),
      ['/__proto__ unknown_field'],
    ],
    ['with a number for a name', { ...good, name: 7 }, ['/name invalid_type']],
    ['with null for a name', { ...good, name: null }, ['/name invalid_type']],
    ['with an empty name', { ...good, name: '' }, ['/name required 1']],
    ['with too long a name', { ...good, name: 'x'.repeat(201) }, ['/name too_long 200']],
    ['with a NUL in its name', { ...good, name: 'Ana\u0000' }, ['/name control_character']],
    ['with half a character in its name', { ...good, name: 'Ana \ud83c' }, ['/name control_character']],
    ['with a strange applicant', { ...good, applicant: 'robot' }, ['/applicant invalid_value']],
    ['with no real e-mail address', { ...good, email: 'ana@example' }, ['/email invalid_format']],
    ['with a second recipient', { ...good, email: 'ana@example.org,eva@example.org' }, ['/email invalid_format']],
    ['with a goal below the first', { ...good, goals: [6, 0] }, ['/goals/1 too_small 1']],
    ['with a goal beyond the last', { ...good, goals: [18] }, ['/goals/0 too_large 17']],
    ['with half a goal', { ...good, goals: [6.5] }, ['/goals/0 invalid_type']],
    ['with more goals than there are', { ...good, goals: Array.from({ length: 18 }, () => 6) }, ['/goals too_many 17']],
    ['with a target that no goal has', { ...good, targets: ['6.1', '18.1'] }, ['/targets/1 invalid_format']],
    [
      'with a script for an address',
      { ...good, organizationUrl: 'javascript:alert(1)' },
      ['/organizationUrl invalid_format'],
    ],
    ['of an organization without its name', { ...good, applicant: 'organization' }, ['/organizationName required']],
    ['with a text for the consent', { ...good, consent: 'yes' }, ['/consent invalid_type']],
    [
      'with several faults',
      { ...good, name: '', goals: ['6'], x: 1 },
      ['/name required 1', '/goals/0 invalid_type', '/x unknown_field'],
    ],
  ];
  for (const [name, body, errors] of cases)
    test(`${name} is refused at the place`, () => {
      assert.deepEqual(errorsOf(body), errors);
    });

  for (const address of [
    'https://red.example@evil.example',
    'https://red.example:443@evil.example/a',
    'https://@evil.example',
    'https://evil.example\\@red.example',
    'https://red.example\\.evil.example',
    'https://red.example/a\r\nSet-Cookie: a=b',
    'https://red.example/a\nb',
    'https://red.example/a b',
    'https://red.ex\tample',
    'https:red.example',
    'https:///red.example',
    'https://red.example/\u202egpj.exe',
    'https://red.\u2067example',
    'ftp://red.example',
  ])
    test(`with the address ${JSON.stringify(address)}, which is another than it looks, is refused`, () => {
      assert.deepEqual(errorsOf({ ...good, organizationUrl: address }), ['/organizationUrl invalid_format']);
    });
  test('keeps every address that is what it looks', () => {
    for (const address of [
      'https://red.example',
      'HTTP://RED.example:8080/a/@ana?b=c@d#e@f',
      'https://niñez.example/ñandú?q=%20',
      'http://[2001:db8::1]/a',
      'https://xn--niez-7pa.example/a//b',
    ])
      assert.deepEqual(errorsOf({ ...good, organizationUrl: address }), [], address);
  });
  test('takes out what turns the direction of the text after it, and leaves what people write', () => {
    const name = '\u202eAna\u202c \u2067شبكة\u2069 \u200fعربي\u200e\u202a';
    const checked = check(joinRequests.schemas.input, { ...good, name, message: '\u202d' }, 'body');
    assert.deepEqual(checked.ok || checked.errors.map(({ pointer, code }) => `${pointer} ${code}`), [
      '/message required',
    ]);
    const kept = check(joinRequests.schemas.input, { ...good, name }, 'body');
    assert.equal(kept.ok && kept.value.name, 'Ana شبكة \u200fعربي\u200e');
    const record = check(languageMap, { ar: '\u202eشبكة' }, 'body');
    assert.deepEqual(record.ok && record.value, { ar: 'شبكة' });
  });

  test('keeps line breaks, accents and signs', () => {
    const message = 'Línea uno\r\nLínea\tdos — «agua» 水 👩🏽‍🌾 <b>&</b>';
    assert.deepEqual(errorsOf({ ...good, message }), []);
  });

  test('with a great many faults names the first hundred', () => {
    const fields = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`f${index}`, 1]));
    assert.equal(errorsOf({ ...good, ...fields }).length, 100);
  });
});

test('every code can be the answer to something', () => {
  const found = new Set<string>();
  const seen = (checked: ReturnType<typeof check>): void => {
    if (!checked.ok) for (const { code } of checked.errors) found.add(code);
  };
  for (const body of [
    {},
    { ...good, x: 1, name: 7 },
    { ...good, email: 'a', applicant: 'x', name: '\u0000', goals: [0, 18] },
  ])
    seen(check(joinRequests.schemas.input, body, 'body'));
  seen(check(joinRequests.schemas.input, { ...good, name: 'x'.repeat(201), goals: Array(18).fill(1) }, 'body'));
  seen(check(z.string().check(z.minLength(3)), 'ab', 'body'));
  assert.deepEqual([...found].sort(), [...errorCodes].sort());
});

describe('a record', () => {
  test('may hold fields that came later, and gives them on', () => {
    const record = {
      id: 'ini_01m7zkq7x0ecd9kdrg59ye9rph',
      slug: 'agua',
      network: 'red',
      languages: ['es'],
      updated: '2026-01-01T00:00:00Z',
      revision: 1,
      title: { es: 'Agua' },
      summary: { es: 'Agua para todo el barrio.' },
      kind: 'a-kind-that-came-later',
      stage: 'dreamt-of',
      sectors: [],
      goals: [],
      targets: [],
      partners: [],
      later: { at: 'all levels' },
      territory: { code: 'MX-BCS', name: { es: 'Baja California Sur' }, boundary: [] },
    };
    assert.deepEqual(check(initiativeSchema, record, 'body'), { ok: true, value: record });
  });

  test('is refused for a text without language and for a zone and language that do not exist', () => {
    const checked = check(
      eventSchema,
      {
        title: {},
        summary: { 'ES!': 'x' },
        timeZone: 'Mars/Olympus_Mons',
        languages: ['Spanish'],
        start: '2021-10-08',
      },
      'body',
    );
    assert.ok(!checked.ok);
    const at = Object.fromEntries(checked.errors.map(({ pointer, code }) => [pointer, code]));
    assert.equal(at['/title'], 'invalid_value');
    assert.equal(at['/summary/ES!'], 'invalid_value');
    assert.equal(at['/timeZone'], 'invalid_value');
    assert.equal(at['/languages/0'], 'invalid_format');
    assert.equal(at['/start'], 'invalid_format');
    assert.equal(at['/end'], 'required');
  });
});

describe('a query', () => {
  const events = operations.listEvents.query;

  test('is read into numbers and lists', () => {
    const checked = checkQuery(
      events,
      new URLSearchParams('goal=6,13&goal=1&limit=10&theme=1.1&q=agua%20limpia&from=2026-12-01&lang=es,en&facets=goal'),
    );
    assert.deepEqual(checked.ok && { ...checked.value }, {
      goal: [6, 13, 1],
      limit: 10,
      theme: ['1.1'],
      q: 'agua limpia',
      from: '2026-12-01',
      lang: ['es', 'en'],
      facets: ['goal'],
    });
  });

  test('may be empty', () => {
    const checked = checkQuery(events, new URLSearchParams());
    assert.deepEqual(checked.ok && { ...checked.value }, {});
  });

  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['colour=red', ['/colour unknown_field']],
    ['a%2Fb=1&a~b=2', ['/a~1b unknown_field', '/a~0b unknown_field']],
    ['__proto__=1', ['/__proto__ unknown_field']],
    ['constructor=1&toString=2', ['/constructor unknown_field', '/toString unknown_field']],
    ['limit=1&limit=2', ['/limit too_many']],
    ['limit=0', ['/limit too_small']],
    ['limit=101', ['/limit too_large']],
    ['limit=ten', ['/limit invalid_type']],
    ['limit=%2B5', ['/limit invalid_type']],
    ['goal=6,x', ['/goal/1 invalid_type']],
    ['goal=', ['/goal/0 invalid_type']],
    ['goal=1e1', ['/goal/0 invalid_type']],
    ['goal=18', ['/goal/0 too_large']],
    ['target=6.1,17.20', ['/target/1 invalid_format']],
    ['lang=es,Spanish', ['/lang/1 invalid_format']],
    ['sort=colour', ['/sort invalid_value']],
    ['facets=goal,colour', ['/facets/1 invalid_value']],
    ['from=tomorrow', ['/from invalid_format']],
    ['to=2026-02-30', ['/to invalid_format']],
    ['updated_after=2026-12-01', ['/updated_after invalid_format']],
    ['q=', ['/q required']],
    ['q=%00', ['/q control_character']],
    [`q=${'x'.repeat(201)}`, ['/q too_long']],
    [`theme=${Array.from({ length: 51 }, () => '1').join()}`, ['/theme too_many']],
    ['limit=1&limit=2&goal=18&x=1', ['/limit too_many', '/goal/0 too_large', '/x unknown_field']],
  ];
  for (const [query, errors] of cases)
    test(`${query.slice(0, 40)} is refused at the place`, () => {
      const checked = checkQuery(events, new URLSearchParams(query));
      assert.ok(!checked.ok);
      assert.deepEqual(
        checked.errors.map(({ pointer, code }) => `${pointer} ${code}`),
        errors,
      );
      for (const error of checked.errors) assert.equal(error.in, 'query');
    });

  test('takes a point on Earth only', () => {
    const { query } = operations.listInitiatives;
    assert.equal(checkQuery(query, new URLSearchParams('near=24.14,-110.31,50')).ok, true);
    for (const near of ['91,0,1', '0,181,1', '0,0', '0,0,-1', '0,0,1,1', 'a,b,c', ''])
      assert.equal(checkQuery(query, new URLSearchParams({ near })).ok, false, near);
  });

  test('takes words of open sets that it does not know', () => {
    assert.equal(checkQuery(events, new URLSearchParams('status=moved-online')).ok, true);
  });
});

describe('the problem of a refused request', () => {
  const errorsIn = (body: unknown) => {
    const checked = check(joinRequests.schemas.input, body, 'body');
    return checked.ok ? [] : checked.errors;
  };

  test('says what is wrong first, and how much', () => {
    const one = bodyProblem(errorsIn({ ...good, name: '' }));
    assert.equal(one.status, 422);
    assert.equal(one.code, 'invalid_body');
    assert.equal(one.type, 'urn:tejido:problem:invalid_body');
    assert.equal(one.detail, '"name" is empty.');
    assert.equal(one.errors?.length, 1);
    assert.match(bodyProblem(errorsIn({ ...good, name: '', x: 1 })).detail, /There are 2 errors in all\.$/);
    const unknown = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`f${index}`, 1]));
    assert.match(bodyProblem(errorsIn({ ...good, ...unknown })).detail, /There are 100 errors or more\.$/);
  });

  test('of a query has status 400', () => {
    assert.equal(queryProblem([]).status, 400);
    assert.equal(queryProblem([]).code, 'invalid_query');
  });

  test('repeats a strange name in a form that is safe to print', () => {
    const [error] = errorsIn({ ...good, [`\u0000"\u202e\n${'x'.repeat(5000)}`]: 1 });
    assert.ok(error);
    assert.ok(error.detail.length < 400);
    assert.doesNotMatch(error.detail, /[\u0000\n]/);
  });
});
