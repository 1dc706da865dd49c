import { directionOf } from '@tejido/contract';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../../html.ts';
import { area, field, unseen } from '../controls.ts';
import { languagesOf } from '../editor/content.ts';
import { textIn } from '../frame.ts';
import type { Message } from '../visit.ts';
import type { Around, Editing } from './part.ts';

/*
 * What the forms of the settings are made of: texts in each language, and lines that are moved, added and taken out by buttons that post the form.
 */

/** A text in several languages as it was typed. */
export type Texts = Readonly<Record<string, string>>;

/** The text of a form in each language, as it was typed. */
export function textsIn(form: URLSearchParams, name: string): Texts {
  const keys = [...form.keys()].filter(
    (key) => key.startsWith(`${name}.`) && !key.slice(name.length + 1).includes('.'),
  );
  return Object.fromEntries(keys.map((key) => [key.slice(name.length + 1), form.get(key) ?? '']));
}

/** A text without the languages that nothing was written in; nothing where nothing was. */
export function written(texts: Texts): Record<string, string> | undefined {
  const kept = Object.entries(texts).flatMap(([language, text]) => (text.trim() ? [[language, text.trim()]] : []));
  return kept.length > 0 ? (Object.fromEntries(kept) as Record<string, string>) : undefined;
}

/** The same as a change of what is there: what was emptied is taken away. */
export function changed(texts: Texts): Record<string, string | null> | null {
  const all = Object.entries(texts).map(([language, text]) => [language, text.trim() || null] as const);
  return all.some(([, text]) => text !== null) ? Object.fromEntries(all) : null;
}

/** The text for who looks at the page. */
export const shown = ({ visit, network }: Around, texts: Texts, otherwise: string): string =>
  textIn(visit, network, written(texts) ?? {}) || otherwise;

/** Whether something is wrong at a place of a form or within it. */
export const isWrongAt = (messages: readonly Message[], place: string): boolean =>
  messages.some(({ field: at }) => at === place || at?.startsWith(`${place}.`));

/** What is wrong at a place that is no control. */
export function errorAt({ messages, visit }: Editing<unknown>, place: string): Html | '' {
  const message = messages.find(({ field: at }) => at === place);
  return message
    ? html`<p class="desk-error"><span class="desk-unseen">${visit.words.error}</span> ${message.text}</p>`
    : '';
}

/** A text in each of a network's languages, side by side where there is room. The first has the name of the whole as its id. */
export function texts(
  { visit, network, messages }: Editing<unknown>,
  name: string,
  value: Texts,
  {
    label,
    about,
    rows,
    hints = {},
    focus = false,
  }: { label: string; about?: string; rows?: number; hints?: Texts; focus?: boolean },
): Html {
  const names = new Intl.DisplayNames([visit.lang], { type: 'language' });
  return html`<div class="desk-languages"${about ? html` role="group" aria-label="${about}"` : ''}>${languagesOf(
    network,
    value,
  ).map((language, index) => {
    const own = `${name}.${language}`;
    const called = names.of(language) ?? language;
    const hint = hints[language];
    const control = {
      name: own,
      id: index === 0 ? name : own,
      label: label ? `${label} · ${called}` : called,
      value: value[language] ?? '',
      lang: language,
      dir: directionOf(language),
      ...(hint && { hint }),
      focus: focus && index === 0,
      // What is wrong with the whole stands beside its first language.
      messages: messages.map((one) => (one.field === name && index === 0 ? { ...one, field: own } : one)),
      words: visit.words,
    };
    return html`<div>${rows === undefined ? field(control) : area({ ...control, rows })}</div>`;
  })}</div>`;
}

/** A button that changes the form and saves nothing. */
export function deedButton(
  { focus }: Pick<Editing<unknown>, 'focus'>,
  deed: string,
  label: Html | string,
  { about = '', isOff = false, danger = false }: { about?: string; isOff?: boolean; danger?: boolean } = {},
): Html {
  const id = idOfDeed(deed);
  return html`<button class="${danger ? 'desk-danger' : 'desk-quiet'}" name="do" value="${deed}" id="${id}"${isOff ? html` disabled` : ''}${focus === id ? html` autofocus` : ''}>${label}${about ? unseen(about) : ''}</button>`;
}

/** The id of the button that does this. */
export const idOfDeed = (deed: string): string => `do-${deed.replaceAll(' ', '-')}`;

/** A sign of a button, beside its word. */
export const arrow = (to: 'up' | 'down'): Html =>
  html`<svg class="desk-sign" viewBox="0 0 16 16" aria-hidden="true"><path d="${to === 'up' ? 'M8 13V3M3.5 7.5 8 3l4.5 4.5' : 'M8 3v10M3.5 8.5 8 13l4.5-4.5'}"/></svg>`;

/** The buttons that move a line up and down. */
export function movers(
  editing: Editing<unknown>,
  prefix: string,
  places: readonly number[],
  about: string,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): Html {
  const { words } = editing;
  const at = places.join(' ');
  return html`${deedButton(editing, `${prefix}up ${at}`, html`${arrow('up')} ${words.up}`, { about, isOff: isFirst })} ${deedButton(editing, `${prefix}down ${at}`, html`${arrow('down')} ${words.down}`, { about, isOff: isLast })}`;
}

/** The button that a line is moved on with: it is where the line is now, and turns at the ends of the list. */
export const moverAt = (prefix: string, places: readonly number[], to: 'up' | 'down', count: number): string => {
  const at = places.at(-1) ?? 0;
  const next = at === 0 ? 'down' : at === count - 1 ? 'up' : to;
  return idOfDeed(`${prefix}${next} ${places.join(' ')}`);
};

/** A list with one of its lines elsewhere. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  const others = list.toSpliced(from, 1);
  return others.toSpliced(to, 0, item);
}

/** How many lines of a form have names that begin so: each has a control of this name. */
export function countOf(form: URLSearchParams, name: string, control: string): number {
  let count = 0;
  while (form.has(`${name}.${count}.${control}`)) count++;
  return count;
}

/** That a line has moved. */
export const saidMoved = ({ words }: Around, name: string, place: number, count: number): string =>
  say(words.moved, { name, place: place + 1, count });

/** A color as a small picture: pages have no inline styles. */
export const swatch = (paper: string, color: string): Html =>
  html`<svg class="desk-swatch" viewBox="0 0 48 32" aria-hidden="true"><rect width="48" height="32" rx="4" fill="${paper}"/><text x="24" y="22" text-anchor="middle" font-size="18" font-weight="600" fill="${color}">Aa</text></svg>`;
