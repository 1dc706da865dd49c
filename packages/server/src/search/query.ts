import { fold, type Network } from '@tejido/contract';
import { type RawBuilder, sql } from 'kysely';
import { configurationOf } from './configurations.ts';
import { withAccentedEndings } from './endings.ts';
import { soughtWords } from './words.ts';

/** What a person typed into a search field, taken apart: words and phrases to find, and those to leave out. */
interface Sought {
  wanted: string[];
  excluded: string[];
}

/** Takes a search apart: "quoted words" stand together, a leading minus excludes. */
function parseSearch(text: string): Sought {
  const sought: Sought = { wanted: [], excluded: [] };
  for (const [, minus, phrase, word] of text.matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))/g)) {
    const words = soughtWords(phrase ?? word ?? '');
    if (words) (minus ? sought.excluded : sought.wanted).push(words);
  }
  return sought;
}

/** A search as a condition on the `search` column. */
export interface TextMatch {
  matches: RawBuilder<boolean>;
  /** Without the order of words that stand together: all that the index can tell by itself; missing where order does not matter. */
  inAnyOrder?: RawBuilder<boolean>;
}

/**
 * Whether a record of a network has all wanted words in one of the network's languages, and no excluded one in any: a record without the
 * Spanish stem of a word may still hold that word.
 */
export function textMatch(text: string, network: Pick<Network, 'id' | 'languages'>): TextMatch {
  const { wanted, excluded } = parseSearch(text);
  if (wanted.length + excluded.length === 0) return { matches: sql<boolean>`false` };
  const configurations = [...new Set(network.languages.map(configurationOf)), 'simple'];
  const any = (terms: readonly string[], separator: ' ' | ' or ') => {
    // Every term is quoted: it stands for itself, even when it reads "or".
    const words = terms.map((term) => `"${term}"`).join(separator);
    const queries = configurations.flatMap((configuration) =>
      formsOf(words, configuration).map((form) => sql`websearch_to_tsquery(${configuration}::regconfig, ${form})`),
    );
    return sql`(${sql.join(queries, sql` || `)})`;
  };
  const none = sql`plainto_tsquery('simple', '')`;
  const ofNetwork = sql`${`'${network.id}'`}::tsquery`;
  const condition = (found: readonly string[], without: readonly string[]) => sql<boolean>`search @@ (
    select case when ${found.length > 0}::boolean and numnode(found) = 0 then found else ${ofNetwork} && found && !!without end
    from (select ${found.length > 0 ? any(found, ' ') : none} as found, ${without.length > 0 ? any(without, ' or ') : none} as without) as sought)`;
  const isOneWord = (term: string) => !term.includes(' ');
  const matches = condition(wanted, excluded);
  if ([...wanted, ...excluded].every(isOneWord)) return { matches };
  return {
    matches,
    inAnyOrder: condition(
      wanted.flatMap((term) => term.split(' ')),
      excluded.filter(isOneWord),
    ),
  };
}

/** Words as they were typed, without accents, and with the accents that their endings have. */
function formsOf(words: string, configuration: string): string[] {
  const folded = fold(words);
  return [...new Set([words, folded, withAccentedEndings(folded, configuration)])];
}
