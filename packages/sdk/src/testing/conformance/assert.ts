import type { Problem } from '@tejido/contract';

/** Fails a case unless a condition holds. */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Fails a case unless two values are the same as JSON. */
export function equal(actual: unknown, expected: unknown, about: string): void {
  const [found, wanted] = [JSON.stringify(sorted(actual)), JSON.stringify(sorted(expected))];
  if (found !== wanted) throw new Error(`${about}: expected ${shorten(wanted)}, found ${shorten(found)}`);
}

/** Fails a case unless an answer has this status; its body is shown when it has not. */
export async function status(response: Response, expected: number, about: string): Promise<void> {
  if (response.status === expected) return;
  const body = shorten(await response.text());
  throw new Error(`${about}: expected status ${expected}, found ${response.status} ${body}`);
}

/** Fails a case unless an answer is this problem, complete, and names this place where one is given. */
export async function refused(
  response: Response,
  wanted: { status: number; code: string; in?: string; pointer?: string; error?: string },
  about: string,
): Promise<void> {
  await status(response, wanted.status, about);
  equal(mediaType(response), 'application/problem+json', `${about}: media type`);
  ok(!/public|max-age/.test(response.headers.get('Cache-Control') ?? ''), `${about}: a problem may not be cached`);
  const problem = (await response.json()) as Problem;
  equal(
    { type: problem.type, status: problem.status, code: problem.code, requestId: problem.requestId },
    {
      type: `urn:tejido:problem:${wanted.code}`,
      status: wanted.status,
      code: wanted.code,
      requestId: response.headers.get('Request-Id'),
    },
    about,
  );
  ok(problem.title && problem.detail, `${about}: title and detail should say what happened`);
  if (wanted.pointer === undefined) return;
  const place = problem.errors?.find(
    (error) => error.pointer === wanted.pointer && error.in === (wanted.in ?? 'body') && error.detail,
  );
  ok(place, `${about}: no error at ${wanted.pointer} in ${JSON.stringify(problem.errors)}`);
  if (wanted.error) equal(place.code, wanted.error, `${about}: code of the error at ${wanted.pointer}`);
}

/** The media type of an answer, without its parameters. */
export function mediaType(response: Response): string | undefined {
  return response.headers.get('Content-Type')?.split(';')[0]?.trim();
}

const shorten = (text: string | undefined): string =>
  text === undefined || text.length <= 400 ? String(text) : `${text.slice(0, 400)}… (${text.length} characters)`;

/** A value with the fields of its objects in one order. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
}
