import { fill, say, type Words } from '../src/index.ts';
import type { Like } from '../src/like.ts';

/* What the types promise; compiled and never run. */

const english = {
  hello: 'Hello {name}',
  found: { one: '{count} found', other: '{count} found' },
  roles: { owner: 'Owner' },
  'in:Bogota': 'Bogotá',
} as const;
type Greetings = Like<typeof english>;

export const whole: Greetings = {
  hello: 'Hola {name}',
  found: 'Encontrados: {count}',
  roles: { owner: 'Responsable' },
  'in:Mexico_City': 'Ciudad de México',
};

// @ts-expect-error A key is missing.
export const missing: Greetings = { hello: '', found: '' };
// @ts-expect-error A key of a group is missing.
export const missingInGroup: Greetings = { hello: '', found: '', roles: {} };
// @ts-expect-error A key is not one of the English words.
export const misspelt: Greetings = { hello: '', found: '', roles: { owner: '' }, helo: '' };
// @ts-expect-error What is one text in English is one in every language.
export const plural: Greetings = { hello: { other: '' }, found: '', roles: { owner: '' } };

say(whole.hello, { name: 'Ana' });
fill(whole.found, 'es', { count: 2 });
// @ts-expect-error The name is another.
say(whole.hello, { nmae: 'Ana' });
// @ts-expect-error What counts is missing.
fill(whole.found, 'es', {});
// @ts-expect-error Plural forms need a language.
say(whole.found, { count: 2 });
declare const words: Words<'sign-in-mail'>;
say(words.open, { minutes: 15 });
