import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoNetworks, toRecords } from '@tejido/demo';
import { agreesToPublication, mayPublish, missingTexts, noticeLanguages, purposesFor } from '../src/index.ts';
import { networkSchema } from '../src/schemas/network.ts';
import { joinRequests } from '../src/submissions/join-requests.ts';
import { check } from '../src/validate.ts';

const [demo] = demoNetworks(new Date('2026-11-27T12:00:00Z'));
assert.ok(demo);
const { network } = toRecords(demo, new Date('2026-11-27T12:00:00Z'));
const [notice] = network.privacyNotices;
assert.ok(notice);

test('only an organization is asked whether it may be published, and only one that agrees is', () => {
  const asked = (applicant: string) =>
    purposesFor(notice, mayPublish(joinRequests, { applicant })).map(({ code }) => code);
  assert.deepEqual(asked('organization'), ['membership', 'publication', 'news']);
  assert.deepEqual(asked('person'), ['membership', 'news']);
  const agreesOf = (input: { applicant: string; consent: { notice: string; purposes: string[] } }) =>
    agreesToPublication(joinRequests, input);
  for (const [applicant, purposes, agrees] of [
    ['organization', ['membership', 'publication'], true],
    ['organization', ['membership'], false],
    ['person', ['membership', 'publication'], false],
  ] as const)
    assert.equal(agreesOf({ applicant, consent: { notice: '2026-01', purposes: [...purposes] } }), agrees);
});

test('no network can make its members’ publication necessary', () => {
  const purposes = notice.purposes.map((purpose) => ({ ...purpose, necessary: true }));
  const checked = check(networkSchema, { ...network, privacyNotices: [{ ...notice, purposes }] }, 'body');
  assert.deepEqual(checked.ok ? [] : checked.errors.map(({ pointer }) => pointer), [
    '/privacyNotices/0/purposes/1/necessary',
  ]);
});

test('a network learns which of its languages a notice lacks, and what else', () => {
  assert.deepEqual(noticeLanguages(notice), ['es', 'en']);
  assert.deepEqual(notice.languages, ['es', 'en']);
  assert.deepEqual(missingTexts(network), []);
  const [first, ...others] = notice.purposes as [(typeof notice.purposes)[number]];
  const partly = { ...notice, purposes: [{ ...first, label: { es: 'Acepto.' } }, ...others] };
  assert.deepEqual(noticeLanguages(partly), ['es']);
  const older = { ...notice, text: { es: 'Antes.' } };
  assert.deepEqual(missingTexts({ ...network, privacyNotices: [notice, older] }), [], 'a notice that no form shows');
  assert.deepEqual(missingTexts({ ...network, privacyNotices: [partly], summary: { en: 'A network.' } }), [
    { text: 'privacyNotices', languages: ['en'] },
    { text: 'summary', languages: ['es'] },
  ]);
  assert.deepEqual(missingTexts(network, ['es-MX', 'ar', 'fr'])[0], {
    text: 'privacyNotices',
    languages: ['ar', 'fr'],
  });
});
