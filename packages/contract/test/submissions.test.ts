import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type JoinRequestInput, joinRequestFields, type Network } from '../src/index.ts';
import {
  answer,
  assign,
  type Change,
  confirm,
  contentOf,
  correct,
  decide,
  freeSlug,
  heirOf,
  type Outcome,
  recordOf,
  remind,
  type Submission,
  searchedTexts,
  slugOf,
  withdraw,
} from '../src/submissions/index.ts';

const created = '2026-03-01T12:00:00.000Z';
const now = new Date('2026-03-02T12:00:00Z');

const purposes = [
  { code: 'membership', label: { es: 'Acepto.' }, necessary: true },
  { code: 'publication', label: { es: 'Publíquese.' }, necessary: false },
];
const network = {
  slug: 'red-de-prueba',
  languages: ['es'],
  sectors: [{ code: 'academia', label: { es: 'Academia' } }],
  privacyNotices: [{ id: '2026-01', languages: ['es'], text: { es: 'Aviso.' }, purposes }],
} as unknown as Network;

const input: JoinRequestInput = {
  applicant: 'organization',
  name: 'Ana Ejemplo',
  organizationName: 'Taller',
  email: 'ana@example.org',
  sector: 'academia',
  language: 'es',
  consent: { notice: '2026-01', purposes: ['membership', 'publication'] },
};

/** A submission that no rule can write to. */
const held = (more: Partial<Submission> = {}): Submission =>
  frozen({
    kind: 'join-requests',
    id: `jrq_${'0'.repeat(26)}`,
    status: 'confirmed',
    created,
    updated: created,
    confirmed: created,
    confirmedOnce: true,
    unconfirmedSince: created,
    addressVersion: 1,
    input,
    consent: { notice: '2026-01', wording: '', language: 'es', time: created, purposes: ['membership', 'publication'] },
    inquiries: [],
    ...more,
  });

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object') for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

function changed(outcome: Outcome): Change {
  assert.ok(!outcome.problem && !outcome.same, JSON.stringify(outcome));
  return outcome;
}

const codeOf = ({ problem }: Outcome) => problem?.code;
const decision = (more: object) => ({ decision: 'accept' as const, read: created, actor: 'acc_1', ...more });

