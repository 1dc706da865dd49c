import { randomUUID } from 'node:crypto';
import type { Network, Problem, RecordKind, VocabularyItem } from '@tejido/contract';
import { freeSlug, slugOf, type Usage, type Vocabulary } from '@tejido/contract/schemas';
import { submissionKindNames } from '@tejido/contract/submissions';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import { kindLabel } from '../../../submissions/kind-words.ts';
import type { Html } from '../../html.ts';
import { field } from '../controls.ts';
import { kindWords } from '../editor/words.ts';
import type { Message } from '../visit.ts';
import {
  countOf,
  deedButton,
  errorAt,
  idOfDeed,
  movers,
  saidMoved,
  shown,
  type Texts,
  texts,
  textsIn,
  written,
} from './fields.ts';
import { type Acted, type Around, type Deed, definePart, type Editing, type Part } from './part.ts';
import { labelIn, listed } from './simple-parts.ts';

/*
 * A list of the network's words: in their order, and below each other where their codes say so.
 */

/** A word as it was typed. */
interface Word {
  code: string;
  label: Texts;
}

/** The word's code as it is held, which does not change. */
const isHeld = (network: Network, list: ListName, { code }: Word): boolean =>
  network[list].some((item) => item.code === code);

/** The lists of words that a network has; that of its purposes is carried by nothing. */
export type ListName = Vocabulary | 'purposes';

/** How deep a word stands: how many of the words before it it extends. */
const depthOf = (words: readonly Word[], { code }: Word): number =>
  words.filter((other) => other.code !== '' && code.startsWith(`${other.code}.`)).length;

/** How many lines a word takes with those that stand below it. */
function spanOf(words: readonly Word[], at: number): number {
  const depth = depthOf(words, words[at] as Word);
  let end = at + 1;
  while (end < words.length && depthOf(words, words[end] as Word) > depth) end++;
  return end - at;
}

/** Where the word before or after it on its own level begins; nothing where there is none. */
function neighbor(words: readonly Word[], at: number, to: 'up' | 'down'): number | undefined {
  const depth = depthOf(words, words[at] as Word);
  for (let other = to === 'up' ? at - 1 : at + spanOf(words, at); other >= 0 && other < words.length; other--) {
    const found = depthOf(words, words[other] as Word);
    if (found < depth) return undefined;
    if (found === depth) return other;
  }
  return undefined;
}

/** The page of one of the lists. */
export const vocabularyPart = (list: ListName): Part<unknown> =>
  definePart<Word[]>({
    fields: [list],
    says: (around) =>
      listed(
        around,
        around.network[list].map(({ label, code }) => labelIn(around, label, code)),
      ),
    start: (network) => network[list].map(({ code, label }) => ({ code, label })),
    read: (form) =>
      Array.from({ length: countOf(form, list, 'code') }, (_, index) => ({
        code: (form.get(`${list}.${index}.code`) ?? '').trim(),
        label: textsIn(form, `${list}.${index}.label`),
      })),
    act: (around, typed, deed) => act(around, list, typed, deed),
    changes: (typed, network) => ({ [list]: wordsIn(typed, network, list) }),
    render: (editing) => render(editing, list),
    explain: (around, typed, problem) =>
      problem.code === 'code_in_use'
        ? whatCarries(around, list, typed, problem)
        : wrongWords(around, list, typed, problem),
    mend(typed, problem, network) {
      if (problem.code !== 'code_in_use') return typed;
      // What may not go is back in its place.
      return (problem.current as Usage[]).reduce((words, { code }) => {
        const at = network[list].findIndex((item) => item.code === code);
        const held = network[list][at];
        return held ? words.toSpliced(at, 0, held) : words;
      }, typed);
    },
  });

function act(around: Around, list: ListName, typed: Word[], { name, places }: Deed): Acted<Word[]> {
  const [at = 0] = places;
  const word = typed[at];
  const called = word ? shown(around, word.label, word.code || around.words.nameless) : '';
  if (name === 'add') {
    const code =
      list === 'themes' ? String(1 + Math.max(0, ...typed.map((one) => Number.parseInt(one.code, 10) || 0))) : '';
    return begun(around, list, typed, typed.length, code);
  }
  if (!word) return { typed };
  if (name === 'below') {
    const below = typed.flatMap(({ code }) =>
      code.startsWith(`${word.code}.`) ? [Number.parseInt(code.slice(word.code.length + 1), 10) || 0] : [],
    );
    return begun(around, list, typed, at + spanOf(typed, at), `${word.code}.${1 + Math.max(0, ...below)}`);
  }
  if (name === 'out')
    return {
      typed: typed.toSpliced(at, 1),
      focus: idOfDeed('add'),
      said: say(around.words.out, { name: called }),
    };
  if (name !== 'up' && name !== 'down') return { typed };
  const other = neighbor(typed, at, name);
  if (other === undefined) return { typed };
  const [first, second] = name === 'up' ? [other, at] : [at, other];
  const [one, two] = [spanOf(typed, first), spanOf(typed, second)];
  const swapped = [
    ...typed.slice(0, first),
    ...typed.slice(second, second + two),
    ...typed.slice(first, first + one),
    ...typed.slice(second + two),
  ];
  const now = name === 'up' ? first : first + two;
  const isEnd = neighbor(swapped, now, name) === undefined;
  return {
    typed: swapped,
    focus: idOfDeed(`${isEnd ? (name === 'up' ? 'down' : 'up') : name} ${now}`),
    said: saidMoved(around, called, now, swapped.length),
  };
}

