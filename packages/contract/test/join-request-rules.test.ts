import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JoinRequestInput } from '../src/schemas/join-request.ts';
import type { Network } from '../src/schemas/network.ts';
import { checkInput, inputProblem } from '../src/submissions/check.ts';
import { joinRequests } from '../src/submissions/join-requests.ts';

const purpose = (code: string, necessary: boolean) => ({ code, necessary, label: { en: code } });
const network = {
  sectors: [{ code: 'public', label: { en: 'Public' } }],
  privacyNotices: [
    { id: '2026-01', text: { en: 'Now' }, purposes: [purpose('membership', true), purpose('news', false)] },
    { id: '2025-01', text: { en: 'Before' }, purposes: [purpose('contact', true)] },
  ],
} as unknown as Network;
const input = (changes: Partial<JoinRequestInput>): JoinRequestInput => ({
  applicant: 'person',
  name: 'Ana',
  email: 'ana@example.org',
  sector: 'public',
  language: 'es',
  consent: { notice: '2026-01', purposes: ['membership'] },
  ...changes,
});
const places = (changes: Partial<JoinRequestInput>) =>
  checkInput(joinRequests, input(changes), network).map(({ in: part, pointer, code }) => [part, pointer, code]);

describe('a join request', () => {
  it('fits its network', () => {
    assert.deepEqual(places({}), []);
    assert.deepEqual(places({ consent: { notice: '2026-01', purposes: ['news', 'membership'] } }), []);
    assert.deepEqual(places({ consent: { notice: '2025-01', purposes: ['contact'] } }), []);
  });

  it('may use only words that the network has', () => {
    assert.deepEqual(places({ sector: 'robots' }), [['body', '/sector', 'invalid_value']]);
    assert.deepEqual(places({ consent: { notice: '2024-01', purposes: [] } }), [
      ['body', '/consent/notice', 'invalid_value'],
    ]);
    assert.deepEqual(places({ consent: { notice: '2026-01', purposes: ['membership', 'contact'] } }), [
      ['body', '/consent/purposes/1', 'invalid_value'],
    ]);
  });

  it('needs consent to what is necessary, by the notice that was shown', () => {
    const missing = [['body', '/consent/purposes', 'consent_required']];
    assert.deepEqual(places({ consent: { notice: '2026-01', purposes: ['news'] } }), missing);
    assert.deepEqual(places({ consent: { notice: '2025-01', purposes: [] } }), missing);
  });

  it('is answered with consent_required only when nothing else is wrong', () => {
    const consent = { notice: '2026-01', purposes: [] };
    const onlyConsent = inputProblem(checkInput(joinRequests, input({ consent }), network));
    assert.deepEqual([onlyConsent.status, onlyConsent.code, onlyConsent.errors?.length], [422, 'consent_required', 1]);
    const both = inputProblem(checkInput(joinRequests, input({ consent, sector: 'robots' }), network));
    assert.deepEqual([both.status, both.code, both.errors?.length], [422, 'invalid_body', 2]);
  });
});
