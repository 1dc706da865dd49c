import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { collect } from './collect.ts';

/** A bucket that takes what is signed by its key (AWS Signature Version 4), worked out here without the library that signs. */
export interface TestBucket {
  /** As `TEJIDO_FILES` has it. */
  setting: string;
  address: string;
  objects: Map<string, { bytes: Buffer; type: string; since: Date }>;
  /** What was refused, and why. */
  refused: string[];
  /** How many names a page of a list has. */
  pageSize: number;
  /** What every answer is, until it is taken away again. */
  failure: number | undefined;
}

const key = { id: 'AKIATEJIDO', secret: 'a/secret+with=signs' };
const region = 'eu-test-1';

/** Opens a bucket, closed when the test ends. */
export async function openBucket(t: Pick<TestContext, 'after'>): Promise<TestBucket> {
  const bucket: TestBucket = {
    setting: '',
    address: '',
    objects: new Map(),
    refused: [],
    pageSize: 3,
    failure: undefined,
  };
  const server = createServer((request, response) => {
    void (async () => {
      const body = Buffer.concat(await collect(request as AsyncIterable<Buffer>));
      const wrong = faultOf(request, body);
      if (wrong) bucket.refused.push(wrong);
      const [status, answer, type] = bucket.failure
        ? [bucket.failure, '<Error><Code>SlowDown</Code></Error>', 'application/xml']
        : wrong
          ? [403, '<Error><Code>SignatureDoesNotMatch</Code></Error>', 'application/xml']
          : answerTo(bucket, request, body);
      response.writeHead(status, { 'Content-Type': type });
      response.end(answer);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  bucket.address = `http://127.0.0.1:${port}/tejido/files`;
  const secret = encodeURIComponent(key.secret);
  bucket.setting = `s3+http://${key.id}:${secret}@127.0.0.1:${port}/tejido/files?region=${region}`;
  return bucket;
}

function answerTo(
  { objects, pageSize }: TestBucket,
  { method, url = '', headers }: IncomingMessage,
  body: Buffer,
): [status: number, body: Buffer | string, type: string] {
  const { pathname, searchParams: query } = new URL(url, 'http://s3.test');
  const name = pathname.replace(/^\/tejido\/?/, '');
  const known = objects.get(name);
  if (method === 'PUT') objects.set(name, { bytes: body, type: headers['content-type'] ?? '', since: new Date() });
  if (method === 'DELETE') objects.delete(name);
  if (method !== 'GET') return [method === 'DELETE' ? 204 : 200, '', 'application/xml'];
  if (name)
    return known ? [200, known.bytes, known.type] : [404, '<Error><Code>NoSuchKey</Code></Error>', 'application/xml'];
  const after = query.get('continuation-token') ?? '';
  const names = [...objects.keys()].filter((one) => one.startsWith(query.get('prefix') ?? '') && one > after).sort();
  const page = names.slice(0, pageSize);
  const items = page.map(
    (one) =>
      `<Contents><Key>${one}</Key><LastModified>${objects.get(one)?.since.toISOString()}</LastModified></Contents>`,
  );
  const next = names.length > pageSize ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  return [200, `<ListBucketResult>${items.join('')}${next}</ListBucketResult>`, 'application/xml'];
}

/** What is wrong with a request, by the rules of the signature; nothing with one that is right. */
function faultOf({ method = '', url = '', headers }: IncomingMessage, body: Buffer): string | undefined {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/;
  const [, id, day = '', where, names = '', signature] = given.exec(headers.authorization ?? '') ?? [];
  if (!signature) return 'not signed';
  if (id !== key.id || where !== region) return 'signed by another';
  const time = String(headers['x-amz-date']);
  const [, year, month, date, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(time) ?? [];
  const age = Date.now() - Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`);
  if (!(Math.abs(age) < 900_000) || !time.startsWith(day)) return 'signed at another time';
  const hash = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
  if (headers['x-amz-content-sha256'] !== hash(body)) return 'another body';
  for (const needed of ['host', 'x-amz-date', 'x-amz-content-sha256'])
    if (!names.split(';').includes(needed)) return `${needed} is not signed`;
  const [path = '', query = ''] = url.split('?');
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  const sorted = [...new URLSearchParams(query)].map(([one, value]) => `${encode(one)}=${encode(value)}`).sort();
  const canonical = [
    method,
    path
      .split('/')
      .map((part) => encode(decodeURIComponent(part)))
      .join('/'),
    sorted.join('&'),
    ...names.split(';').map((one) => `${one}:${String(headers[one]).trim()}`),
    '',
    names,
    hash(body),
  ].join('\n');
  const hmac = (secret: string | Buffer, text: string) => createHmac('sha256', secret).update(text).digest();
  const secret = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${key.secret}`);
  const text = ['AWS4-HMAC-SHA256', time, `${day}/${region}/s3/aws4_request`, hash(canonical)].join('\n');
  return hmac(secret, text).toString('hex') === signature ? undefined : 'another signature';
}
