import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ServerContext } from './server-env.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

type Encoding = 'br' | 'gzip';

/** Smaller bodies fit in one packet as they are. */
const worthwhile = 1000;

/** Bytes to answer with, compressed once for each encoding that is asked for. */
export class Representation {
  /** The content type. */
  readonly type: string;
  /** The entity tag, as the header has it. */
  readonly etag: string;
  readonly #plain: Buffer<ArrayBuffer>;
  readonly #quality: number;
  readonly #encoded = new Map<Encoding, Promise<Buffer<ArrayBuffer>>>();

  /** @param quality Brotli's, 0 to 11: each level takes longer, the last ones a hundred times. */
  constructor(body: string | Buffer<ArrayBuffer>, type: string, etag: string, quality: number = 5) {
    this.#quality = quality;
    this.#plain = typeof body === 'string' ? Buffer.from(body) : body;
    this.type = type;
    this.etag = etag;
  }

  /** About how much memory it takes, with its compressed forms. */
  get size(): number {
    return Math.ceil(this.#plain.length * 1.6) + 500;
  }

  /** The answer to a request: the bytes in the best encoding it takes, or 304 when it has them. */
  async answer(c: ServerContext, headers: Readonly<Record<string, string>>): Promise<Response> {
    if (matchesEtag(c.req.header('If-None-Match'), this.etag)) return notModified(c, this.etag, headers);
    const encoding = this.#plain.length < worthwhile ? undefined : acceptedEncoding(c.req.header('Accept-Encoding'));
    const body = encoding ? await this.#encode(encoding) : this.#plain;
    return c.body(body, 200, {
      ...headers,
      ETag: this.etag,
      Vary: 'Accept-Encoding',
      'Content-Type': this.type,
      // Said here, not left to the adapter, so that HEAD is answered with it too.
      'Content-Length': String(body.length),
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    });
  }

  #encode(encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
    let encoded = this.#encoded.get(encoding);
    if (!encoded) {
      encoded = encoding === 'gzip' ? gzipAsync(this.#plain) : brotli(this.#plain, this.#quality);
      this.#encoded.set(encoding, encoded);
    }
    return encoded;
  }
}

/** The answer to who has the bytes already. */
export function notModified(c: ServerContext, etag: string, headers: Readonly<Record<string, string>>): Response {
  return c.body(null, 304, { ...headers, ETag: etag, Vary: 'Accept-Encoding' });
}

/** Whether an `If-None-Match` header names an entity tag, by weak comparison (RFC 9110, 8.8.3.2). */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return header?.split(',').some((tag) => opaque(tag) === opaque(etag)) ?? false;
}

/** The encoding we prefer among those that an `Accept-Encoding` header takes. */
function acceptedEncoding(header: string | undefined): Encoding | undefined {
  const accepted = new Set(
    header
      ?.toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*/))
      .filter(([, weight]) => !/^q=0(?:\.0*)?$/.test(weight ?? ''))
      .map(([encoding]) => encoding),
  );
  return (['br', 'gzip'] as const).find((encoding) => accepted.has(encoding));
}

function brotli(body: Buffer<ArrayBuffer>, quality: number): Promise<Buffer<ArrayBuffer>> {
  return brotliAsync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
