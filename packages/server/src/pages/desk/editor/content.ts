import {
  addDays,
  type DraftContent,
  instantAt,
  isTimeZone,
  type LanguageTag,
  type Network,
  type Organization,
  toInstant,
} from '@tejido/contract';
import { isObject, type RecordDefinition, type RecordField } from '@tejido/contract/schemas';
import { distinct } from '../../../distinct.ts';
import { namesOf, placeIn } from '../../../search/places.ts';

/*
 * A draft's content as a form has it, and back. What is not finished stays as it was typed: half an address, a day without a time.
 */

/** Rows for parties that nobody is in yet. */
const emptyRows = 2;

/** The languages that a text is written in here: the network's, and others that it has already. */
export function languagesOf(network: Network, value: unknown): string[] {
  return [...new Set([...network.languages, ...(isObject(value) ? Object.keys(value) : [])])];
}

/** A text of a draft in a language, as far as there is one. */
export function textOf(value: unknown, language: string): string {
  const text = isObject(value) ? value[language] : undefined;
  return typeof text === 'string' ? text : '';
}

/** A value that is written in one line. */
export const lineOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The day and the time of a moment as the event's own clock has them, as far as they were typed. */
export function momentOf(value: unknown, isEndOfDays: boolean): { date: string; time: string } {
  const text = lineOf(value);
  const [date = ''] = /^\d{4}-\d\d-\d\d/.exec(text) ?? [];
  const [, time = ''] = /T(\d\d:\d\d)/.exec(text) ?? [];
  // The midnight after the last day ends it.
  if (isEndOfDays && date && time === '00:00') return { date: addDays(date, -1), time: '' };
  return { date, time };
}

/** The parties of a list, with empty rows after them. */
export function partiesOf(value: unknown): Record<string, unknown>[] {
  const there = Array.isArray(value) ? value.filter(isObject) : [];
  return [...there, ...Array.from({ length: emptyRows }, () => ({}))];
}

/** Where a form is filled in: what is typed in it is read by this. */
export interface FormContext {
  network: Network;
  /** The language of who has typed. */
  lang: LanguageTag;
  /** The network's organizations, from which parties are chosen. */
  organizations: readonly Pick<Organization, 'slug' | 'name'>[];
}

/** What a form says of the fields of a kind, to be merged into what is there. */
export function contentIn(
  { fields = {} }: RecordDefinition,
  form: URLSearchParams,
  around: FormContext,
  before: DraftContent,
): Record<string, unknown> {
  const read = Object.entries(fields).map(([name, field]) => [name, valueIn(name, field, form, around, before)]);
  return { ...Object.fromEntries(read), slug: orNothing(form.get('slug')) };
}

function valueIn(
  name: string,
  { control }: RecordField,
  form: URLSearchParams,
  { network, lang, organizations }: FormContext,
  before: DraftContent,
): unknown {
  const given = (part = '') => form.get(part ? `${name}.${part}` : name)?.trim() ?? '';
  switch (control) {
    case 'title':
    case 'sentence':
    case 'paragraphs':
      return mapIn(form, name);
    case 'choices':
      return form.getAll(name).filter(Boolean);
    case 'goals':
      return form.getAll(name).map(Number);
    case 'targets':
      return form
        .getAll(name)
        .flatMap((codes) => codes.split(/[\s,;]+/))
        .filter(Boolean);
    case 'yes-no':
      return form.has(name) ? true : null;
    case 'moment':
      return momentIn(name, form);
    case 'territory':
      return territoryIn(name, form, network, lang, before[name]);
    case 'place':
      return whole({ name: mapIn(form, `${name}.name`), address: mapIn(form, `${name}.address`), ...pointIn(given) });
    case 'picture':
      return pictureIn(form, name);
    case 'documents':
      return documentsIn(form, name, before[name]);
    case 'parties':
      return partiesIn(name, form, organizations, before[name]);
    default:
      return orNothing(given());
  }
}

const orNothing = (text: string | null): string | null => text?.trim() || null;

/** The texts of a form in each language; null takes one away. */
export function mapIn(form: URLSearchParams, name: string): Record<string, string | null> | null {
  const texts = [...form.keys()]
    .filter((key) => key.startsWith(`${name}.`))
    .map((key) => [key.slice(name.length + 1), orNothing(form.get(key))] as const);
  return texts.some(([, text]) => text !== null) ? Object.fromEntries(texts) : null;
}

