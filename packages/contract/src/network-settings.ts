import type { LanguageMap } from './language.ts';
import { isObject, isTooDeep, mergePatch } from './merge-patch.ts';
import { makeProblem, type Problem, type ProblemError } from './problem.ts';
import type { RecordDefinition } from './records/define.ts';
import { recordKinds } from './records/kinds.ts';
import type { RecordKind } from './records/names.ts';
import { type NetworkInput, networkChanges } from './schemas/desk/network.ts';
import { type Network, networkSchema, type PrivacyNotice } from './schemas/network.ts';
import { bodyProblem, check } from './validate.ts';

/*
 * What becomes of a network's settings, for a server and for a network in memory.
 */

/** The lists of a network's own words, which records and submissions carry by their codes. */
export const vocabularies = ['sectors', 'kinds', 'themes', 'categories'] as const;

/** The name of a list of a network's own words. */
export type Vocabulary = (typeof vocabularies)[number];

/** What records and submissions are chosen by that carry words of each list. */
export const vocabularyChoices: Readonly<Record<Vocabulary, string>> = {
  sectors: 'sector',
  kinds: 'kind',
  themes: 'theme',
  categories: 'category',
};

/** Words that a change would take away. */
export interface RetiredWords {
  vocabulary: Vocabulary;
  codes: string[];
}

/** A network as it begins, from what its owner has said; the problem with what cannot be one. */
export function beginNetwork(
  input: NetworkInput,
  id: string,
  now: Date,
): { network: Network; problem?: undefined } | { problem: Problem } {
  const { summary = input.name, ...given } = input;
  const lists = { purposes: [], sectors: [], kinds: [], themes: [], categories: [], privacyNotices: [] };
  const network = { id, ...lists, ...given, summary, updated: now.toISOString(), revision: 1 };
  const checked = check(networkSchema, network, 'body');
  return checked.ok ? { network: checked.value } : { problem: bodyProblem(checked.errors) };
}

/** A network with changes to it, and the words that it has no more; the problem with what cannot be. */
export function changeNetwork(
  before: Network,
  body: unknown,
): { network: Network; retired: RetiredWords[]; problem?: undefined } | { problem: Problem } {
  if (!isObject(body)) return { problem: bodyProblem([error('', 'invalid_type', 'The body should be an object.')]) };
  const unknown = Object.keys(body).filter((name) => !Object.hasOwn(networkChanges.shape, name));
  if (unknown.length > 0)
    return {
      problem: bodyProblem(
        unknown.slice(0, 100).map((name) => error(`/${name}`, 'unknown_field', `"${name}" is not changed here.`)),
      ),
    };
  if (isTooDeep(body)) return { problem: bodyProblem([error('', 'invalid_value', 'The body has too many levels.')]) };
  const merged = mergePatch(before, body);
  const checked = check(networkSchema, merged, 'body');
  if (!checked.ok) return { problem: bodyProblem(checked.errors) };
  const network = checked.value as Network;
  const reworded = rewordedNotices(before, network);
  if (reworded.length > 0) return { problem: bodyProblem(reworded) };
  const retired = vocabularies.flatMap((vocabulary): RetiredWords[] => {
    const kept = new Set(network[vocabulary].map(({ code }) => code));
    const codes = before[vocabulary].map(({ code }) => code).filter((code) => !kept.has(code));
    return codes.length > 0 ? [{ vocabulary, codes }] : [];
  });
  return { network, retired };
}

/** People have agreed to what a notice says: another wording is another notice. A translation into one more language takes nothing from it. */
function rewordedNotices(before: Network, { privacyNotices }: Network): ProblemError[] {
  return privacyNotices.flatMap((notice, index) => {
    const held = before.privacyNotices.find(({ id }) => id === notice.id);
    if (!held || saysTheSame(held, notice)) return [];
    const detail = `"${notice.id}" is worded otherwise than before: another wording needs an id of its own.`;
    return [error(`/privacyNotices/${index}`, 'invalid_value', detail)];
  });
}

/** Whether a notice says what it said before, in each language that it was written in. */
export function saysTheSame(
  held: Pick<PrivacyNotice, 'text' | 'purposes' | 'url'>,
  notice: Pick<PrivacyNotice, 'text' | 'purposes' | 'url'>,
): boolean {
  const keeps = (text: LanguageMap, now: LanguageMap = {}) =>
    Object.entries(text).every(([language, words]) => now[language] === words);
  return (
    held.url === notice.url &&
    held.purposes.length === notice.purposes.length &&
    keeps(held.text, notice.text) &&
    held.purposes.every(({ code, necessary, label }, index) => {
      const purpose = notice.purposes[index];
      return purpose?.code === code && purpose.necessary === necessary && keeps(label, purpose.label);
    })
  );
}

const error = (pointer: string, code: ProblemError['code'], detail: string): ProblemError => ({
  in: 'body',
  pointer,
  code,
  detail,
});

/** A record, public or not, or a submission that carries a word. */
export interface Carrier {
  vocabulary: Vocabulary;
  code: string;
  /** The kind of record or submission, as in paths. */
  kind: string;
  id: string;
}

/** How many records and submissions carry a word, by their kinds. */
export interface Usage {
  vocabulary: Vocabulary;
  code: string;
  counts: Record<string, number>;
}

/** The network's words that a draft carries, finished or not. */
export const wordsInDraft = (kind: RecordKind, content: Readonly<Record<string, unknown>>): [Vocabulary, string][] =>
  Object.entries((recordKinds[kind] as RecordDefinition).fields ?? {}).flatMap(([name, { vocabulary }]) =>
    vocabulary ? [content[name]].flat().map((code): [Vocabulary, string] => [vocabulary, String(code)]) : [],
  );

/** The problem with words that cannot be taken away, since something still carries them: `current` says what. Nothing where nothing does. */
export function inUseProblem(retired: readonly RetiredWords[], carriers: readonly Carrier[]): Problem | undefined {
  const used = retired.flatMap(({ vocabulary, codes }) =>
    codes.flatMap((code): Usage[] => {
      const counts: Record<string, number> = {};
      const those = carriers.filter((one) => one.vocabulary === vocabulary && one.code === code);
      // A record that has a draft too is one.
      for (const kind of new Map(those.map((one) => [one.id, one.kind])).values())
        counts[kind] = (counts[kind] ?? 0) + 1;
      return those.length > 0 ? [{ vocabulary, code, counts }] : [];
    }),
  );
  if (used.length === 0) return undefined;
  const errors = used.map(({ vocabulary, code, counts }): ProblemError => {
    const all = Object.entries(counts).map(([kind, count]) => `${count} of the ${kind}`);
    return error(`/${vocabulary}`, 'invalid_value', `"${code}" is carried by ${all.join(', ')}.`);
  });
  return makeProblem('code_in_use', errors.map(({ detail }) => detail).join(' '), { errors, current: used });
}
