import { maxFileBytes } from '@tejido/contract';
import { maxValues, readJsonText, readText, tooLarge, tooManyValues } from '@tejido/contract/schemas';
import { orRefuse, Refusal, refuse } from '../refusal.ts';
import { boundaryIn, type FormWithFiles, readMultipart } from './multipart.ts';
import type { ServerContext } from './server-env.ts';

/** The text of a request's body, which must be of one content type. Throws the problem with one that is not. */
export async function readBody(c: ServerContext, type: string, limit: number): Promise<string> {
  if (typeOf(c) !== type) throw refuse('unsupported_media_type', `The body should be ${type}.`);
  return orRefuse(readText(await readBytes(c, limit))).text;
}

/** The content type of a request's body, without its parameters. */
export const typeOf = (c: ServerContext): string | undefined =>
  c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();

/** The bytes of a request's body, of whatever type. Throws the problem with too many. */
export async function readBytes(c: ServerContext, limit: number): Promise<Buffer<ArrayBuffer>> {
  // What is left of a refused body is read and thrown away for a moment by the adapter, so that the answer arrives.
  if (Number(c.req.header('Content-Length') ?? 0) > limit) throw new Refusal(tooLarge(limit));
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(c)) {
    length += chunk.length;
    if (length > limit) throw new Refusal(tooLarge(limit));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A request's body as it arrives. Throws the problem with one that breaks off. */
export async function* chunksOf(c: ServerContext): AsyncGenerator<Uint8Array> {
  try {
    yield* c.req.raw.body ?? [];
  } catch {
    // The client went away, or was too slow; nobody is there to be told, and nothing failed here.
    throw refuse('invalid_json', 'The body broke off.');
  }
}

/** The value of a JSON body. Throws the problem with one that is not JSON, or holds more than anything we take. */
export async function readJson(c: ServerContext, limit: number): Promise<unknown> {
  const text = await readBody(c, 'application/json', limit);
  return orRefuse(readJsonText(text)).value;
}

/** Most bytes of a form: in the encoding of forms a character may take nine. */
const maxForm: number = 256 * 1024;

/** The same where a whole record is written with its texts in every language. */
export const maxLargeForm: number = 1024 * 1024;

/** How much of a form with files is taken: what is too large is read to its end all the same, so that the rest is not lost. */
const formLimits = { text: maxLargeForm, file: maxFileBytes, files: 3 * maxFileBytes, all: 256 * 1024 * 1024 };

/** A form of ours in which files may have been chosen. Throws the problem with a body that is none. */
export async function readFormWithFiles(c: ServerContext): Promise<FormWithFiles> {
  const boundary = boundaryIn(c.req.header('Content-Type'));
  if (boundary === undefined) return { fields: new URLSearchParams(await readForm(c, maxLargeForm)), files: new Map() };
  return readMultipart(chunksOf(c), boundary, formLimits);
}

/** The text of a form that a page of ours posts. Throws the problem with a body that is none, or has more than any of our forms. */
export async function readForm(c: ServerContext, limit: number = maxForm): Promise<string> {
  const text = await readBody(c, 'application/x-www-form-urlencoded', limit);
  // Counted before they are taken apart.
  if (text.split('&', maxValues + 1).length > maxValues) throw new Refusal(tooManyValues());
  return text;
}
