import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Draft, Problem, StoredFile } from '@tejido/contract';
import { sql } from 'kysely';
import sharp from 'sharp';
import { makeAvifs } from '../src/files/avifs.ts';
import { keepFile, type Shelf } from '../src/files/files.ts';
import { sweepFiles } from '../src/files/sweep.ts';
import { removeNetwork } from '../src/settings/settings.ts';
import { makeTemplate } from './support/app.ts';
import { collect } from './support/collect.ts';
import { openDesk, type TestDesk } from './support/desk.ts';
import { archive, docx, hugePng, pdf, phoneExif, photograph } from './support/files.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

const { network } = testNetwork;
const api = `/v1/networks/${network.slug}`;
const day = 24 * 3_600_000;

describe('files', () => {
  let postgres: TestPostgres;
  let office: TestDesk;
  let shelf: Shelf;
  const ending: (() => unknown)[] = [];
  before(async () => {
    postgres = await startTestPostgres();
    office = await openDesk(
      { after: (end) => ending.push(end as () => unknown) },
      postgres,
      await makeTemplate(postgres),
    );
    shelf = { db: office.db, blobs: office.blobs };
  });
  after(async () => {
    for (const end of ending.toReversed()) await end();
    await postgres.stop();
  });

  let keys = 0;
  interface Sending {
    name?: string;
    key?: string;
    who?: keyof TestDesk['tokens'] | 'nobody';
    headers?: Record<string, string>;
  }
  const send = async (body: Uint8Array, { name = 'niebla.jpg', key, who = 'editor', headers }: Sending = {}) =>
    office.app.request(`${api}/files?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      body: new Blob([new Uint8Array(body)]),
      headers: {
        ...(who !== 'nobody' && { Authorization: `Bearer ${office.tokens[who]}` }),
        'Idempotency-Key': key ?? `una-imagen-nueva-${keys++}`,
        ...headers,
      },
    });
  const sent = async (body: Uint8Array, more?: Sending): Promise<StoredFile> => {
    const response = await send(body, more);
    assert.equal(response.status, 201, `${await response.clone().text()} ${JSON.stringify(office.lines.at(-2))}`);
    return (await response.json()) as StoredFile;
  };
  const refused = async (body: Uint8Array, status: number, code: string, more?: Sending): Promise<Problem> => {
    const held = await everything();
    const response = await send(body, more);
    const problem = (await response.json()) as Problem;
    assert.deepEqual([response.status, problem.code], [status, code], `${more?.name} ${problem.detail}`);
    assert.deepEqual(await everything(), held, `${more?.name}: something was stored`);
    return problem;
  };
  const blobNames = async () => (await collect(office.blobs.list(''))).map(({ name }) => name).sort();
  const everything = async () => [
    await blobNames(),
    (await sql`select id from files order by id`.execute(office.db)).rows,
  ];
  const pathOf = (url: string) => url.replace('http://tejido.test', '');
  const get = async (url: string, accept = '*/*', headers: Record<string, string> = {}) =>
    office.app.request(pathOf(url), { headers: { Accept: accept, ...headers } });
  const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
  const show = async (image: object) => {
    const response = await office.ask('POST', `${api}/initiatives`, {
      who: 'editor',
      body: { title: { es: 'Con imagen' }, summary: { es: 'Una.' }, kind: 'project', image },
      headers: { 'Idempotency-Key': `un-borrador-con-imagen-${keys++}` },
    });
    assert.equal(response.status, 201, await response.clone().text());
    return (await response.json()) as Draft;
  };
  const erase = ({ id, version }: Draft) =>
    office.ask('DELETE', `${api}/initiatives/${id}`, { who: 'editor', headers: { 'If-Match': `"${version}"` } });

  describe('that are photographs', () => {
    let photo: Buffer;
    let file: StoredFile;
    before(async () => {
      photo = await (await photograph(4000, 3000))
        .withExif(phoneExif)
        .withMetadata({ orientation: 6, exif: phoneExif })
        .jpeg({ quality: 92 })
        .toBuffer();
      const { orientation, exif, width } = await sharp(photo).metadata();
      assert.deepEqual([orientation, width], [6, 4000]);
      assert.ok(exif?.includes('Fotos Elena'));
      const began = performance.now();
      file = await sent(photo);
      const milliseconds = Math.round(performance.now() - began);
      await makeAvifs(shelf);
      const later = Math.round(performance.now() - began) - milliseconds;
      const sizes = [];
      for (const name of (await blobNames()).filter((one) => one.includes(keyOf(file))))
        sizes.push(`${name.split('/').at(-1)} ${(await office.blobs.get(name))?.length}`);
      console.log(
        `12 MP, ${photo.length} bytes: answered in ${milliseconds} ms, AVIF in ${later} ms; ${sizes.join(', ')}`,
      );
    });

    it('are turned the right way up, in several widths, with a color', () => {
      assert.deepEqual([file.type, file.width, file.height, file.bytes], ['image/jpeg', 1600, 2133, photo.length]);
      assert.deepEqual(
        file.sources?.map(({ width }) => width),
        [320, 640, 960, 1600],
      );
      assert.match(file.url, /^http:\/\/tejido\.test\/files\/red-de-prueba\/[\w-]{22}\/960$/);
      assert.match(file.color ?? '', /^#[0-9a-f]{6}$/);
      assert.equal(file.createdBy?.name, 'Elena');
    });

    it('say nothing of place and camera in any variant, and are what their address says', async () => {
      for (const { url, width } of file.sources ?? [])
        for (const [suffix, type, format] of [
          ['.jpg', 'image/jpeg', 'jpeg'],
          ['.webp', 'image/webp', 'webp'],
          ['.avif', 'image/avif', 'heif'],
        ] as const) {
          const response = await get(url + suffix);
          assert.equal(response.headers.get('Content-Type'), type);
          const bytes = await bytesOf(response);
          const metadata = await sharp(bytes).metadata();
          assert.deepEqual([metadata.format, metadata.width], [format, width]);
          assert.ok((metadata.height ?? 0) > width, 'upright');
          for (const what of ['exif', 'iptc', 'xmp', 'icc', 'orientation'] as const)
            assert.equal(metadata[what], undefined, `${url}${suffix} ${what}`);
          for (const secret of ['Elena', 'Niebla 7', 'GPS', 'Exif', 'Copyright'])
            assert.equal(bytes.includes(secret), false, secret);
        }
    });

    it('come in the best format that is asked for, to be kept for ever, for every page', async () => {
      const chrome = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8';
      for (const [accept, type] of [
        [chrome, 'image/avif'],
        ['image/webp,*/*', 'image/webp'],
        ['image/avif;q=0, image/webp;q=0.5', 'image/webp'],
        ['*/*', 'image/jpeg'],
        ['image/png', 'image/jpeg'],
        ['', 'image/jpeg'],
      ] as const)
        assert.equal((await get(file.url, accept)).headers.get('Content-Type'), type, accept);
      const response = await get(file.url, chrome);
      const header = (name: string) => response.headers.get(name);
      assert.deepEqual(
        [header('Cache-Control'), header('Vary'), header('Access-Control-Allow-Origin')],
        ['public, max-age=31536000, immutable', 'Accept', '*'],
      );
      assert.deepEqual(
        [header('Cross-Origin-Resource-Policy'), header('X-Content-Type-Options'), header('Content-Security-Policy')],
        ['cross-origin', 'nosniff', "sandbox; default-src 'none'"],
      );
      const etag = header('ETag') ?? '';
      assert.equal((await get(file.url, chrome, { 'If-None-Match': etag })).status, 304);
      assert.equal((await get(file.url, '*/*', { 'If-None-Match': etag })).status, 200, 'another format');
      const head = await office.app.request(pathOf(file.url), { method: 'HEAD', headers: { Accept: chrome } });
      assert.deepEqual(
        [head.status, head.headers.get('Content-Length'), (await bytesOf(head)).length],
        [200, header('Content-Length'), 0],
      );
    });

    it('are found by nobody who guesses, and never as they were sent', async () => {
      const key = keyOf(file);
      for (const path of [
        `/files/red-de-prueba/${key}/961`,
        `/files/red-de-prueba/${key}/4000`,
        `/files/red-de-prueba/${key}/960.png`,
        `/files/red-de-prueba/${key}/document`,
        `/files/red-de-prueba/${key}/niebla.jpg`,
        `/files/red-de-prueba/${key}/`,
        `/files/otra-red/${key}/960`,
        `/files/red-de-prueba/${key.slice(0, -1)}A${key.endsWith('A') ? 'A' : ''}/960`,
        `/files/red-de-prueba/${key.toLowerCase()}x/960`,
        `/files/red-de-prueba/..%2f..%2f${key}/960`,
        `/files/red-de-prueba/%00/960`,
        '/files/red-de-prueba/',
        '/files/',
      ])
        assert.equal((await get(path)).status, 404, path);
    });
  });

  it('may be PNG, WebP, GIF, AVIF and CMYK, and are drawn anew whatever they hold', async () => {
    const small = await photograph(700, 400);
    const samples = {
      'image/png': await sharp({ create: { width: 700, height: 400, channels: 4, background: '#ff000080' } })
        .png()
        .toBuffer(),
      'image/webp': await small.clone().webp().toBuffer(),
      'image/gif': await small.clone().gif().toBuffer(),
      'image/avif': await small.clone().avif({ effort: 0 }).toBuffer(),
      'image/jpeg': await small.clone().toColourspace('cmyk').jpeg().toBuffer(),
    };
    assert.equal((await sharp(samples['image/jpeg']).metadata()).space, 'cmyk');
    for (const [type, bytes] of Object.entries(samples)) {
      const hidden = Buffer.concat([bytes, Buffer.from('<script>trip()</script>')]);
      const file = await sent(hidden, { name: 'Ω "><script>.html' });
      assert.deepEqual([file.type, file.width, file.height], [type, 700, 400], type);
      assert.deepEqual(
        file.sources?.map(({ width }) => width),
        [320, 640, 700],
      );
      assert.ok(file.url.endsWith('/700'));
      const drawn = await bytesOf(await get(`${file.url}.jpg`));
      assert.equal((await sharp(drawn).metadata()).space, 'srgb', type);
      assert.equal(drawn.includes('<script'), false);
      assert.deepEqual(
        [
          (await get(`${file.url}.avif`)).status,
          (await get(file.url, 'image/avif,image/webp')).headers.get('Content-Type'),
        ],
        [404, 'image/webp'],
        'before it was made',
      );
    }
    const first = await sent(samples['image/png']);
    const [transparent, white] = [
      await sharp(await bytesOf(await get(`${first.url}.webp`))).stats(),
      await sharp(await bytesOf(await get(`${first.url}.jpg`))).stats(),
    ];
    assert.deepEqual([transparent.isOpaque, white.isOpaque], [false, true]);
    assert.ok((white.channels[1]?.mean ?? 0) > 100, 'on white');
  });

  it('of one pixel, and wider than anybody scrolls, are pictures too', async () => {
    const one = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#0b6e4f' } })
      .png()
      .toBuffer();
    const file = await sent(one);
    assert.deepEqual([file.width, file.height, file.color], [1, 1, '#086848']);
    assert.equal((await get(`${file.url}.jpg`)).status, 200);
    const tall = await sharp({ create: { width: 400, height: 12_000, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    const narrow = await sent(tall);
    assert.deepEqual([narrow.width, narrow.height], [213, 6400]);
  });

  it('that are no pictures that are taken are refused, whatever they are called', async () => {
    const jpeg = await (await photograph(1200, 900)).jpeg().toBuffer();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="trip()"><script>trip()</script></svg>');
    const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(400)]);
    const unsupported: Record<string, Buffer> = {
      'a.svg': svg,
      'svg.png': svg,
      'xml.jpg': Buffer.concat([Buffer.from('<?xml version="1.0"?>'), svg]),
      'page.jpg': Buffer.from('<!doctype html><script>trip()</script>'),
      'a.heic': heic,
      'a.tiff': await (await photograph(10, 10)).tiff().toBuffer(),
      'a.exe': Buffer.from('MZ\x90\0', 'latin1'),
      'a.txt': Buffer.from('Hola'),
      'no.jpg': Buffer.alloc(100),
      '.jpg': Buffer.alloc(0),
    };
    for (const [name, bytes] of Object.entries(unsupported))
      await refused(bytes, 415, 'unsupported_media_type', { name, headers: { 'Content-Type': 'image/jpeg' } });
    assert.match((await refused(heic, 415, 'unsupported_media_type', { name: 'foto.jpg' })).detail, /send it as JPEG/);
    const unreadable: Record<string, Buffer> = {
      'polyglot.gif': Buffer.from('GIF89a<script>trip()</script>'),
      'truncated.jpg': jpeg.subarray(0, jpeg.length / 2),
      'begun.png': Buffer.from('89504e470d0a1a0a', 'hex'),
      'lying.webp': Buffer.from('RIFF\x10\0\0\0WEBPVP8 trip()', 'latin1'),
      'lying.avif': Buffer.from('\0\0\0\x18ftypavif\0\0\0\0mif1avif', 'latin1'),
    };
    for (const [name, bytes] of Object.entries(unreadable)) await refused(bytes, 422, 'file_unreadable', { name });
  });

  it('that would fill a memory are refused before they do', async () => {
    const memory = process.memoryUsage().rss;
    for (const bytes of [hugePng(50_000, 50_000), hugePng(10_000, 6000)]) {
      const problem = await refused(bytes, 422, 'file_unreadable', { name: 'bomb.png' });
      assert.deepEqual([problem.errors?.[0]?.code, problem.errors?.[0]?.limit], ['too_large', 50_000_000]);
    }
    assert.ok(process.memoryUsage().rss - memory < 150_000_000);
    const problem = await refused(Buffer.alloc(20 * 1024 * 1024 + 1), 413, 'payload_too_large', { name: 'large.jpg' });
    assert.equal(problem.errors?.[0]?.limit, 20 * 1024 * 1024);
  });

  it('that are documents are saved and not opened, under a name of plain letters', async () => {
    for (const [bytes, type, name, called] of [
      [pdf, 'application/pdf', 'Programa 2026 (última).PDF', 'programa-2026-ultima.pdf'],
      [pdf, 'application/pdf', '"; filename=x.html\u2029<b>.exe', 'filename-x-html-b.pdf'],
      [pdf, 'application/pdf', '../../etc/passwd', 'etc-passwd.pdf'],
      [pdf, 'application/pdf', '日本.pdf', 'document.pdf'],
      [await docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'a.zip', 'a.docx'],
      [
        await archive({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }, false),
        'application/vnd.oasis.opendocument.spreadsheet',
        'cuentas',
        'cuentas.ods',
      ],
    ] as const) {
      const file = await sent(bytes, { name });
      assert.deepEqual([file.type, file.width, file.sources], [type, undefined, undefined]);
      assert.ok(file.url.endsWith(`/${called}`), file.url);
      const response = await get(file.url);
      assert.deepEqual(
        ['Content-Type', 'Content-Disposition', 'X-Content-Type-Options', 'Content-Security-Policy'].map((header) =>
          response.headers.get(header),
        ),
        [type, `attachment; filename="${called}"`, 'nosniff', "sandbox; default-src 'none'"],
      );
      assert.deepEqual(await bytesOf(response), Buffer.from(bytes));
      for (const other of ['x.html', 'document', '320', `${called}.html`])
        assert.equal((await get(file.url.replace(called, other))).status, 404, other);
    }
  });

  it('that hold a program, or are half a document, are refused', async () => {
    const macro = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    for (const [name, bytes] of [
      ['vba.docx', await docx({ 'word/vbaProject.bin': 'x' })],
      ['macro.docx', await docx({}, macro)],
      ['control.docx', await docx({ 'word/activeX/activeX1.xml': 'x' })],
      [
        'basic.odt',
        await archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/Standard/Module1.xml': 'x' }),
      ],
      ['any.zip', await archive({ 'a.html': 'x' })],
      ['program.odt', await archive({ mimetype: 'application/x-msdownload' })],
    ] as const)
      await refused(bytes, 415, 'unsupported_media_type', { name });
    const whole = await docx();
    for (const [name, bytes] of [
      ['half.docx', whole.subarray(0, whole.length - 30)],
      ['half.pdf', pdf.subarray(0, pdf.length - 8)],
      ['no list.docx', Buffer.concat([whole.subarray(0, 40), Buffer.from('PK\x05\x06'), Buffer.alloc(18, 0xff)])],
      ['zeros.docx', await docx({ '[Content_Types].xml': ' '.repeat(2_000_000) })],
    ] as const)
      await refused(bytes, 422, 'file_unreadable', { name });
  });

  it('are for editors of the network', async () => {
    await refused(pdf, 401, 'unauthenticated', { who: 'nobody' });
    await refused(pdf, 403, 'forbidden', { who: 'viewer' });
    assert.equal((await sent(pdf, { who: 'marina', name: 'm.pdf' })).createdBy?.name, 'Marina');
    assert.equal((await office.app.request(`${api}/files`)).status, 401);
  });

  it('are one for one key, also for two at once', async () => {
    const bytes = await (await photograph(500, 300)).jpeg().toBuffer();
    const held = (await blobNames()).length;
    const key = 'la-misma-imagen-dos-veces';
    const [one, two] = await Promise.all([sent(bytes, { key }), sent(bytes, { key })]);
    assert.equal(one.id, two.id);
    assert.equal((await sent(bytes, { key })).id, one.id);
    assert.equal((await blobNames()).length, held + 4);
    await refused(pdf, 422, 'idempotency_key_reused', { key });
  });

  it('of another process that was as quick are one too', async () => {
    const bytes = Buffer.from(pdf);
    const key = 'otro-proceso-a-la-vez';
    const held = (await blobNames()).length;
    const slow: Shelf = {
      ...shelf,
      blobs: {
        ...shelf.blobs,
        async put(...given) {
          await shelf.blobs.put(...given);
          // Meanwhile the other one is done.
          await sql`
            insert into files (network_id, id, key, type, name, file_name, bytes, hash, idempotency_key, created, created_by)
            select network_id, 'fil_01m7zzzzzzzzzzzzzzzzzzzzzz', 'AAAAAAAAAAAAAAAAAAAAAA', type, name, file_name, bytes, encode(sha256(${bytes}::bytea), 'hex'), ${key}, created, created_by
            from files where type = 'application/pdf' limit 1`.execute(office.db);
        },
      },
    };
    const row = await keepFile(slow, network, { id: 'acc_1' }, { name: 'a.pdf', bytes, key });
    assert.equal(row.id, 'fil_01m7zzzzzzzzzzzzzzzzzzzzzz');
    assert.equal((await blobNames()).length, held, 'what the second has made is gone');
    await sql`delete from files where id = ${row.id}`.execute(office.db);
  });

  it('are listed newest first, page by page', async () => {
    const list = async (path: string) => {
      const response = await office.ask('GET', path, { who: 'editor' });
      assert.equal(response.status, 200);
      return (await response.json()) as { items: StoredFile[]; next: string | null };
    };
    const newest = await sent(pdf, { name: 'z.pdf' });
    const page = await list(`${api}/files?limit=2`);
    assert.equal(page.items[0]?.id, newest.id);
    const seen = new Set<string>();
    for (let path: string | null = `${api}/files?limit=3`; path; ) {
      const { items, next } = await list(path);
      for (const { id } of items) assert.ok(!seen.has(id) && seen.add(id));
      path = next && pathOf(next);
    }
    const { rows } = await sql<{ id: string }>`select id from files`.execute(office.db);
    assert.equal(seen.size, rows.length);
  });

  it('stay while something shows them, and are erased when nothing did for a week', async () => {
    const [shown, unused] = [await sent(pdf, { name: 'a.pdf' }), await sent(pdf, { name: 'b.pdf' })];
    const draft = await show({ url: shown.url, alt: { es: 'x' } });
    const remove = async ({ id }: StoredFile) => {
      const response = await office.ask('DELETE', `${api}/files/${id}`, { who: 'editor' });
      return [response.status, ((await response.json()) as Problem).code];
    };
    assert.deepEqual(await remove(shown), [409, 'file_in_use']);
    const now = Date.now();
    await sweepFiles(shelf, new Date(now));
    assert.equal(await sweepFiles(shelf, new Date(now + 6 * day)), 0);
    assert.equal((await get(unused.url)).status, 200);
    // What is taken out of a draft stays in its history.
    const changed = await office.ask('PATCH', `${api}/initiatives/${draft.id}`, {
      who: 'editor',
      body: { image: null },
      headers: { 'If-Match': '"1"' },
    });
    assert.equal(changed.status, 200);
    assert.ok((await sweepFiles(shelf, new Date(now + 8 * day))) >= 1);
    assert.equal((await get(unused.url)).status, 404);
    assert.equal((await get(shown.url)).status, 200);
    await erase({ ...draft, version: 2 });
    await sweepFiles(shelf, new Date(now + 9 * day));
    assert.equal((await get(shown.url)).status, 200, 'not at once');
    assert.equal(await sweepFiles(shelf, new Date(now + 17 * day)), 1);
    assert.equal((await get(shown.url)).status, 404);
    const removed = await sent(pdf, { name: 'c.pdf' });
    assert.deepEqual(await remove(removed), [200, undefined]);
    assert.equal((await get(removed.url)).status, 404);
    assert.deepEqual(await remove(removed), [404, 'record_not_found']);
    const { rows } = await sql<{ key: string }>`select key from files`.execute(office.db);
    assert.deepEqual(
      [...new Set((await blobNames()).map((name) => name.split('/')[1]))].sort(),
      rows.map(({ key }) => key).sort(),
    );
  });

  it('of a process that was killed between bytes and row are given to nobody, and swept up', async () => {
    const held = await blobNames();
    const failing: Shelf = {
      ...shelf,
      db: {
        insertInto: () => {
          throw new Error('killed');
        },
        selectFrom: shelf.db.selectFrom.bind(shelf.db),
      } as never,
    };
    await assert.rejects(
      keepFile(failing, network, { id: 'acc_1' }, { name: 'a.pdf', bytes: Buffer.from(pdf), key: 'interrumpida' }),
      /killed/,
    );
    const left = (await blobNames()).filter((name) => !held.includes(name));
    assert.equal(left.length, 1);
    const [, key] = (left[0] ?? '').split('/');
    assert.equal((await get(`/files/${network.slug}/${key}/a.pdf`)).status, 404);
    await sweepFiles(shelf);
    assert.ok((await blobNames()).includes(left[0] ?? ''), 'it may be being kept just now');
    await sweepFiles(shelf, new Date(Date.now() + 2 * 3_600_000));
    assert.deepEqual(await blobNames(), held);
  });

  it('are looked at again when the process that made their AVIF was killed', async () => {
    const file = await sent(await (await photograph(400, 300)).jpeg().toBuffer());
    const dying: Shelf = { ...shelf, blobs: { ...shelf.blobs, put: () => Promise.reject(new Error('killed')) } };
    await sql`update files set avif_due = null where id <> ${file.id}`.execute(office.db);
    await assert.rejects(makeAvifs(dying), /killed/);
    assert.equal(await makeAvifs(shelf), 0, 'somebody is at it');
    assert.equal((await get(file.url, 'image/avif')).headers.get('Content-Type'), 'image/jpeg');
    assert.equal(await makeAvifs(shelf, undefined, () => new Date(Date.now() + 11 * 60_000)), 1);
    assert.equal((await get(file.url, 'image/avif')).headers.get('Content-Type'), 'image/avif');
  });

  it('go with their network, also when its removal was cut off', async () => {
    const file = await sent(pdf, { name: 'z.pdf' });
    const { rows } = await sql<{ version: number }>`
      select settings_version as version from networks where network_id = ${network.id}`.execute(office.db);
    await removeNetwork(office.db, network, rows[0]?.version ?? 1);
    assert.equal((await get(file.url)).status, 404);
    assert.ok((await blobNames()).length > 0);
    await sweepFiles(shelf, new Date(Date.now() + 2 * 3_600_000));
    assert.deepEqual(await blobNames(), []);
  });
});

const keyOf = ({ url }: StoredFile): string => url.split('/').at(-2) ?? '';
