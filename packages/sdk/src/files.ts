import type { ResponseOf, StoredFile } from '@tejido/contract';
import { type CallOptions, type Client, type Fetch, platformFetch, type Query } from './client.ts';
import { deskList, sendDesk } from './desk/call.ts';
import type { PagePromise } from './pages.ts';
import { makeIdempotencyKey, type SubmitOptions } from './submit.ts';

/** What a file may be sent with. */
export interface UploadOptions extends SubmitOptions {
  /** What it is called where it comes from; the name of a `File` when not given. */
  name?: string | undefined;
  /** Told how much was sent, from 0 to 1. In browsers it is told meanwhile, elsewhere and with a `fetch` of one's own at the beginning and the end. */
  onProgress?: ((part: number) => void) | undefined;
}

/** The pictures and documents of a network: needs a token or a session with the role of an editor. */
export interface Files {
  /**
   * Sends a picture or a document. What it is told is what the `image` of a record says, but for its words. Tried again when it fails, under one
   * idempotency key; rejects with `unsupported_media_type`, `file_unreadable` or `payload_too_large`.
   */
  upload(file: Blob, options?: UploadOptions): Promise<ResponseOf<'uploadFile'>>;
  /** All that were sent, newest first. */
  list(query?: Query<'listFiles'>, options?: CallOptions): PagePromise<StoredFile>;
  /** Erases a file; rejects with `file_in_use` where something shows it. */
  remove(id: string, options?: CallOptions): Promise<ResponseOf<'removeFile'>>;
}

/** How long one try may take at least, in milliseconds: 20 MB over a slow line. */
const patience = 300_000;

const listFiles = /* @__PURE__ */ deskList('listFiles');

/** The files of a network. */
export const filesOf = (client: Client): Files => ({
  upload(file, { name, onProgress, idempotencyKey = makeIdempotencyKey(), ...options } = {}) {
    const sending: Client = {
      ...client,
      timeout: Math.max(client.timeout, patience),
      fetch: (request) => sendFile(client.fetch, request, file, onProgress),
    };
    return sendDesk(sending, 'uploadFile', options, {
      query: { name: name ?? ((file as { name?: string }).name || 'file') },
      headers: { 'Content-Type': file.type || 'application/octet-stream', 'Idempotency-Key': idempotencyKey },
      expects: 'url',
    });
  },
  list: (query, options = {}) => listFiles(client, query, options),
  remove: (id, options = {}) => sendDesk(client, 'removeFile', options, { id }),
});

/** Sends a request with a file as its body. */
async function sendFile(
  fetch: Fetch,
  request: Request,
  file: Blob,
  onProgress: ((part: number) => void) | undefined,
): Promise<Response> {
  onProgress?.(0);
  const isWatched = onProgress && fetch === platformFetch && 'XMLHttpRequest' in globalThis;
  const response = isWatched
    ? await watched(request, file, onProgress)
    : await fetch(new Request(request, { method: request.method, body: file }));
  if (response.ok) onProgress?.(1);
  return response;
}

/** `fetch` says nothing of what was sent by now: the older way does. */
function watched(request: Request, file: Blob, onProgress: (part: number) => void): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = new XMLHttpRequest();
    sent.open(request.method, request.url);
    for (const [name, value] of request.headers) sent.setRequestHeader(name, value);
    sent.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / Math.max(total, 1)));
    sent.addEventListener('load', () => {
      const type = sent.getResponseHeader('Content-Type') ?? '';
      resolve(new Response(sent.responseText, { status: sent.status, headers: { 'Content-Type': type } }));
    });
    // As `fetch` fails.
    sent.addEventListener('error', () => reject(new TypeError('Failed to fetch')));
    sent.addEventListener('abort', () => reject(request.signal.reason as Error));
    request.signal.addEventListener('abort', () => sent.abort());
    sent.send(file);
  });
}
