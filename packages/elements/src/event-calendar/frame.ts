import { html, type TemplateResult } from 'lit';
import { type HeadingLevel, heading } from '../base/heading.ts';
import type { LanguageController } from '../base/language-controller.ts';
import type { CalendarMessageKey } from './messages.ts';

type Language = LanguageController<CalendarMessageKey>;

/** A step to another month: back, to the present one, ahead. */
export type Step = -1 | 0 | 1;

/** What stands above the events, and whom it tells. */
export interface Head {
  language: Language;
  level: HeadingLevel;
  title: string;
  /** The view that is wanted, which may still be on its way. */
  view: 'month' | 'agenda';
  /** What a person may turn to in the view that is shown. */
  moves: TemplateResult;
  busy: boolean;
  switchTo: (view: 'month' | 'agenda') => void;
}

/** The title, the ways to other events, and the switch between the views. */
export function head({ language, level, title, view, moves, busy, switchTo }: Head): TemplateResult {
  const choice = (name: 'month' | 'agenda', key: CalendarMessageKey) =>
    html`<button type="button" part="button" aria-pressed=${view === name} @click=${() => switchTo(name)}>
      ${language.message(key)}
    </button>`;
  return html`<div class="head" part="head">
    <div class="title">
      ${heading(level, title)}
      <span class="small muted" aria-hidden="true">${busy ? language.message('loading') : ''}</span>
    </div>
    <div class="moves">${moves}</div>
    <div class="views" role="group" aria-label=${language.message('view')}>
      ${choice('month', 'viewMonth')} ${choice('agenda', 'viewAgenda')}
    </div>
  </div>`;
}

/** The buttons to the months before and after, and to the present one. */
export function monthMoves(language: Language, go: (step: Step) => void): TemplateResult {
  return html`<button type="button" part="button" class="step" @click=${() => go(-1)}>
      ${chevron('M15 5l-7 7 7 7')}<span class="visually-hidden">${language.message('previousMonth')}</span>
    </button>
    <button type="button" part="button" @click=${() => go(0)}>${language.message('today')}</button>
    <button type="button" part="button" class="step" @click=${() => go(1)}>
      ${chevron('M9 5l7 7-7 7')}<span class="visually-hidden">${language.message('nextMonth')}</span>
    </button>`;
}

const chevron = (path: string): TemplateResult =>
  html`<svg class="chevron" aria-hidden="true" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5">
    <path d=${path} stroke-linecap="round" stroke-linejoin="round" />
  </svg>`;
