import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { type BlobStore, requireName } from './blob-store.ts';

/** Where a bucket is, and who may write to it. */
export interface S3Place {
  /** The address of the bucket with what all names begin with, without a slash at its end and without the key. */
  address: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

/** How long the store may take for one answer, in milliseconds. */
const patience = 30_000;

/**
 * A place from `s3+https://KEY:SECRET@host/bucket?region=…`, with a further path for what all names begin with; `s3+http://` for a store on this
 * machine. `undefined` for anything else.
 */
export function readS3Place(text: string): S3Place | undefined {
  const url = /^s3\+https?:\/\//.test(text) ? URL.parse(text.slice('s3+'.length)) : undefined;
  const path = url?.pathname.replace(/\/+$/, '') ?? '';
  if (!url?.username || !url.password || !/^(?:\/[\w.-]+)+$/.test(path) || url.hash) return undefined;
  try {
    return {
      address: url.origin + path,
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
      region: url.searchParams.get('region') ?? 'us-east-1',
    };
  } catch {
    return undefined;
  }
}

/** Bytes in a bucket of Amazon's S3, or of any store that speaks as it does. */
export function createS3Store({ address, ...key }: S3Place): BlobStore {
  const client = new AwsClient({ ...key, service: 's3', retries: 2 });
  const { origin, pathname } = new URL(address);
  const [, bucket = '', ...rest] = pathname.split('/');
  const before = rest.length > 0 ? `${rest.join('/')}/` : '';

  async function ask(method: string, url: string, body?: Uint8Array<ArrayBuffer>, type?: string): Promise<Response> {
    const headers = {
      // Signed with the rest, so that the store notices bytes that changed on their way.
      'X-Amz-Content-Sha256': createHash('sha256')
        .update(body ?? '')
        .digest('hex'),
      ...(type && { 'Content-Type': type }),
    };
    const signal = AbortSignal.timeout(patience);
    const response = await client.fetch(url, { method, headers, signal, ...(body && { body }) });
    if (response.ok || response.status === 404) return response;
    const [, code = ''] = /<Code>(\w+)<\/Code>/.exec(await response.text()) ?? [];
    throw new Error(`The store of files answered ${method} with ${response.status} ${code}.`);
  }
  const at = (name: string): string => {
    requireName(name);
    return `${address}/${name}`;
  };
  return {
    description: `objects in the bucket ${bucket} at ${new URL(origin).host}`,
    async put(name, bytes, type) {
      const response = await ask('PUT', at(name), new Uint8Array(bytes), type);
      await response.arrayBuffer();
      if (response.status === 404) throw new Error(`The store of files has no bucket ${bucket}.`);
    },
    async get(name) {
      const response = await ask('GET', at(name));
      const bytes = Buffer.from(await response.arrayBuffer());
      return response.ok ? bytes : undefined;
    },
    async delete(name) {
      await (await ask('DELETE', at(name))).arrayBuffer();
    },
    async *list(prefix) {
      for (let token: string | undefined = ''; token !== undefined; ) {
        const query = new URLSearchParams({ 'list-type': '2', prefix: before + prefix });
        if (token) query.set('continuation-token', token);
        // As it is signed: a space is %20 there.
        const address = `${origin}/${bucket}?${query.toString().replaceAll('+', '%20')}`;
        const page = await (await ask('GET', address)).text();
        for (const [, item = ''] of page.matchAll(/<Contents>([^]*?)<\/Contents>/g)) {
          const name = textIn(item, 'Key')?.slice(before.length);
          if (name) yield { name, since: new Date(textIn(item, 'LastModified') ?? 0) };
        }
        token = textIn(page, 'NextContinuationToken');
      }
    },
  };
}

/** The text of an element; names of ours need no escaping, what stands beside them may. */
function textIn(xml: string, element: string): string | undefined {
  const [, text] = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml) ?? [];
  return text
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
