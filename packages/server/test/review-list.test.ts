import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { JoinRequestInDesk, Page, Problem } from '@tejido/contract';
import { sql } from 'kysely';
import { makeTemplate } from './support/app.ts';
import { desk, openDesk, type TestDesk, versions } from './support/desk.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

describe('the list of join requests', () => {
  let postgres: TestPostgres;
  let template: string;
  const ending: (() => unknown)[] = [];
  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  const pageAt = async (office: TestDesk, address: string): Promise<Page<JoinRequestInDesk>> => {
    const response = await office.ask('GET', address, { who: 'viewer' });
    assert.equal(response.status, 200, await response.clone().text());
    return (await response.json()) as Page<JoinRequestInDesk>;
  };

  describe('is narrowed', () => {
    let office: TestDesk;
    before(async () => {
      office = await openDesk({ after: (end) => ending.push(end as () => unknown) }, postgres, template);
      await office.join({ name: 'Ana Núñez', goals: [6, 13], page: 'https://ciudad.example/unete?de=correo#form' });
      await office.join({ name: 'Борис Щукин', email: 'boris@example.org', sector: 'public', goals: [4] });
      await office.join(
        { name: '王小明', email: 'wang@example.org', offers: '水资源管理 y talleres de EDUCACIÓN' },
        false,
      );
      const accepted = await office.join({
        name: 'Contacto',
        applicant: 'organization',
        organizationName: 'Fundación Ríos Libres',
        email: 'rios@libres.example',
        page: 'https://pais.example/red',
      });
      await office.decide({ requests: versions(accepted), decision: 'accept' });
      await sql`
        update submissions set assignee = 'acc_01j9zq3m5v8w2x4y6z7a8b9c0d' where document->>'email' = 'boris@example.org'`.execute(
        office.db,
      );
      // 23:30 on 31 December in Mexico City is another day, and year, in UTC.
      await sql`
        update submissions set created = '2025-12-31T23:30:00-06:00' where document->>'name' = 'Ana Núñez'`.execute(
        office.db,
      );
    });

    for (const [query, names] of [
      ['q=nunez', ['Ana Núñez']],
      ['q=NÚÑ', ['Ana Núñez']],
      ['q=щук', ['Борис Щукин']],
      ['q=资源', ['王小明']],
      ['q=educacion taller', ['王小明']],
      ['q=rios lib', ['Contacto']],
      ['q=ana@example.org', ['Ana Núñez']],
      ['q=ibres', []],
      ["q=' | ! %26 :* \\ ( <->", []],
      ['status=received', ['王小明']],
      ['status=confirmed,asked', ['Ana Núñez', 'Борис Щукин']],
      ['status=accepted', ['Contacto']],
      ['applicant=organization', ['Contacto']],
      ['sector=public', ['Борис Щукин']],
      ['sector=public,civil-society&goal=13', ['Ana Núñez']],
      ['goal=4,13', ['Ana Núñez', 'Борис Щукин']],
      ['assignee=acc_01j9zq3m5v8w2x4y6z7a8b9c0d', ['Борис Щукин']],
      ['assignee=none&status=confirmed', ['Ana Núñez']],
      ['site=https://ciudad.example', ['Ana Núñez']],
      ['from=2025-12-31&to=2025-12-31', ['Ana Núñez']],
      ['to=2025-12-30', []],
      ['from=9999-12-31', []],
      ['to=0000-01-01', []],
      ['from=2026-01-01&status=confirmed', ['Борис Щукин']],
    ] as const)
      it(`by ${query}`, async () => {
        const parameters = new URLSearchParams(query);
        const { items } = await pageAt(office, `${desk}?${parameters.toString()}`);
        assert.deepEqual(items.map(({ name }) => name).toSorted(), [...names].toSorted());
      });

    it('by nothing that is not known', async () => {
      for (const query of ['goal=18', 'from=ayer', 'assignee=ana', 'sort=name', 'cursor=abc', 'foo=1', 'limit=0']) {
        const response = await office.ask('GET', `${desk}?${query}`);
        assert.equal(response.status, 400, query);
        assert.equal(((await response.json()) as Problem).code, 'invalid_query');
      }
    });

    it('and says how many others may be of the same person', async () => {
      await office.join({ name: 'Ana Nuñez', email: 'otra@correo.example' });
      await office.join({ name: 'Otra Nuñez', email: 'ana@example.org' });
      const { items } = await pageAt(office, `${desk}?q=nunez`);
      // A name alone is nobody’s own, and many have addresses at the same domain.
      assert.deepEqual(
        items.map(({ name, duplicates }) => [name, duplicates]),
        [
          ['Otra Nuñez', 1],
          ['Ana Nuñez', 0],
          ['Ana Núñez', 1],
        ],
      );
    });
  });

  it('is read page by page while requests arrive and change, none twice and none left out', async (t) => {
    const office = await openDesk(t, postgres, template);
    const before: string[] = [];
    for (let index = 0; index < 25; index++) before.push((await office.join({ name: `Primera ${index}` })).id);
    // Times that agree to the millisecond are told apart by the ids.
    await sql`update submissions set created = '2026-03-01T00:00:00Z'`.execute(office.db);
    for (const sort of ['-created', 'created', '-updated']) {
      const seen: string[] = [];
      let next: string | null = `${desk}?limit=4&sort=${sort}`;
      while (next) {
        const page: Page<JoinRequestInDesk> = await pageAt(office, next);
        seen.push(...page.items.map(({ id }) => id));
        next = page.next && new URL(page.next).pathname + new URL(page.next).search;
        await office.join({ name: 'Mientras tanto' });
      }
      const found = seen.filter((id) => before.includes(id));
      assert.deepEqual(found.toSorted(), before.toSorted(), sort);
      assert.equal(new Set(seen).size, seen.length, sort);
    }
  });
});
