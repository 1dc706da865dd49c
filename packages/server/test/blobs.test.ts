import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { AwsClient } from 'aws4fetch';
import { type BlobStore, deleteBelow } from '../src/files/blob-store.ts';
import { createDiskStore } from '../src/files/disk-store.ts';
import { createS3Store, readS3Place } from '../src/files/s3-store.ts';
import { collect } from './support/collect.ts';
import { openBucket, type TestBucket } from './support/s3.ts';

const text = (given: string) => new TextEncoder().encode(given);

async function namesIn(store: BlobStore, prefix = ''): Promise<string[]> {
  return (await collect(store.list(prefix))).map(({ name }) => name).sort();
}

function diskStore(t: TestContext): { store: BlobStore; directory: string } {
  const directory = join(tmpdir(), `tejido-blobs-${randomUUID()}`);
  t.after(() => rm(directory, { recursive: true, force: true }));
  return { store: createDiskStore(directory), directory };
}

async function bucketStore(t: TestContext): Promise<{ store: BlobStore; bucket: TestBucket }> {
  const bucket = await openBucket(t);
  const place = readS3Place(bucket.setting);
  assert.ok(place);
  return { store: createS3Store(place), bucket };
}

const stores: Readonly<Record<string, (t: TestContext) => Promise<BlobStore>>> = {
  'a directory': async (t) => diskStore(t).store,
  'a bucket': async (t) => (await bucketStore(t)).store,
};

for (const [kind, open] of Object.entries(stores))
  describe(`blobs in ${kind}`, () => {
    it('are put, had, listed and taken away', async (t) => {
      const store = await open(t);
      assert.equal(await store.get('net_1/a/320.jpg'), undefined);
      assert.deepEqual(await namesIn(store), []);
      for (const name of [
        'net_1/a/320.jpg',
        'net_1/a/640.jpg',
        'net_1/-b_/document',
        'net_2/c/320.jpg',
        'net_10/d/1.jpg',
      ])
        await store.put(name, text(name), 'image/jpeg');
      await store.put('net_1/a/320.jpg', text('again'), 'image/jpeg');
      assert.equal((await store.get('net_1/a/320.jpg'))?.toString(), 'again');
      assert.deepEqual(await namesIn(store, 'net_1/'), ['net_1/-b_/document', 'net_1/a/320.jpg', 'net_1/a/640.jpg']);
      assert.equal((await namesIn(store)).length, 5);
      const [first] = await collect(store.list('net_2/'));
      assert.ok(Math.abs((first?.since.getTime() ?? 0) - Date.now()) < 10_000);
      await deleteBelow(store, 'net_1/');
      assert.deepEqual(await namesIn(store), ['net_10/d/1.jpg', 'net_2/c/320.jpg']);
      await store.delete('net_1/a/320.jpg');
    });

    it('have no names that lead elsewhere', async (t) => {
      const store = await open(t);
      for (const name of ['../a', '/etc/passwd', 'a/../../b', 'a', 'a/b/../c', 'a//b', 'a/.new', 'a/b?c', 'a/b c', ''])
        await assert.rejects(async () => store.put(name, text('x'), 'text/plain'), TypeError, name);
    });
  });

describe('a directory of blobs', () => {
  it('is open to the server’s user alone, and has no half of one', async (t) => {
    const { store, directory } = diskStore(t);
    await store.put('net_1/a/document', text('whole'), 'application/pdf');
    assert.equal((await stat(directory)).mode & 0o777, 0o700);
    assert.equal((await stat(join(directory, 'net_1/a/document'))).mode & 0o777, 0o600);
    const left = join(directory, 'net_1/a/320.jpg.new-1');
    await writeFile(left, 'ha');
    assert.deepEqual(await namesIn(store), ['net_1/a/document']);
    await utimes(left, new Date(0), new Date(0));
    await namesIn(store);
    assert.deepEqual(await readdir(join(directory, 'net_1/a')), ['document']);
    await store.delete('net_1/a/document');
    assert.deepEqual(await readdir(directory), []);
  });

  it('says what it could not write, and leaves nothing behind', {
    skip: process.getuid?.() === 0 && 'root may write everywhere',
  }, async (t) => {
    const { store, directory } = diskStore(t);
    await mkdir(directory, { mode: 0o500 });
    t.after(() => chmod(directory, 0o700));
    await assert.rejects(store.put('net_1/a/document', text('x'), 'application/pdf'), /EACCES/);
  });
});

describe('a bucket of blobs', () => {
  it('takes nothing that is unsigned, signed by another key, for another place, or late', async (t) => {
    const { bucket } = await bucketStore(t);
    const url = `${bucket.address}/net_1/a/document`;
    assert.equal((await fetch(url, { method: 'PUT', body: 'x' })).status, 403);
    const key = {
      accessKeyId: 'AKIATEJIDO',
      secretAccessKey: 'a/secret+with=signs',
      service: 's3',
      region: 'eu-test-1',
    };
    const headers = { 'X-Amz-Content-Sha256': createHash('sha256').update('x').digest('hex') };
    const put = async (more: object, init: object = {}) => {
      const client = new AwsClient({ ...key, retries: 0, ...more });
      return (await client.fetch(url, { method: 'PUT', body: 'x', headers, ...init })).status;
    };
    assert.equal(await put({ secretAccessKey: 'another' }), 403);
    assert.equal(await put({ region: 'us-east-1' }), 403);
    assert.equal(await put({}, { aws: { datetime: '20200101T000000Z' } }), 403);
    assert.equal(await put({}, { headers: {} }), 403, 'a body that is not signed');
    assert.deepEqual(bucket.refused, [
      'not signed',
      'another signature',
      'signed by another',
      'signed at another time',
      'another body',
    ]);
    assert.equal(bucket.objects.size, 0);
    assert.equal(await put({}), 200);
  });

  it('is asked again when it is busy, and its failure says no secret', async (t) => {
    const { store, bucket } = await bucketStore(t);
    bucket.failure = 503;
    const failure = await store.put('net_1/a/document', text('x'), 'application/pdf').catch(String);
    assert.match(String(failure), /answered PUT with 503 SlowDown/);
    assert.doesNotMatch(String(failure), /secret|AKIA/);
    assert.doesNotMatch(store.description, /secret|AKIA/);
    bucket.failure = undefined;
    await store.put('net_1/a/document', text('x'), 'application/pdf');
    assert.deepEqual([...bucket.objects.keys()], ['files/net_1/a/document']);
  });

  it('is named by its address, and by nothing that is half of one', () => {
    assert.deepEqual(readS3Place('s3+https://KEY:a%2Fb@s3.example.org/bucket/below/?region=eu-1'), {
      address: 'https://s3.example.org/bucket/below',
      accessKeyId: 'KEY',
      secretAccessKey: 'a/b',
      region: 'eu-1',
    });
    for (const text of [
      'https://KEY:secret@s3.example.org/bucket',
      's3+https://s3.example.org/bucket',
      's3+https://KEY@s3.example.org/bucket',
      's3+https://KEY:secret@s3.example.org',
      's3+https://KEY:secret@s3.example.org/bucket#x',
      's3+https://KEY:%E0%A4%A@s3.example.org/bucket',
      's3+ftp://KEY:secret@s3.example.org/bucket',
    ])
      assert.equal(readS3Place(text), undefined, text);
  });
});
