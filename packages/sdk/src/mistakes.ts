import type { CallOptions, ClientOptions } from './options.ts';

/*
 * What tells an app's mistake from what happens to a request. Our own widgets make none of these: the embed build leaves this module out.
 */

const clientOptions: readonly (keyof ClientOptions)[] = [
  'server',
  'network',
  'lang',
  'fetch',
  'timeout',
  'retries',
  'token',
  'credentials',
  'validate',
  'onMalformed',
];
const callOptions: readonly (keyof CallOptions)[] = ['network', 'signal'];

/** Throws a `TypeError` for an option of a client that is none. Types tell only those who write TypeScript. */
export const checkClientOptions = (options: object): void => check(options, clientOptions);

/** Throws a `TypeError` for an option of a call that is none: a misspelt `signal` would end nothing. */
export const checkOptions = (options: object): void => check(options, callOptions);

function check(options: object, known: readonly string[]): void {
  for (const name of Object.keys(options))
    if (!known.includes(name)) throw new TypeError(`"${name}" is no option: ${known.join(', ')}.`);
}

/** What every engine says of a mistake in a program, in English. */
const mistake =
  / is not (?:an? |iterable)|undefined|can(?:'t|not) (?:access|convert|read|set)|has no properties|invalid url/i;

/**
 * Whether what a `fetch` has thrown means that nobody was reached. The platform's says so by a `TypeError`, in words of each engine's own and
 * on some phones in the person's language; other clients by the code of a system error.
 */
export function isUnreachable(failure: unknown): boolean {
  const { name, message, code } = (failure ?? {}) as Record<string, unknown>;
  return name === 'TypeError' ? !mistake.test(String(message)) : /^(?:E(?!RR_)[A-Z]+|UND_ERR_\w+)$/.test(String(code));
}
