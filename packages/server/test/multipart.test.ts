import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundaryIn, type FormWithFiles, readMultipart } from '../src/http/multipart.ts';
import { Refusal } from '../src/refusal.ts';

const limits = { text: 1000, file: 100, files: 150, all: 10_000 };

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A form as the platform writes it. */
async function posted(entries: readonly (readonly [string, string | File])[]): Promise<[Buffer, string]> {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  const request = new Request('http://tejido.test', { method: 'POST', body: form });
  const boundary = boundaryIn(request.headers.get('Content-Type') ?? '');
  assert.ok(boundary);
  return [Buffer.from(await request.arrayBuffer()), boundary];
}

const seen = ({ fields, files }: FormWithFiles) => [
  [...fields],
  [...files].map(([name, all]) => [name, all.map((file) => [file.name, file.bytes?.toString()])]),
];

describe('a form with files', () => {
  it('is taken apart however it arrives', async () => {
    const [bytes, boundary] = await posted([
      ['title.es', 'Niebla\r\n--y "más"'],
      ['empty', ''],
      ['image.file', new File(['GIF89a\r\n--\r\n\r\n'], 'a "b";\r\nc=d.gif')],
      ['documents.file', new File(['uno'], '日本.pdf')],
      ['documents.file', new File(['dos'], '../../b.pdf')],
      ['título "x"', 'y'],
    ]);
    for (const size of [1, 2, 3, 7, 61, 100_000])
      assert.deepEqual(
        seen(await readMultipart(inChunks(bytes, size), boundary, limits)),
        [
          [
            ['title.es', 'Niebla\r\n--y "más"'],
            ['empty', ''],
            ['título "x"', 'y'],
          ],
          [
            ['image.file', [['a "b";\r\nc=d.gif', 'GIF89a\r\n--\r\n\r\n']]],
            [
              'documents.file',
              [
                ['日本.pdf', 'uno'],
                ['../../b.pdf', 'dos'],
              ],
            ],
          ],
        ],
        `in pieces of ${size}`,
      );
  });

  it('has no file where none was chosen, as browsers say it', async () => {
    const part =
      'Content-Disposition: form-data; name="image.file"; filename=""\r\nContent-Type: application/octet-stream';
    const bytes = Buffer.from(`--x\r\n${part}\r\n\r\n\r\n--x--\r\n`);
    assert.deepEqual(seen(await readMultipart(inChunks(bytes, 5), 'x', limits)), [[], []]);
  });

  it('keeps what was typed where a file is too large, or all of them are', async () => {
    const file = (size: number) => new File(['x'.repeat(size)], 'a.jpg');
    const [bytes, boundary] = await posted([
      ['before', 'uno'],
      ['one', file(101)],
      ['two', file(100)],
      ['three', file(60)],
      ['four', file(50)],
      ['after', 'dos'],
    ]);
    const { fields, files } = await readMultipart(inChunks(bytes, 64), boundary, limits);
    assert.deepEqual([...fields.values()], ['uno', 'dos']);
    assert.deepEqual(
      [...files.values()].map(([one]) => one?.bytes?.length),
      [undefined, 100, undefined, 50],
    );
  });

  it('is refused where it is cut off, is none, or has too much in it', async () => {
    const [bytes, boundary] = await posted([['title', 'Niebla']]);
    const codeOf = async (given: Buffer, more: object = {}) => {
      try {
        await readMultipart(inChunks(given, 10), boundary, { ...limits, ...more });
        return 'taken';
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return error.problem.code;
      }
    };
    assert.equal(await codeOf(bytes), 'taken');
    for (let length = 0; length < bytes.length - 4; length++)
      assert.equal(await codeOf(bytes.subarray(0, length)), 'invalid_body', `${length} bytes`);
    assert.equal(await codeOf(bytes, { text: 5 }), 'payload_too_large');
    assert.equal(await codeOf(bytes, { all: 50 }), 'payload_too_large');
    assert.equal(await codeOf(Buffer.from(`--${boundary}x`)), 'invalid_body');
    assert.equal(await codeOf(Buffer.from(`--${boundary}\r\nA: b\r\n\r\nx\r\n--${boundary}--`)), 'invalid_body');
    assert.equal(
      await codeOf(Buffer.from(`--${boundary}\r\n${'A: b\r\n'.repeat(5000)}`), { all: 1e6 }),
      'invalid_body',
    );
    const many = `\r\n--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n`.repeat(4001);
    assert.equal(await codeOf(Buffer.from(many.slice(2)), { all: 1e7 }), 'payload_too_large');
    assert.equal(boundaryIn('multipart/form-data'), undefined);
    assert.equal(boundaryIn('application/x-www-form-urlencoded; boundary=x'), undefined);
  });
});
