import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Draft, Network, Problem } from '@tejido/contract';
import type { Usage } from '@tejido/contract/schemas';
import { sql } from 'kysely';
import { createNetwork, readSettings, updateSettings } from '../src/settings/settings.ts';
import { makeTemplate } from './support/app.ts';
import { openDesk, type TestDesk } from './support/desk.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

/* What owners set, by several at once, in a database. */

describe('the settings of networks', () => {
  let postgres: TestPostgres;
  let office: TestDesk;
  const ending: (() => unknown)[] = [];
  const actor = { id: 'acc_test', kind: 'token' } as const;
  const input = (slug: string) => ({ slug, name: { es: 'Red' }, languages: ['es'], timeZone: 'America/La_Paz' });
  before(async () => {
    postgres = await startTestPostgres();
    const template = await makeTemplate(postgres);
    office = await openDesk({ after: (end) => ending.push(end as () => unknown) }, postgres, template);
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  it('are those of one network for all who make it at once with one key', async () => {
    const one = input('red-de-todas');
    const made = await Promise.all(
      Array.from({ length: 4 }, () => createNetwork(office.db, one, { key: 'una-clave-para-todas', actor })),
    );
    for (const each of made) assert.deepEqual(each, made[0]);
    const { rows } = await sql`select from networks where slug = 'red-de-todas'`.execute(office.db);
    assert.equal(rows.length, 1);
  });

  it('are those of one of two who want the same name at once', async () => {
    const both = await Promise.allSettled(
      ['una-clave', 'otra-clave'].map((key) => createNetwork(office.db, input('red-disputada'), { key, actor })),
    );
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });

  it('change by one of two at once; the other is told what is there now', async () => {
    const { version } = await readSettings(office.db, testNetwork.network.id);
    const change = (name: string) =>
      updateSettings(office.db, testNetwork.network.id, version, { name: { es: name } }, actor);
    const both = await Promise.allSettled([change('Una'), change('Otra')]);
    const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    const { problem } = refused.reason as { problem: Problem };
    assert.equal(problem.code, 'precondition_failed');
    const now = await readSettings(office.db, testNetwork.network.id);
    assert.equal((problem.current as { network: Network }).network.name['es'], now.network.name['es']);
  });

  it('say what carries a word that may not go, a record with a draft once', async () => {
    const api = '/v1/networks/red-de-prueba/initiatives';
    const send = (path: string, body: unknown, headers: Record<string, string>) =>
      office.ask('POST', api + path, { body, who: 'editor', headers });
    const content = { title: { es: 'Cosecha' }, summary: { es: 'Agua.' }, kind: 'project', sectors: ['public'] };
    const carried = async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from records
        where network_id = ${testNetwork.network.id} and kind = 'initiatives' and 'ini:sector:public' = any (tags)`.execute(
        office.db,
      );
      return rows[0]?.count ?? 0;
    };
    const before = await carried();
    const { id, version } = (await (
      await send('', content, { 'Idempotency-Key': 'una-iniciativa-nueva' })
    ).json()) as Draft;
    await send(`/${id}/publication`, {}, { 'If-Match': `"${version}"` });
    assert.equal(await carried(), before + 1, 'public, and a draft');
    const { version: settings } = await readSettings(office.db, testNetwork.network.id);
    const error: unknown = await updateSettings(
      office.db,
      testNetwork.network.id,
      settings,
      { sectors: [] },
      actor,
    ).catch((reason: unknown) => reason);
    const { problem } = error as { problem: Problem };
    assert.equal(problem.code, 'code_in_use');
    const used = problem.current as Usage[];
    assert.equal(used.find(({ code }) => code === 'public')?.counts['initiatives'], before + 1);
  });
});
