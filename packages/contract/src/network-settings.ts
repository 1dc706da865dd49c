import { isObject, isTooDeep, mergePatch } from './merge-patch.ts';
import { makeProblem, type Problem, type ProblemError } from './problem.ts';
import { type NetworkInput, networkChanges } from './schemas/desk/network.ts';
import { type Network, networkSchema } from './schemas/network.ts';
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
  const retired = vocabularies.flatMap((vocabulary): RetiredWords[] => {
    const kept = new Set(network[vocabulary].map(({ code }) => code));
    const codes = before[vocabulary].map(({ code }) => code).filter((code) => !kept.has(code));
    return codes.length > 0 ? [{ vocabulary, codes }] : [];
  });
  return { network, retired };
}

const error = (pointer: string, code: ProblemError['code'], detail: string): ProblemError => ({
  in: 'body',
  pointer,
  code,
  detail,
});

/** The problem with words that cannot be taken away, since something still carries them. */
export function inUseProblem({ vocabulary, codes }: RetiredWords): Problem {
  const detail = `Something still carries ${codes.map((code) => `"${code}"`).join(', ')} of the network’s ${vocabulary}.`;
  return makeProblem('code_in_use', detail, {
    errors: codes.map((code) => ({
      in: 'body',
      pointer: `/${vocabulary}`,
      code: 'invalid_value',
      detail: `"${code}" is in use.`,
    })),
  });
}
