import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Evidence, judge } from './fault-run/judge.ts';
import { makeSubmissions } from './fault-run/people.ts';
import { report } from './fault-run/report.ts';
import { faultRun } from './fault-run/run.ts';

/* `pnpm fault-run`, which takes minutes, in short; and what it would find. */

// Both at the same time: most of it is waiting.
describe('the fault run', { concurrency: true }, () => {
  for (const servers of [1, 3])
    it(`loses and doubles nothing with ${servers} server process${servers === 1 ? '' : 'es'}`, async (t) => {
      const seed = 2030;
      const options = { submissions: 150, kills: 3, servers, seed, waitsForLeases: false };
      const result = await faultRun({ ...options, say: () => {}, signal: t.signal });
      t.diagnostic(report(result));
      assert.deepEqual(result.violations, []);
      assert.equal(result.rows, 150);
      // Otherwise it would not have been put to the test.
      assert.deepEqual(result.killed, { request: 2, mail: 1 });
      assert.ok(result.repeats >= 1, 'the mail that was taken from a server about to be killed');
      for (const { all, ...struck } of Object.values(result.traffic))
        for (const [fault, times] of Object.entries(struck))
          assert.ok(times > all * 0.03, `${fault}: ${times} of ${all}`);
    });
});

describe('the verdict of the fault run', () => {
  /** Two people whose requests were acknowledged and stored, one of whom got a mail twice from a server that was killed. */
  function flawless() {
    const submissions = makeSubmissions(1, 2).map((submission, index) => ({
      ...submission,
      receipt: { id: `jrq_${index}`, network: 'red-de-prueba', status: 'received', created: '2026-01-01T00:00:00Z' },
    }));
    const mail = (index: number, sender: string) => ({
      messageId: `<mai_${index}@example.org>`,
      to: [`persona-${index}@example.org`],
      sender,
    });
    const evidence = {
      submissions,
      rows: submissions.map(({ input, receipt }) => ({ id: receipt.id, document: input })),
      deliveries: [mail(0, 's0-0'), mail(1, 's0-0'), mail(1, 's0-1')],
      witnesses: [
        { name: 's0-0', end: 'killed', noted: new Set(['mai_0']) },
        { name: 's0-1', end: 'stopped', noted: new Set(['mai_1']) },
      ],
      outbox: 0,
    } satisfies Evidence;
    return { evidence, mail };
  }

  it('is that nothing is wrong when nothing is', () => {
    assert.deepEqual(judge(flawless().evidence), { repeats: 1, violations: [] });
  });

  for (const [what, spoil, sentence] of [
    ['a row that is missing', ({ rows }) => void rows.pop(), /^1 acknowledged submissions are lost/],
    ['a row too many', ({ rows }) => void rows.push({ ...rows[1], id: 'jrq_2' } as never), /stored more than once/],
    [
      'a row in other words',
      ({ rows }) => Object.assign(rows[0] ?? {}, { document: { ...rows[0]?.document, name: '' } }),
      /other words/,
    ],
    [
      'a request in a queue',
      ({ submissions }) => void delete (submissions[0] as { receipt?: unknown }).receipt,
      /still queued/,
    ],
    ['a mail that is missing', ({ deliveries }) => void deliveries.shift(), /have no mail/],
    [
      'a mail under another id',
      ({ deliveries }) => Object.assign(deliveries[2] ?? {}, { messageId: '<mai_2@x>' }),
      /different Message-IDs/,
    ],
    [
      'a repeat of a server that lived',
      ({ witnesses }) => Object.assign(witnesses[0] ?? {}, { end: 'stopped' }),
      /were not killed/,
    ],
    ['a repeat of what was noted', ({ witnesses }) => void witnesses[0]?.noted.add('mai_1'), /had noted/],
  ] as [string, (evidence: ReturnType<typeof flawless>['evidence']) => unknown, RegExp][])
    it(`names ${what}`, () => {
      const { evidence } = flawless();
      spoil(evidence);
      assert.match(judge(evidence).violations.join('\n'), sentence);
    });
});
