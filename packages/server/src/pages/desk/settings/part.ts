import type { Network, Problem } from '@tejido/contract';
import type { FormWithFiles } from '../../../http/multipart.ts';
import type { Html } from '../../html.ts';
import type { EditorWords } from '../editor/words.ts';
import type { Message, Visit } from '../visit.ts';
import type { SettingsWords } from './words.ts';

/** The parts of a network's settings, in the order of their list. */
export const partNames = [
  'name',
  'look',
  'purposes',
  'sectors',
  'kinds',
  'themes',
  'categories',
  'form',
  'privacy',
  'origins',
  'retention',
] as const;

/** See {@link partNames}. */
export type PartName = (typeof partNames)[number];

/** Whose settings are looked at, and by whom. */
export interface Around {
  visit: Visit;
  words: SettingsWords;
  editor: EditorWords;
  network: Network;
}

/** What the page of a part shows: what stands in its form, and what is said about it. */
export interface Editing<T> extends Around {
  typed: T;
  messages: readonly Message[];
  /** The id of what takes focus when the page is shown. */
  focus?: string | undefined;
}

/** What became of a form by one of its buttons. Nothing is saved. */
export interface Acted<T> {
  typed: T;
  focus?: string | undefined;
  /** What is said of it to who cannot see it. */
  said?: string | undefined;
}

/** What a button of a form asks for: a word, and the places that it is about. */
export interface Deed {
  name: string;
  places: readonly number[];
}

/** A part of the settings: it has a page of its own, and is saved by itself. `T` is what stands in its form, finished or not. */
export interface Part<T> {
  /** What of the network's record it is about. */
  fields: readonly (keyof Network)[];
  /** What is set, in a line for the list of parts. */
  says(around: Around): string;
  start(network: Network): T;
  read(form: URLSearchParams, network: Network): T;
  /** Keeps the files that were chosen in its form; only where some may be. */
  keepFiles?(around: Around, typed: T, files: FormWithFiles['files']): Promise<{ typed: T; messages: Message[] }>;
  /** What a button does other than save. */
  act?(around: Around, typed: T, deed: Deed, form: URLSearchParams): Acted<T>;
  /** What becomes of the network by it (RFC 7396). */
  changes(typed: T, network: Network): Record<string, unknown>;
  render(editing: Editing<T>): Html;
  /** What stands beside the form and is not sent with it. */
  renderBeside?(editing: Editing<T>): Html;
  /** What is wrong, in words; nothing where it is said as everywhere. */
  explain?(around: Around, typed: T, problem: Problem): Message[] | undefined;
  /** The form with what a refusal says may not go. */
  mend?(typed: T, problem: Problem, network: Network): T;
}

/** A part among others, whatever stands in its form. */
export const definePart = <T>(part: Part<T>): Part<unknown> => part;

/** Reads what a button asks for: `up 0 2`. */
export function deedIn(form: URLSearchParams): Deed {
  const [name = 'save', ...places] = (form.get('do') ?? 'save').split(' ');
  return { name, places: places.map(Number) };
}
