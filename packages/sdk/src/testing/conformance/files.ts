import { isProblem } from '../../problem-error.ts';
import type { Declare } from './api.ts';
import { equal, ok, refused } from './assert.ts';
import { atDesk, newWord } from './desk.ts';
import { fails } from './desk-access.ts';

/** A picture of two by two pixels, as PNG. */
const pixels = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQImWPwqon0qolkgFAAHzYEfeGUALkAAAAASUVORK5CYII=',
  ),
  (character) => character.charCodeAt(0),
);

const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');

/** What editors send for records to show. */
export function files(declare: Declare): void {
  const it = atDesk(declare);

  it('a picture is sent once, found, shown and kept as long as something shows it', async (api) => {
    const tejido = await api.as('editor');
    const idempotencyKey = `imagen-${newWord()}`;
    const parts: number[] = [];
    const onProgress = (part: number) => parts.push(part);
    const picture = new Blob([pixels], { type: 'image/png' });
    const sent = await tejido.files.upload(picture, { name: 'niebla.png', idempotencyKey, onProgress });
    equal([sent.type, sent.name, sent.bytes], ['image/png', 'niebla.png', pixels.length], 'sent');
    equal([sent.width, sent.height, sent.sources], [2, 2, [{ url: sent.url, width: 2 }]], 'measured');
    equal([parts[0], parts.at(-1)], [0, 1], 'progress');
    equal((await tejido.files.upload(picture, { name: 'niebla.png', idempotencyKey })).id, sent.id, 'the same key');
    await fails(
      tejido.files.upload(new Blob([pdf]), { name: 'x.pdf', idempotencyKey }),
      'idempotency_key_reused',
      'the same key for another',
    );
    const { url, width, height, sources } = sent;
    const image = { url, width, height, sources, alt: { es: 'Dos por dos' } };
    const draft = await tejido.initiatives.create({ title: { es: 'Con imagen' }, image });
    ok(!draft.faults.some(({ pointer }) => pointer.startsWith('/image')), 'a picture with words');
    await fails(tejido.files.remove(sent.id), 'file_in_use', 'a draft shows it');
    await tejido.initiatives.remove(draft);
    equal(await tejido.files.remove(sent.id), { id: sent.id }, 'erased');
    await fails(tejido.files.remove(sent.id), 'record_not_found', 'erased before');
  });

  it('a picture without words is not published, unless it needs none', async (api) => {
    const { initiatives } = await api.as('editor');
    const url = 'https://red.example/niebla.jpg';
    const draft = await initiatives.create({ title: { es: 'Sin palabras' }, image: { url } });
    ok(
      draft.faults.some(({ pointer }) => pointer === '/image/alt'),
      'words are asked for',
    );
    const changed = await initiatives.update(draft, { image: { url, decorative: true } });
    ok(!changed.faults.some(({ pointer }) => pointer.startsWith('/image')), 'none are needed');
    await initiatives.remove(changed);
  });

  it('documents are sent; what is neither is not taken, whatever it is called', async (api) => {
    const { files: all } = await api.as('editor');
    const sent = await all.upload(new Blob([pdf]), { name: 'Programa.pdf' });
    equal([sent.type, sent.width], ['application/pdf', undefined], 'a document');
    ok(sent.url.endsWith('.pdf'), 'its address says what it is');
    const svg = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>']);
    for (const name of ['a.svg', 'a.jpg', 'a.pdf'])
      await fails(all.upload(svg, { name }), 'unsupported_media_type', name);
    await fails(all.upload(new Blob(['\u0089PNG']), { name: 'a.png' }), 'unsupported_media_type', 'no bytes of it');
    const broken = new Blob([pixels.subarray(0, 12)], { type: 'image/png' });
    await fails(all.upload(broken, { name: 'a.png' }), 'file_unreadable', 'not all of it');
    const { items } = await all.list({ limit: 1 });
    equal(items[0]?.id, sent.id, 'the newest first');
    await all.remove(sent.id);
  });

  it('files are for editors, need a key, and may have twenty megabytes', async (api) => {
    const viewer = await api.as('viewer');
    await fails(viewer.files.upload(new Blob([pixels])), 'forbidden', 'a viewer');
    await fails(viewer.files.list(), 'forbidden', 'a viewer who looks');
    const body = new Blob([pixels], { type: 'image/png' });
    const wanted = { status: 400, code: 'idempotency_key_required' };
    await refused(await api.requestAs('editor', 'files?name=a.png', { method: 'POST', body }), wanted, 'without a key');
    const headers = { 'Idempotency-Key': `imagen-${newWord()}` };
    const unnamed = { status: 400, code: 'invalid_query', in: 'query', pointer: '/name' };
    await refused(await api.requestAs('editor', 'files', { method: 'POST', body, headers }), unnamed, 'without a name');
    try {
      await (await api.as('editor')).files.upload(new Blob([new Uint8Array(20 * 1024 * 1024 + 1)]), { name: 'a.png' });
      ok(false, 'too large');
    } catch (error) {
      if (!isProblem(error, 'payload_too_large')) throw error;
      equal(error.problem.errors?.[0]?.limit, 20 * 1024 * 1024, 'how large it may be');
    }
  });
}
