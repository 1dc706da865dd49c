import { html, nothing, type TemplateResult } from 'lit';
import type { DataState } from '../base/data-controller.ts';
import type { LanguageController } from '../base/language-controller.ts';
import { clearButton } from './filter-form.ts';
import type { Paging } from './paging.ts';

/** Where a list stands that has something to show: others are on their way or did not come, there are none, or these are they. */
export type Phase = 'loading' | 'error' | 'empty' | 'ready';

/** What a list shows. */
export interface ListState {
  count: number;
  more: boolean;
  phase: Phase;
}

/** Where a list stands with so many, and perhaps more. */
export const listState = (state: DataState, count: number, more: boolean): ListState => ({
  count,
  more,
  phase: state === 'loading' || state === 'error' ? state : count === 0 && !more ? 'empty' : 'ready',
});

/** How many there are, in words. */
export const countWords = ({ count, more, phase }: ListState, language: LanguageController): string =>
  phase === 'loading' ? language.message('loading') : language.message(more ? 'countAndMore' : 'count', { count });

/** What a reader is told of what was just done. */
export function announcement(
  state: ListState,
  { isLoading, done }: Pick<Paging<object>, 'isLoading' | 'done'>,
  language: LanguageController,
): string {
  if (isLoading) return language.message('loading');
  // A failure announces itself.
  if (done === undefined || state.phase === 'error') return '';
  if (done !== 'filter') return language.message('added', { count: done });
  return state.phase === 'empty' ? language.message('noMatch') : countWords(state, language);
}

/** That there are none, with a way back to all where filters are the reason. */
export const noneFound = (
  language: LanguageController,
  words: string,
  clear: (() => void) | undefined,
): TemplateResult =>
  html`<div class="notice">
    <p>${language.message(words)}</p>
    ${clear ? clearButton(language, clear) : nothing}
  </div>`;
