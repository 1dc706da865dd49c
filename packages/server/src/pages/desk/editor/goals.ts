import { chooseLanguage } from '@tejido/contract';
import { goals as allGoals, goalTitles, isTargetCode, sdgLanguages } from '@tejido/sdg';
import { html } from 'hono/html';
import type { Html } from '../../html.ts';
import { field } from '../controls.ts';
import { boxes, type Editing, group, listOf } from './editing.ts';
import { fieldHint, fieldName } from './words.ts';

const fieldWith = (fields: Editing['fields'], control: 'goals' | 'targets'): string | undefined =>
  Object.keys(fields).find((name) => fields[name]?.control === control);

/** Whether a kind has goals, with which its targets are chosen. */
export const hasGoals = (fields: Editing['fields']): boolean => fieldWith(fields, 'goals') !== undefined;

/**
 * Goals, and the targets of the kind: the picker, and until it is there, and without scripts, boxes and a line of codes. What is in that line and is no
 * code stays to be mended, so the picker does not take its place.
 */
export function renderGoals(editing: Editing, label: string, name: string): Html {
  const { visit, content, fields, words } = editing;
  const targets = fieldWith(fields, 'targets');
  const chosen = listOf(content[name]);
  const goals = boxes(label, name, goalOptions(visit.lang), chosen);
  if (!targets) return goals;
  const chosenTargets = listOf(content[targets]);
  if (!chosenTargets.every(isTargetCode)) return html`${goals}${renderTargets(editing, targets)}`;
  return group(
    `${label}, ${fieldName(words, targets)}`,
    undefined,
    html`<tejido-sdg-picker name="${name}" target-name="${targets}" lang="${visit.lang}" aria-label="${label}">
${goals}
${
  chosenTargets.length > 0
    ? boxes(
        fieldName(words, targets),
        targets,
        chosenTargets.map((code) => [code, code] as const),
        chosenTargets,
      )
    : ''
}
${renderTargets(editing, targets, [])}
</tejido-sdg-picker>`,
  );
}

const goalOptions = (lang: string): [string, string][] => {
  const titles = goalTitles[chooseLanguage(sdgLanguages, [lang]) ?? 'en'];
  return allGoals.map(({ number }) => [String(number), `${number}. ${titles[number]}`]);
};

/** Codes of targets in one line. */
export function renderTargets(
  editing: Editing,
  name: string,
  codes: readonly string[] = listOf(editing.content[name]),
): Html {
  const { visit, words, messages } = editing;
  const hint = fieldHint(words, name);
  return field({
    name,
    label: fieldName(words, name),
    value: codes.join(', '),
    ...(hint && { hint }),
    messages,
    words: visit.words,
  });
}
