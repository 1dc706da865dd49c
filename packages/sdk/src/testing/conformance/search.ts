import { fold } from '@tejido/contract';
import type { AnyRecord } from '../filters.ts';
import { type Api, type Declare, resourceNames } from './api.ts';
import { equal, ok } from './assert.ts';

/** Full-text search, as far as a stemmer in memory and PostgreSQL's agree. */
export function search(it: Declare): void {
  for (const resource of resourceNames) {
    it(`finds ${resource} by a word of their title, in any case, with or without accents`, async (api) => {
      for (const record of (await api.everything(resource)).slice(0, 12)) {
        for (const word of wordsOf(api, record)) {
          await expectFound(api, resource, record, word);
          await expectFound(api, resource, record, fold(word));
          await expectFound(api, resource, record, word.toUpperCase());
        }
      }
    });

    it(`finds ${resource} that hold every word, wherever they stand`, async (api) => {
      for (const record of (await api.everything(resource)).slice(0, 12)) {
        const words = wordsOf(api, record);
        if (words.length === 0) continue;
        await expectFound(api, resource, record, words.toReversed().join(' '));
        equal(await api.all(resource, { q: `${words.join(' ')} zzyzxqw` }), [], 'a word that is nowhere');
      }
    });

    it(`finds ${resource} by a phrase, and leaves out what is excluded`, async (api) => {
      for (const record of (await api.everything(resource)).slice(0, 12)) {
        const words = wordsOf(api, record);
        const phrase = phraseOf(api, record);
        if (phrase) {
          await expectFound(api, resource, record, `"${phrase.join(' ')}"`);
          const apart = idsFound(await api.all(resource, { q: phrase.join(' ') }));
          for (const found of await api.all(resource, { q: `"${phrase.join(' ')}"` }))
            ok(apart.has(found.id), `${found.slug} holds the phrase, so it should be found by its words`);
        }
        const [one, other] = words;
        if (!one || !other) continue;
        const withBoth = idsFound(await api.all(resource, { q: `${one} ${other}` }));
        const withOne = idsFound(await api.all(resource, { q: one }));
        const without = idsFound(await api.all(resource, { q: `${one} -${other}` }));
        equal([...withOne].filter((id) => !withBoth.has(id)).sort(), [...without].sort(), `${one} -${other}`);
      }
    });

    it(`finds ${resource} while a word of their title is being typed, and not by its beginning once it is`, async (api) => {
      for (const record of (await api.everything(resource)).slice(0, 12)) {
        for (const word of wordsOf(api, record)) {
          await expectFound(api, resource, record, word.slice(0, -2));
          await expectFound(api, resource, record, fold(word).slice(0, 3));
          await expectFound(api, resource, record, `${word} ${word.slice(0, 4)}`);
          const written = idsFound(await api.all(resource, { q: `"${word.slice(0, 4)}"` }));
          const typing = idsFound(await api.all(resource, { q: word.slice(0, 4) }));
          ok(
            [...written].every((id) => typing.has(id)),
            `${word.slice(0, 4)} finds what "${word.slice(0, 4)}" does`,
          );
        }
      }
    });

    it(`finds ${resource} by a word that is in many texts`, async (api) => {
      for (const record of (await api.everything(resource)).slice(0, 12)) {
        const short = titleOf(api, record).find((word) => /^(?:de|del|la|el|en|y|para|con|the|of|and)$/i.test(word));
        if (short) await expectFound(api, resource, record, short.toUpperCase());
      }
    });

    it(`finds no ${resource} by what is no word, and never fails on it`, async (api) => {
      for (const q of ['!!!', '"', '" "', '-', '()', '& | !', ':*', "'", '\\', '<->', '💧', '%', 'zzyzxqw', '---'])
        equal(await api.all(resource, { q }), [], `q=${q}`);
    });
  }
}

const idsFound = (records: readonly AnyRecord[]): Set<string> => new Set(records.map(({ id }) => id));

async function expectFound(api: Api, resource: Parameters<Api['all']>[0], record: AnyRecord, q: string): Promise<void> {
  ok(idsFound(await api.all(resource, { q })).has(record.id), `${record.slug} should be found by ${q}`);
}

// Long words that PostgreSQL leaves out of searches in the languages of titles.
const leftOut = new Set(
  'because between against further ourselves through durante estados nosotros nosotras nuestra nuestras nuestro nuestros tambien'.split(
    ' ',
  ),
);

/** Words of a record's title in the network's main language that a search goes by. */
function wordsOf(api: Api, record: AnyRecord): string[] {
  return titleOf(api, record)
    .filter((word) => /^\p{L}{7,}$/u.test(word) && !leftOut.has(fold(word)))
    .slice(0, 3);
}

/** Two such words that stand together. */
function phraseOf(api: Api, record: AnyRecord): [string, string] | undefined {
  const words = titleOf(api, record);
  const long = new Set(wordsOf(api, record));
  const index = words.findIndex(
    (word, at) => long.has(word) && long.has(words[at + 1] ?? '') && word !== words[at + 1],
  );
  return index < 0 ? undefined : [words[index] as string, words[index + 1] as string];
}

const titleOf = ({ network }: Api, { title, name }: AnyRecord): string[] =>
  (title ?? name)?.[network.languages[0] ?? '']?.match(/[\p{L}\p{N}]+/gu) ?? [];
