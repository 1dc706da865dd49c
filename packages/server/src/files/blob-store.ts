/** A place for bytes under names: a directory, or a bucket. What is there stays as it is until it is taken away. */
export interface BlobStore {
  /** What it is, in the log, after “kept as”: nothing secret. */
  readonly description: string;
  /** Resolves once the bytes outlast a loss of power. */
  put(name: string, bytes: Uint8Array, type: string): Promise<void>;
  /** The bytes; `undefined` where there are none. */
  get(name: string): Promise<Buffer<ArrayBuffer> | undefined>;
  /** Takes bytes away; nothing happens where there are none. */
  delete(name: string): Promise<void>;
  /** What is there, and since when, below a part of a name that ends with a slash; everything below the empty one. */
  list(prefix: string): AsyncIterable<{ name: string; since: Date }>;
}

/** Names are made here, and of nothing that leads elsewhere. */
const namePattern = /^[\w-]+(?:\/[\w-]+(?:\.[a-z0-9]+)?)+$/;

/** Throws for a name that none of ours is. */
export function requireName(name: string): void {
  if (!namePattern.test(name)) throw new TypeError(`"${name}" is no name of a blob.`);
}

/** Takes away all that is below a part of a name. */
export async function deleteBelow(store: BlobStore, prefix: string): Promise<void> {
  const names: string[] = [];
  for await (const { name } of store.list(prefix)) names.push(name);
  for (const name of names) await store.delete(name);
}

/** In place of a store where there is none. */
export const noStore: BlobStore = {
  description: 'nowhere',
  put: () => Promise.reject(new Error('This server has no place for files.')),
  get: async () => undefined,
  async delete() {},
  async *list() {},
};
