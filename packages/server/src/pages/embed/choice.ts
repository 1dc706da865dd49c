import type { LanguageTag, ProblemError } from '@tejido/contract';
import { languageTags } from '@tejido/contract';
import { distinct } from '../../distinct.ts';
import { lookAt, type Scheme, schemes } from '../network/accent.ts';
import { definitionOf } from '../network/view.ts';
import type { Widget } from './widgets.ts';

/*
 * What somebody has chosen of a widget, as addresses say it: the builder's, and that of the widget's own page.
 */

/** What is chosen. */
export interface Choice {
  /** The widget's attributes by their names; several values are joined by commas. */
  attributes: Readonly<Record<string, string>>;
  /** The language of the widget; none where it speaks that of the page around it. */
  language: LanguageTag | undefined;
  scheme: Scheme;
  /** `#` and six digits; none where it is the network's. */
  accent: string | undefined;
}

/** A choice, and the parameters that could not be read. */
export interface ReadChoice extends Choice {
  refused: readonly string[];
}

/** Longest text that somebody may give to a widget in an address. */
const longestText = 200;

/** What an attribute takes, and so how it is asked for. */
export type Control =
  | { type: 'record' }
  /** What records are chosen by. */
  | { type: 'choice' }
  /** One of these words, the first when it is not there. */
  | { type: 'word'; words: readonly string[] }
  | { type: 'number'; most: number }
  | { type: 'text' }
  /** Which controls readers have: those that are usual, or none. */
  | { type: 'controls' };

/** What may be set of a widget by an address, in the order in which it is asked for. What is not here, such as where a form leads, only who writes the page may set. */
export function controlsOf({ attributes, kind, isOfOne, name }: Widget): ReadonlyMap<string, Control> {
  const choices = kind ? Object.keys(definitionOf(kind).choices) : [];
  const entries = attributes.flatMap(({ name: attribute, type = '' }): [string, Control][] => {
    if (isOfOne && name.startsWith(`${attribute}-`)) return [[attribute, { type: 'record' }]];
    if (choices.includes(attribute)) return [[attribute, { type: 'choice' }]];
    if (attribute === 'filters') return [[attribute, { type: 'controls' }]];
    if (attribute === 'limit') return [[attribute, { type: 'number', most: 100 }]];
    if (attribute === 'sort' && kind) return [[attribute, { type: 'word', words: definitionOf(kind).orders }]];
    if (attribute === 'heading' || attribute === 'q') return [[attribute, { type: 'text' }]];
    const words = [...type.matchAll(/'([\w-]+)'/g)].map(([, word]) => word as string);
    return words.length > 1 ? [[attribute, { type: 'word', words }]] : [];
  });
  return new Map(entries);
}

/** Reads what an address says of a widget; what it says besides is somebody else's. */
export function readChoice(widget: Widget, query: URLSearchParams, languageName: 'lang' | 'language'): ReadChoice {
  const refused: string[] = [];
  const given = (name: string) =>
    query
      .getAll(name)
      .find((value) => value.trim() !== '')
      ?.trim();
  const known = <T>(name: string, read: (text: string) => T | undefined): T | undefined => {
    const text = given(name);
    const value = text === undefined ? undefined : read(text);
    if (text !== undefined && value === undefined) refused.push(name);
    return value;
  };
  const attributes: Record<string, string> = {};
  for (const [name, control] of controlsOf(widget)) {
    const value =
      control.type === 'choice' ? listIn(query, name) || undefined : known(name, (text) => readValue(control, text));
    if (value !== undefined && !isUsual(control, value)) attributes[name] = value;
  }
  return {
    attributes,
    language: known(languageName, (text) => languageTags(text)[0]),
    scheme: known('scheme', (text) => schemes.find((scheme) => scheme === text)) ?? 'auto',
    accent: known('accent', (text) => lookAt(`#${text.replace(/^#/, '')}`)?.accent),
    refused,
  };
}

/** The same as an address has it, without what need not be said. */
export function writeChoice(
  { attributes, language, scheme, accent }: Choice,
  languageName: 'lang' | 'language',
): Record<string, string> {
  return {
    ...attributes,
    ...(language !== undefined && { [languageName]: language }),
    ...(scheme !== 'auto' && { scheme }),
    ...(accent !== undefined && { accent: accent.slice(1) }),
  };
}

/** The attributes as the widget has them. */
export const attributesOf = ({ attributes }: Choice): [name: string, value: string][] =>
  Object.entries(attributes).map(([name, value]) => [name, name === 'filters' && value === 'none' ? '' : value]);

/** Of what is chosen, what a list is asked for with. */
export function listQueryOf({ kind }: Widget, { attributes }: Choice): Record<string, string> {
  const names = kind ? [...Object.keys(definitionOf(kind).choices), 'q', 'sort'] : [];
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => names.includes(name)));
}

/** The parameter that a problem is with. */
export const parameterOf = ({ pointer }: ProblemError): string => pointer.split('/')[1] ?? '';

function readValue(control: Control, text: string): string | undefined {
  if (control.type === 'word') return control.words.find((word) => word === text);
  if (control.type === 'controls') return text === 'none' ? text : undefined;
  if (control.type === 'number')
    return /^\d{1,3}$/.test(text) && isWithin(Number(text), control.most) ? text : undefined;
  return text.length <= longestText ? text : undefined;
}

/** Whether a value is that of an attribute that is not there. */
const isUsual = (control: Control, value: string) => control.type === 'word' && control.words[0] === value;

const isWithin = (number: number, most: number) => number >= 1 && number <= most;

/** The values of a choice, which forms repeat and addresses of the API join. */
const listIn = (query: URLSearchParams, name: string): string =>
  distinct(
    query
      .getAll(name)
      .flatMap((value) => value.split(','))
      .map((value) => value.trim())
      .filter(Boolean),
  ).join(',');
