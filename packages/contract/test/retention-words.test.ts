import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '@tejido/words';
import { defaultRetention, retentionWords, withRetention } from '../src/index.ts';

test('how long a request is kept is said in every language of the product, in days and in whole years', () => {
  const words = retentionWords({ unconfirmedDays: 1, undecidedDays: 366, acceptedDays: 1825, declinedDays: 365 });
  assert.deepEqual(Object.keys(words).toSorted(), languages.toSorted());
  assert.equal(
    words['en'],
    'How long your request is kept: without confirmation, 1 day; without a decision, 366 days after its last change; if declined, 1 year; if accepted, 5 years after its last change. Then it is erased; you can erase it at any time.',
  );
  for (const sentence of Object.values(words)) assert.doesNotMatch(sentence, /undefined|\{/);
});

test('a network says what its server has decided, what it has decided before that, and never words of its own', () => {
  const { retention } = withRetention(
    { retention: { undecidedDays: 30, text: { en: 'For ever.' } } },
    { ...defaultRetention, declinedDays: 7 },
  );
  const { text, ...days } = retention ?? {};
  assert.deepEqual(days, { unconfirmedDays: 14, undecidedDays: 30, acceptedDays: 1825, declinedDays: 7 });
  assert.match(text?.['en'] ?? '', /without a decision, 30 days .* if declined, 7 days/);
});
