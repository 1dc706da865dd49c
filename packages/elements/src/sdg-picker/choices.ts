import { fold } from '@tejido/contract';
import { type GoalNumber, goals } from '@tejido/sdg/goals';
import { type TargetCode, targets } from '@tejido/sdg/targets';

/** What can be chosen: a goal by its number, such as `6`, or a target by its code, such as `'6.1'`. */
export type SdgChoice = GoalNumber | TargetCode;

/** All goals, then all targets, in the order of the 2030 Agenda. */
const everything: readonly SdgChoice[] = /* @__PURE__ */ [
  ...goals.map(({ number }) => number),
  ...targets.map(({ code }) => code),
];

/** Whether a choice is a goal and not a target. */
export const isGoal = (choice: SdgChoice): choice is GoalNumber => typeof choice === 'number';

/** The goal that a choice is or belongs to. */
export const goalOf = (choice: SdgChoice): GoalNumber => Number.parseInt(String(choice), 10) as GoalNumber;

/**
 * The goals and targets among some values, numbers or texts, each once and in the order of the Agenda. A text is read like the attribute: its
 * letters, which are values too, would make goals 1 and 3 of `13`.
 */
export function readChoices(values: Iterable<unknown>): SdgChoice[] {
  const codes = new Set(typeof values === 'string' ? values.split(/[\s,]+/) : [...values].map(String));
  return everything.filter((choice) => codes.has(String(choice)));
}

/**
 * The goals and targets that fit what a person is looking for: each of the words is in their name, accents or not, or is the beginning of their
 * code (`6` is goal 6 and its targets).
 * @param nameOf The name of a goal or target in the person's language.
 */
export function findChoices(
  query: string,
  { goalsOnly, nameOf }: { goalsOnly: boolean; nameOf: (choice: SdgChoice) => string },
): SdgChoice[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return everything.filter((choice) => {
    if (goalsOnly && !isGoal(choice)) return false;
    const name = fold(nameOf(choice));
    return words.every((word) => name.includes(word) || beginsWith(String(choice), word));
  });
}

/** `6.1` begins with `6` and `6.`, and neither `16` nor `16.1` with `1`. */
function beginsWith(code: string, word: string): boolean {
  return code === word || code.startsWith(word.includes('.') ? word : `${word}.`);
}