function begun({ words, network }: Around, list: ListName, typed: Word[], at: number, code: string): Acted<Word[]> {
  const label = Object.fromEntries(network.languages.map((language) => [language, '']));
  return {
    typed: typed.toSpliced(at, 0, { code, label }),
    focus: `${list}.${at}.label`,
    said: say(words.added, { name: words.nameless }),
  };
}

/** The words as they are kept: a new one has a code made of it, and what is empty is none. */
function wordsIn(typed: readonly Word[], network: Network, list: ListName): unknown[] {
  const taken = new Set(typed.map(({ code }) => code));
  return typed.flatMap(({ code, label }) => {
    const said = written(label);
    const held = network[list].find((item) => item.code === code);
    if (!held && !said) return [];
    const own = code || freeSlug(codeOf(label, network), taken);
    taken.add(own);
    return [{ ...held, code: own, label: said ?? {} }];
  });
}

/** A code made of a word: in its first language that has basic letters. */
export function codeOf(label: Texts, network: Pick<Network, 'languages'>): string {
  const texts = [...network.languages, ...Object.keys(label)].map((language) => label[language] ?? '');
  // By chance where nothing can be spelled out: a code that was once another word's would be taken for it.
  return texts.map((text) => slugOf(text, undefined, '')).find(Boolean) ?? `x-${randomUUID().slice(0, 8)}`;
}

function render(editing: Editing<Word[]>, list: ListName): Html {
  const { words, typed } = editing;
  const text = { purposes: words.purposesText, themes: `${words.vocabularyText} ${words.themesText}` };
  return html`<p class="desk-hint">${text[list as 'themes'] ?? words.vocabularyText} ${words.unsaved}</p>
${errorAt(editing, list)}
<ol class="desk-rows">${typed.map((word, index) => renderWord(editing, list, word, index))}</ol>
<p>${deedButton(editing, 'add', list === 'themes' ? words.addLine : words.addWord)}</p>`;
}

function renderWord(editing: Editing<Word[]>, list: ListName, word: Word, index: number): Html {
  const { words, typed, network, messages, visit, focus } = editing;
  const name = `${list}.${index}`;
  const called = shown(editing, word.label, word.code || words.nameless);
  const held = isHeld(network, list, word);
  const hasBelow = spanOf(typed, index) > 1;
  const at = {
    isFirst: neighbor(typed, index, 'up') === undefined,
    isLast: neighbor(typed, index, 'down') === undefined,
  };
  return html`<li class="desk-row-of" data-depth="${Math.min(depthOf(typed, word), 4)}">
${held ? html`<p class="desk-code"><span class="desk-unseen">${words.code}</span> <code dir="ltr">${word.code}</code><input type="hidden" name="${name}.code" value="${word.code}"></p>` : field({ name: `${name}.code`, label: words.code, hint: words.codeMade, value: word.code, messages, words: visit.words })}
${texts(editing, `${name}.label`, word.label, { label: '', about: called, focus: focus === `${name}.label` })}
<p class="desk-buttons">${movers(editing, '', [index], called, at)}${list === 'themes' && word.code ? html` ${deedButton(editing, `below ${index}`, words.addBelow, { about: called })}` : ''}${hasBelow ? '' : html` ${deedButton(editing, `out ${index}`, words.takeOut, { about: called, danger: true })}`}</p></li>`;
}

/** That some words stay, and what carries each. */
function whatCarries(around: Around, list: ListName, typed: readonly Word[], problem: Problem): Message[] {
  const { words, network } = around;
  return (problem.current as Usage[]).map(({ code, counts }) => {
    const item: VocabularyItem | undefined = network[list].find((one) => one.code === code);
    const what = Object.entries(counts).map(([kind, count]) => `${manyOf(around, kind)}: ${count}`);
    const text = say(words.inUse, {
      word: item ? labelIn(around, item.label, code) : code,
      what: listed(around, what),
    });
    return { field: `${list}.${typed.findIndex((one) => one.code === code)}.label`, text };
  });
}

/** What several records or submissions of a kind are called. */
function manyOf({ visit, editor }: Around, kind: string): string {
  const submission = submissionKindNames.find((one) => one === kind);
  if (submission) return kindLabel(submission, 'many', visit.lang) ?? visit.words.inbox;
  return kindWords(editor, kind as RecordKind).many;
}

/** What is wrong with words, beside each: they are counted without those that were left empty. */
function wrongWords(
  around: Around,
  list: ListName,
  typed: readonly Word[],
  { errors = [] }: Problem,
): Message[] | undefined {
  const { words, editor, network } = around;
  const kept = typed.flatMap((word, index) => (isHeld(network, list, word) || written(word.label) ? [index] : []));
  return errors.map(({ pointer, code }) => {
    const [, of, at, part] = pointer.split('/');
    const index = kept[Number(at)];
    if (of !== list || index === undefined) return { field: list, text: editor.reasons.other };
    if (part === 'label') return { field: `${list}.${index}.label`, text: words.wordNeeded };
    const twice = code === 'invalid_value';
    return {
      field: `${list}.${index}.code`,
      text: twice ? words.codeTwice : `${words.code}: ${editor.reasons.invalid_format}`,
    };
  });
}
