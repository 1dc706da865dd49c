import { fold, type RecordKind } from '@tejido/contract';
import { type RecordDefinition, recordKindNames, recordKinds } from '@tejido/contract/schemas';
import { type AnyRecord, type Api, type Declare } from './api.ts';
import { equal, ok } from './assert.ts';

/** Full-text search, as far as a stemmer in memory and PostgreSQL's agree. */
export function search(it: Declare): void {
  for (const kind of recordKindNames) {
    it(`finds ${kind} by a word of their title, in any case, with or without accents`, async (api) => {
      for (const record of (await api.everything(kind)).slice(0, 12)) {
        for (const word of wordsOf(api, kind, record)) {
          await expectFound(api, kind, record, word);
          await expectFound(api, kind, record, fold(word));
          await expectFound(api, kind, record, word.toUpperCase());
        }
      }
    });

    it(`finds ${kind} that hold every word, wherever they stand`, async (api) => {
      for (const record of (await api.everything(kind)).slice(0, 12)) {
        const words = wordsOf(api, kind, record);
        if (words.length === 0) continue;
        await expectFound(api, kind, record, words.toReversed().join(' '));
        equal(await api.all(kind, { q: `${words.join(' ')} zzyzxqw` }), [], 'a word that is nowhere');
      }
    });

    it(`finds ${kind} by a phrase, and leaves out what is excluded`, async (api) => {
      for (const record of (await api.everything(kind)).slice(0, 12)) {
        const words = wordsOf(api, kind, record);
        const phrase = phraseOf(api, kind, record);
        if (phrase) {
          await expectFound(api, kind, record, `"${phrase.join(' ')}"`);
          const apart = idsFound(await api.all(kind, { q: phrase.join(' ') }));
          for (const found of await api.all(kind, { q: `"${phrase.join(' ')}"` }))
            ok(apart.has(found.id), `${found.slug} holds the phrase, so it should be found by its words`);
        }
        const [one, other] = words;
        if (!one || !other) continue;
        const withBoth = idsFound(await api.all(kind, { q: `${one} ${other}` }));
        const withOne = idsFound(await api.all(kind, { q: one }));
        const without = idsFound(await api.all(kind, { q: `${one} -${other}` }));
        equal([...withOne].filter((id) => !withBoth.has(id)).sort(), [...without].sort(), `${one} -${other}`);
      }
    });

    it(`finds ${kind} while a word of their title is being typed, and not by its beginning once it is`, async (api) => {
      for (const record of (await api.everything(kind)).slice(0, 12)) {
        for (const word of wordsOf(api, kind, record)) {
          await expectFound(api, kind, record, word.slice(0, -2));
          await expectFound(api, kind, record, fold(word).slice(0, 3));
          await expectFound(api, kind, record, `${word} ${word.slice(0, 4)}`);
          const written = idsFound(await api.all(kind, { q: `"${word.slice(0, 4)}"` }));
          const typing = idsFound(await api.all(kind, { q: word.slice(0, 4) }));
          ok(
            [...written].every((id) => typing.has(id)),
            `${word.slice(0, 4)} finds what "${word.slice(0, 4)}" does`,
          );
        }
      }
    });

    it(`finds ${kind} by a word that is in many texts`, async (api) => {
      for (const record of (await api.everything(kind)).slice(0, 12)) {
        const short = titleOf(api, kind, record).find((word) =>
          /^(?:de|del|la|el|en|y|para|con|the|of|and)$/i.test(word),
        );
        if (short) await expectFound(api, kind, record, short.toUpperCase());
      }
    });

    it(`finds no ${kind} by what is no word, and never fails on it`, async (api) => {
      for (const q of ['!!!', '"', '" "', '-', '()', '& | !', ':*', "'", '\\', '<->', '💧', '%', 'zzyzxqw', '---'])
        equal(await api.all(kind, { q }), [], `q=${q}`);
    });
  }
}

const idsFound = (records: readonly AnyRecord[]): Set<string> => new Set(records.map(({ id }) => id));

async function expectFound(api: Api, kind: RecordKind, record: AnyRecord, q: string): Promise<void> {
  ok(idsFound(await api.all(kind, { q })).has(record.id), `${record.slug} should be found by ${q}`);
}

// Long words that PostgreSQL leaves out of searches in the languages of titles.
const leftOut = new Set(
  'because between against further ourselves through durante estados nosotros nosotras nuestra nuestras nuestro nuestros tambien'.split(
    ' ',
  ),
);

/** Words of a record's title in the network's main language that a search goes by. */
function wordsOf(api: Api, kind: RecordKind, record: AnyRecord): string[] {
  return titleOf(api, kind, record)
    .filter((word) => /^\p{L}{7,}$/u.test(word) && !leftOut.has(fold(word)))
    .slice(0, 3);
}

/** Two such words that stand together. */
function phraseOf(api: Api, kind: RecordKind, record: AnyRecord): [string, string] | undefined {
  const words = titleOf(api, kind, record);
  const long = new Set(wordsOf(api, kind, record));
  const index = words.findIndex(
    (word, at) => long.has(word) && long.has(words[at + 1] ?? '') && word !== words[at + 1],
  );
  return index < 0 ? undefined : [words[index] as string, words[index + 1] as string];
}

function titleOf({ network }: Api, kind: RecordKind, record: AnyRecord): string[] {
  const title = (recordKinds[kind] as RecordDefinition).title(record as never);
  return title[network.languages[0] ?? '']?.match(/[\p{L}\p{N}]+/gu) ?? [];
}
