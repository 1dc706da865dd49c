import { holdsTooMany, maxValues } from '@tejido/contract/schemas';
import { refusal } from './refusal.ts';

/** Most bytes of a body. */
const longestBody = 64 * 1024;

/** Throws the problem with a body that does not say it is JSON. */
export function refuseOtherTypes(request: Request): void {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('Content-Type') ?? ''))
    throw refusal('unsupported_media_type', 'Send the body as application/json.');
}

/** The JSON of a request's body, of no more values than anything that is taken has. */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > longestBody)
    throw refusal('payload_too_large', `A body may have ${longestBody} bytes at most.`);
  const value = parse(bytes);
  if (holdsTooMany(value)) throw refusal('payload_too_large', `A body may hold ${maxValues} values at most.`);
  return value;
}

function parse(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refusal('invalid_json', 'The body cannot be read as JSON in UTF-8.');
  }
}