/** An object, or null where nothing in it was filled in. */
function whole(value: Record<string, unknown>): Record<string, unknown> | null {
  return Object.values(value).some((part) => part !== null) ? value : null;
}

function pointIn(given: (part: string) => string) {
  return { latitude: numberIn(given('latitude')), longitude: numberIn(given('longitude')) };
}

/** A number, with a comma or a point; what is none stays as it was typed, to be mended. */
function numberIn(text: string): number | string | null {
  if (!text) return null;
  const number = Number(text.replace(',', '.'));
  return Number.isNaN(number) ? text : number;
}

/** A territory, whose names are known where it is a country or a part of one. */
function territoryIn(name: string, form: URLSearchParams, { languages }: Network, lang: LanguageTag, before: unknown) {
  const given = (part: string) => form.get(`${name}.${part}`)?.trim() ?? '';
  const code = given('pick') || placeIn(given('code'), distinct([lang, ...languages]));
  const typed = mapIn(form, `${name}.name`);
  const known = namesOf(code, languages);
  // Names that came with another code go with it.
  const wasKnown = isObject(before) && before['code'] !== code && namesOf(lineOf(before['code']), languages);
  const isKept = typed !== null && JSON.stringify(typed) !== JSON.stringify(wasKnown);
  const names = isKept ? typed : (known ?? typed);
  return whole({ code: orNothing(code), name: names, ...pointIn(given) });
}

/** A picture by its address, with its words or without the need of any. */
export function pictureIn(form: URLSearchParams, name: string): Record<string, unknown> | null {
  if (form.has(`${name}.remove`)) return null;
  return whole({
    url: orNothing(form.get(`${name}.url`)),
    alt: mapIn(form, `${name}.alt`),
    decorative: form.has(`${name}.decorative`) ? true : null,
  });
}

/** The documents that stay, with their names. */
function documentsIn(form: URLSearchParams, name: string, before: unknown): Record<string, unknown>[] {
  const known = Array.isArray(before) ? before.filter(isObject) : [];
  const rows = [
    ...new Set([...form.keys()].flatMap((key) => /^\.(\d{1,3})\.url$/.exec(key.slice(name.length))?.[1] ?? [])),
  ];
  return rows.flatMap((row) => {
    const at = `${name}.${row}`;
    const url = form.get(`${at}.url`);
    if (!url || form.has(`${at}.remove`)) return [];
    const held = known.find((one) => one['url'] === url) ?? {};
    return [onlyThere({ ...held, url, name: mapIn(form, `${at}.name`) })];
  });
}

function momentIn(name: string, form: URLSearchParams): string | null {
  const part = (one: string) => form.get(`${name}.${one}`)?.trim() ?? '';
  const [date, time, zone] = [part('date'), part('time'), form.get('timeZone') ?? ''];
  if (form.has('allDay') && /^\d{4}-\d\d-\d\d$/.test(date))
    return instantOr(`${name === 'end' ? addDays(date, 1) : date}T00:00`, zone);
  if (date && time) return instantOr(`${date}T${time}`, zone);
  return date || (time ? `T${time}` : null);
}

/** The instant of a wall time, written by that clock; the wall time where there is no such clock, or no such day. */
function instantOr(wall: string, zone: string): string {
  if (!isTimeZone(zone)) return wall;
  try {
    return toInstant(instantAt(wall, zone), zone);
  } catch {
    return wall;
  }
}

function partiesIn(
  name: string,
  form: URLSearchParams,
  organizations: FormContext['organizations'],
  before: unknown,
): Record<string, unknown>[] {
  return partiesOf(before).flatMap((party, index) => {
    const at = `${name}.${index}`;
    const organization = orNothing(form.get(`${at}.organization`));
    // Who is chosen and has no name yet, is called as in the network; whose name was taken away is taken out.
    const known = party['name'] ? undefined : organizations.find(({ slug }) => slug === organization)?.name;
    const names = mapIn(form, `${at}.name`) ?? known;
    if (!names) return [];
    const changes = {
      name: names,
      role: mapIn(form, `${at}.role`),
      organization,
      url: orNothing(form.get(`${at}.url`)),
    };
    return [onlyThere({ ...party, ...changes })];
  });
}

/** A list takes the place of the one before, so nothing in it is taken away by null. */
const onlyThere = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      if (part === null) return [];
      return [[name, isObject(part) ? onlyThere(part) : part]];
    }),
  );
