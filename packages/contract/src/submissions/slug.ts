import { foldTogether } from '../fold.ts';

/** Cyrillic letters, as they are written where there are only basic ones. */
const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  є: 'ye',
  і: 'i',
  ї: 'i',
  ґ: 'g',
};

/** Longest slug that is made, in characters; a number after it still fits. */
const longest = 60;

/**
 * A readable name for an address: the words of a name in basic letters, or, where it has none (Arabic and Chinese are not spelled
 * out), the host of its site.
 */
export function slugOf(name: string, url: string | undefined, otherwise: string = 'organization'): string {
  const host = url === undefined ? '' : (URL.parse(url)?.hostname ?? '').replace(/^www\.|\.[a-z]+$/g, '');
  return wordsOf(name) || wordsOf(host) || otherwise;
}

/** The slug, or the first of `slug-2`, `slug-3` and so on that is free. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`;
  return free;
}

function wordsOf(text: string): string {
  const plain = Array.from(foldTogether(text), (letter) => letters[letter] ?? letter).join('');
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return words
    .reduce(
      (slug, word) => (slug && slug.length + word.length >= longest ? slug : [slug, word].filter(Boolean).join('-')),
      '',
    )
    .slice(0, longest);
}
