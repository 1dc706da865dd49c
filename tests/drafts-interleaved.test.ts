import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Draft, DraftVersion } from '@tejido/contract';
import { isProblem, Tejido } from '@tejido/sdk';
import { createTestNetwork } from '@tejido/sdk/testing';
import fc from 'fast-check';
import { signIn } from './support/desk.ts';
import { type RunningServer, startDemoServer, temporaryDirectory } from './support/server.ts';

/*
 * Two who write one record, in every order of reading, writing, publishing and having an earlier version again: no word that was taken is lost, and its
 * history is whole. In memory and on the server.
 */

type Step =
  | { who: 0 | 1; act: 'read' | 'publish' | 'archive' | 'restore' }
  | { who: 0 | 1; act: 'write'; language: 'es' | 'en' };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        who: fc.constantFrom(0, 1),
        act: fc.constantFrom('read', 'publish', 'archive', 'restore'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        who: fc.constantFrom(0, 1),
        act: fc.constant('write'),
        language: fc.constantFrom('es', 'en'),
      }),
    },
  ) as fc.Arbitrary<Step>,
  { minLength: 4, maxLength: 14 },
);

let count = 0;

/** Does some steps with a new record, and holds what is there against what was answered. */
async function hold(editors: readonly [Tejido, Tejido], order: readonly Step[]): Promise<void> {
  const content = { title: { es: 'Título' }, summary: { es: 'Resumen.' }, kind: 'project' };
  const begun = await editors[0].initiatives.create(content);
  const read: [Draft, Draft] = [begun, begun];
  let now: Draft = begun;
  const taken: string[] = [];
  for (const { who, act, ...more } of order) {
    const { initiatives } = editors[who];
    const mine = read[who];
    const word = `palabra-${count++}`;
    try {
      if (act === 'read') read[who] = await initiatives.getDraft(begun.id);
      else if (act === 'publish') read[who] = await initiatives.publish(mine);
      else if (act === 'archive') read[who] = await initiatives.archive(mine);
      else if (act === 'restore') read[who] = await initiatives.restore(mine, 1);
      else {
        const { language } = more as { language: 'es' | 'en' };
        read[who] = await initiatives.update(mine, { summary: { [language]: word } });
        taken.push(word);
      }
    } catch (error) {
      if (!isProblem(error, 'precondition_failed')) throw error;
      assert.notEqual(mine.version, now.version, 'who read what is there is not refused');
      assert.deepEqual(error.problem.current, now, 'who is refused gets what is there');
      continue;
    }
    if (act === 'read') assert.deepEqual(read[who], now, 'what is read is what was answered last');
    else assert.ok(read[who].version === now.version + 1 || read[who].version === now.version, act);
    now = read[who];
  }
  const versions: DraftVersion[] = [];
  for await (const version of editors[0].initiatives.versions(begun.id, { limit: 5 })) versions.push(version);
  assert.deepEqual(
    versions.map(({ version }) => version),
    Array.from({ length: now.version }, (_, index) => now.version - index),
    'the history is whole',
  );
  const history = JSON.stringify(versions);
  for (const word of taken) assert.ok(history.includes(`"${word}"`), `${word} was taken and is lost`);
  assert.deepEqual(versions[0]?.content, now.content);
  const shown = await editors[0].initiatives.get(begun.id).catch((error: unknown) => {
    if (isProblem(error)) return undefined;
    throw error;
  });
  const published = versions.find(({ version }) => version === now.published?.version);
  assert.deepEqual(
    shown?.summary,
    published?.content['summary'],
    'what everybody reads is the version that was published',
  );
}

const holds = (editors: () => readonly [Tejido, Tejido], runs: number) =>
  fc.assert(
    fc.asyncProperty(steps, (order) => hold(editors(), order)),
    { numRuns: runs },
  );

describe('two who write one record', () => {
  it('lose nothing, in memory', async () => {
    const test = createTestNetwork();
    const as = (email: string) => new Tejido(test.signInAs(email));
    await holds(() => [as('elena@red.example'), as('tomas@red.example')], 150);
  });

  describe('on the server', () => {
    let server: RunningServer;
    let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
    let editors: [Tejido, Tejido];
    before(async () => {
      directory = await temporaryDirectory();
      const owner = 'marina@red.example';
      server = await startDemoServer(directory.path, { TEJIDO_OWNER_EMAIL: owner });
      const fetch = await signIn(server, directory.path, owner);
      const desk = new Tejido({ server: server.url, network: 'red-alianzas-mx', credentials: 'same-origin', fetch });
      const made = ['Elena', 'Tomás'].map((name) => desk.desk.tokens.create({ name, role: 'editor' }));
      editors = (await Promise.all(made)).map(
        ({ secret }) => new Tejido({ server: server.url, network: 'red-alianzas-mx', token: secret }),
      ) as [Tejido, Tejido];
    });
    after(async () => {
      await server?.stop();
      await directory?.remove();
    });

    it('lose nothing', () => holds(() => editors, 40));
  });
});
