import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { refuse } from '../refusal.ts';
import { Representation } from './representation.ts';
import type { ServerContext } from './server-env.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Bytes of a file up to which the best compression takes no noticeable time. */
const effortless = 200_000;

/** Files of a directory, read and compressed once and kept as long as they are what is on the disk. */
export class Files {
  readonly #directory: string;
  readonly #kept = new LRUCache<string, Representation>({
    maxSize: 32 * 1024 * 1024,
    maxEntrySize: 8 * 1024 * 1024,
    sizeCalculation: (representation) => representation.size,
  });

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** The answer to a request for a file, by its path within the directory as the URL has it. Throws the problem when it is not there. */
  async answer(c: ServerContext, path: string, headers: Readonly<Record<string, string>>): Promise<Response> {
    const file = localPath(path);
    const found = file === undefined ? undefined : await this.#find(join(this.#directory, file));
    if (!found) throw refuse('not_found', 'There is no such file here.');
    return found.answer(c, headers);
  }

  async #find(file: string): Promise<Representation | undefined> {
    const status = await stat(file).catch(() => undefined);
    if (!status?.isFile()) return undefined;
    const key = `${file} ${versionOf(status)}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const body = await readFile(file);
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    const type = types[extname(file)] ?? 'application/octet-stream';
    const quality = body.length < effortless ? 11 : 5;
    const representation = new Representation(body, type, `W/"${hash}"`, quality);
    this.#kept.set(key, representation);
    return representation;
  }
}

/** A URL's path as one below a directory; `undefined` for one that would leave it or names a hidden file. */
function localPath(path: string): string | undefined {
  let names: string[];
  try {
    names = path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
  const allowed = names.every((name) => /^[\w@+-][\w@+. -]*$/.test(name));
  return allowed ? join(...names) : undefined;
}

const versionOf = ({ mtimeMs, size }: Stats): string => `${mtimeMs} ${size}`;