describe('what becomes of a submission', () => {
  it('is confirmed by the link to its address alone, and once', () => {
    const received = held({ status: 'received', confirmed: undefined, confirmedOnce: false });
    assert.equal(codeOf(confirm(received, false, now)), 'token_invalid');
    const { changes, deeds } = changed(confirm(received, true, now));
    assert.deepEqual([changes.status, changes.confirmed, deeds], ['confirmed', now.toISOString(), ['confirmed']]);
    const asked = held({ status: 'received', confirmed: undefined, inquiries: [{ text: '¿?', time: created }] });
    assert.equal(changed(confirm(asked, true, now)).changes.status, 'asked', 'a question still waits');
    assert.ok(confirm(held(), true, now).same);
  });

  it('is changed later each time, though a clock stands still or goes back', () => {
    const updated = '2026-03-05T12:00:00.000Z';
    const { changes } = changed(answer(held({ updated, inquiries: [{ text: '¿?', time: created }] }), 'Sí', now));
    assert.equal(changes.updated, '2026-03-05T12:00:00.001Z');
  });

  it('is confirmed anew at another address, which does not change for ever', async () => {
    const { changes, mail, deeds } = changed(
      await correct(held({ status: 'asked' }), { email: 'eva@example.org' }, network, now),
    );
    assert.deepEqual(
      [changes.status, changes.confirmed, 'confirmed' in changes, changes.addressVersion, mail, deeds],
      ['received', undefined, true, 2, 'confirmation', ['corrected']],
    );
    const moved = held({ addressVersion: 4 });
    assert.equal(codeOf(await correct(moved, { email: 'eva@example.org' }, network, now)), 'too_many_requests');
    assert.equal(changed(await correct(moved, { place: 'Loreto' }, network, now)).mail, undefined);
  });

  it('takes its entry back with the consent to it, and nothing where there is none', async () => {
    const membership = { id: 'mbr_1', since: created, organization: 'taller', published: created };
    const published = held({ status: 'accepted', membership });
    const consent = { ...input.consent, purposes: ['membership'] };
    for (const outcome of [
      await correct(published, { consent }, network, now),
      await withdraw(published, network, now),
    ]) {
      const { withdraws, deeds, changes } = changed(outcome);
      assert.deepEqual([withdraws, deeds.at(-1)], [true, 'withdrawn']);
      assert.deepEqual(changes.consent?.purposes, ['membership']);
    }
    assert.equal(changed(await withdraw(held(), network, now)).withdraws, false, 'agreed, and not published yet');
    assert.ok((await withdraw(held({ input: { ...input, consent } }), network, now)).same);
  });

  it('is asked, answered, and answered otherwise until it is decided', () => {
    const { changes, mail } = changed(decide(held(), decision({ decision: 'ask', message: '¿?' }), now));
    assert.deepEqual([changes.status, changes.inquiries?.length, mail], ['asked', 1, 'asked']);
    const asked = held({ status: 'asked', inquiries: changes.inquiries ?? [] });
    assert.equal(changed(answer(asked, 'Sí', now)).changes.status, 'confirmed');
    assert.equal(codeOf(answer(held({ ...asked, status: 'declined' }), 'Sí', now)), 'record_not_found');
    assert.ok(decide(asked, decision({ decision: 'ask', message: '¿?' }), now).same, 'asked once more');
    for (const [status, confirmed, code] of [
      ['declined', created, 'already_decided'],
      ['received', undefined, 'not_confirmed'],
    ] as const)
      assert.equal(
        codeOf(decide(held({ ...asked, status, confirmed }), decision({ decision: 'ask', message: '¿?' }), now)),
        code,
      );
  });

  it('becomes a member once, with an entry where it agreed and the network has none', () => {
    const { joins, deeds } = changed(decide(held(), decision({}), now));
    assert.deepEqual([joins?.publishes, deeds], [true, ['accepted', 'published']]);
    const organization = { id: 'org_1', slug: 'taller' };
    const known = changed(decide(held(), decision({ organization }), now));
    assert.deepEqual([known.joins?.publishes, known.joins?.organization], [false, organization]);
    assert.equal(codeOf(decide(held(), decision({ organization: null }), now)), 'record_not_found');
    assert.equal(codeOf(decide(held(), decision({ read: now.toISOString() }), now)), 'changed_meanwhile');
    const accepted = held({ status: 'accepted', membership: { id: 'mbr_1', since: created, organization: 'taller' } });
    assert.ok(decide(accepted, decision({ organization }), now).same);
    for (const more of [{ organization: null }, { message: 'Hola' }, { decision: 'decline' }])
      assert.equal(codeOf(decide(accepted, decision(more), now)), 'already_decided');
  });

  it('is reminded until it was confirmed; by the receipt until it ever was', () => {
    const moved = held({ status: 'received', confirmed: undefined });
    assert.equal(codeOf(remind(moved, 'receipt')), 'already_confirmed');
    assert.deepEqual(changed(remind(moved, 'team')).deeds, ['reminded']);
    assert.equal(changed(remind(moved, 'link')).mail, 'confirmation');
    assert.equal(codeOf(remind(held(), 'team')), 'already_confirmed');
  });

  it('is given to somebody, and back', () => {
    assert.deepEqual(changed(assign(held(), 'acc_1')).changes, { assignee: 'acc_1' });
    assert.ok(assign(held(), undefined).same);
  });

  it('leaves its entry to who has agreed and been a member for longest', () => {
    const member = (id: string, since: string, agreed = true) => ({
      kind: 'join-requests' as const,
      id,
      input: agreed ? input : { ...input, consent: { ...input.consent, purposes: [] } },
      membership: { id: `mbr_${id}`, since },
    });
    const [early, late] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'];
    assert.equal(
      heirOf([member('a', late), member('b', early), member('c', early, false), member('d', early)])?.id,
      'b',
    );
    assert.equal(heirOf([member('a', early, false)]), undefined);
  });

  it('is the same by what it says, in whatever order, from whatever page', () => {
    const turned = Object.fromEntries(Object.entries({ ...input, page: 'https://a.example/' }).reverse());
    assert.equal(contentOf(turned as JoinRequestInput), contentOf({ ...input, challenge: 'abcd', widget: 'x/1' }));
    assert.notEqual(contentOf({ ...input, answers: { a: 'x' } }), contentOf({ ...input, answers: { a: 'y' } }));
  });

  it('is found by every text, answers to a network’s own questions too', () => {
    const texts = searchedTexts(joinRequestFields, 'jrq_1', {
      ...input,
      answers: { focus: 'agua', many: ['x'] },
      page: 'https://a.example/',
    });
    assert.deepEqual(texts, ['jrq_1', 'Ana Ejemplo', 'ana@example.org', 'Taller', 'agua', 'x']);
  });

  it('is shown with when it goes', () => {
    const { expires, reason } = recordOf(held({ heldSince: '2026-04-01T00:00:00.000Z' }), network);
    assert.deepEqual([expires, reason], ['2027-04-01T00:00:00.000Z', undefined]);
  });

  it('has an entry with a readable address of its own', () => {
    assert.deepEqual(
      ['Café Ñandú', 'Ёжик', '水の会'].map((name) => slugOf(name, 'https://www.agua.example/')),
      ['cafe-nandu', 'ezhik', 'agua'],
    );
    assert.equal(freeSlug('a', new Set(['a', 'a-2'])), 'a-3');
  });
});
