import { holdsTooMany, maxValues } from '@tejido/contract/schemas';
import { Refusal, refuse } from '../refusal.ts';
import type { ServerContext } from './server-env.ts';

/** Most bytes of a JSON body: the longest join request has about 12,000 characters. */
const maxBody: number = 64 * 1024;

/** The same where a whole record, or a network's settings, is sent with its texts in every language. */
const maxLargeBody: number = 512 * 1024;

/** The text of a request's body, which must be of one content type. Throws the problem with one that is not. */
export async function readBody(c: ServerContext, type: string, limit: number = maxBody): Promise<string> {
  const given = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (given !== type) throw refuse('unsupported_media_type', `The body should be ${type}.`);
  const tooLarge = () => refuse('payload_too_large', `The body may have ${limit} bytes.`);
  // What is left of a refused body is read and thrown away for a moment by the adapter, so that the answer arrives.
  if (Number(c.req.header('Content-Length') ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of c.req.raw.body ?? []) {
      length += chunk.length;
      if (length > limit) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    // The client went away, or was too slow; nobody is there to be told, and nothing failed here.
    throw error instanceof Refusal ? error : refuse('invalid_json', 'The body broke off.');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw refuse('invalid_json', 'The body is not UTF-8.');
  }
}

/** The value of a JSON body. Throws the problem with one that is not JSON, or holds more than anything we take. */
export async function readJson(c: ServerContext, isLarge: boolean = false): Promise<unknown> {
  const text = await readBody(c, 'application/json', isLarge ? maxLargeBody : maxBody);
  const value = parse(text);
  if (holdsTooMany(value)) throw tooMany();
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('invalid_json', 'The body is not JSON.');
  }
}

/** Most bytes of a form: in the encoding of forms a character may take nine. */
const maxForm: number = 256 * 1024;

/** The text of a form that a page of ours posts. Throws the problem with a body that is none, or has more than any of our forms. */
export async function readForm(c: ServerContext): Promise<string> {
  const text = await readBody(c, 'application/x-www-form-urlencoded', maxForm);
  // Counted before they are taken apart.
  if (text.split('&', maxValues + 1).length > maxValues) throw tooMany();
  return text;
}

const tooMany = (): Refusal => refuse('payload_too_large', `The body may hold ${maxValues} values.`);
