import {
  chooseLanguage,
  type Facets,
  findText,
  type LanguageMap,
  type LanguageTag,
  type Network,
  operationsOf,
  type RecordKind,
} from '@tejido/contract';
import { type RecordDefinition, recordKindNames, recordKinds } from '@tejido/contract/schemas';
import { html } from 'hono/html';
import { distinct } from '../../distinct.ts';
import type { Call } from '../call.ts';
import type { Html } from '../html.ts';
import { formLanguages } from '../plain-form/words.ts';
import { type Reader, readerOf } from '../reader.ts';
import { type PageWords, pageWords } from './words.ts';

/** What a network publishes, as far as it is the same for every kind. */
export interface AnyRecord {
  id: string;
  slug: string;
  languages: readonly LanguageTag[];
  updated: string;
  readonly [field: string]: unknown;
}

/** A page of a list, of whatever kind. */
export interface AnyPage {
  items: readonly AnyRecord[];
  next: string | null;
  facets?: Facets | undefined;
}

/** What a page is about, before it is known who reads it. */
export interface Place {
  network: Network;
  /** The page's path. */
  path: string;
  /** Where this server is reached, without a trailing slash. */
  base: string;
  /** Milliseconds since 1970. */
  now: number;
  call: Call;
}

/** A page of a network, as somebody reads it. */
export interface View extends Place, Reader {
  words: PageWords;
  /** The language that is shown where there is one, which need not be one that pages have words in. */
  tag: LanguageTag;
  /** The kinds that the network has something of, as pages list them. */
  kinds: readonly RecordKind[];
}

/** What a kind is, as far as it can be said of any. */
export const definitionOf = (kind: RecordKind): RecordDefinition => recordKinds[kind];

/** What others refer to comes last. */
const kindsInOrder = recordKindNames.toReversed();

/** Opens a page in a language of the network, or else one that pages have words in. No browser is asked for its own, so that caches have one copy. */
export async function viewOf(place: Place, asked: readonly LanguageTag[]): Promise<View> {
  const { network } = place;
  const tag = chooseLanguage([...network.languages, ...formLanguages], asked) ?? mainLanguage(network);
  const reader = readerOf(distinct([tag, ...network.languages]));
  const lists = await Promise.all(kindsInOrder.map((kind) => listRecords(place, kind, { limit: '1' })));
  const kinds = kindsInOrder.filter((_, index) => lists[index]?.items.length);
  return { ...place, ...reader, tag, kinds, words: pageWords(reader.lang) };
}

/** The language of a network's pages whose addresses name none. */
export const mainLanguage = ({ languages }: Pick<Network, 'languages'>): LanguageTag => languages[0] ?? 'en';

/** Records of a kind, by the operation of the API. */
export async function listRecords(
  { call, network }: Place,
  kind: RecordKind,
  query: Readonly<Record<string, string>>,
): Promise<AnyPage> {
  const page = await call(operationsOf(kind).list, {
    path: { network: network.slug },
    query: new URLSearchParams(query),
  });
  return page;
}

/** One record of a kind, by the operation of the API. */
export async function getRecord({ call, network }: Place, kind: RecordKind, id: string): Promise<AnyRecord> {
  return call(operationsOf(kind).get, { path: { network: network.slug, id } });
}

/** An address of these pages in the language of this one, or in another. */
export function addressIn(
  { network, tag }: Pick<View, 'network' | 'tag'>,
  path: string,
  query: Readonly<Record<string, string>> = {},
  language: LanguageTag = tag,
): string {
  const search = new URLSearchParams({ ...query, ...(language !== mainLanguage(network) && { lang: language }) });
  return search.size > 0 ? `${path}?${search.toString()}` : path;
}

/** The path of a network's page, of that of a kind, or of a record. */
export const pathOf = ({ slug }: Pick<Network, 'slug'>, ...parts: readonly string[]): string =>
  `/${[slug, ...parts].map(encodeURIComponent).join('/')}`;

/** The languages that a page of the network is offered in. */
export const offeredLanguages = ({ network, tag }: Pick<View, 'network' | 'tag'>): LanguageTag[] =>
  distinct([...network.languages, tag]);

/** A text in the best language for the reader. */
export const plainIn = ({ languages }: Reader, text: LanguageMap | undefined): string =>
  findText(text, languages)?.text ?? '';

/** The same on the page, marked with its language where that is not the page's: it may even run the other way. Nothing where there is no text. */
export function textIn({ languages, lang }: Reader, text: LanguageMap | undefined): Html | string {
  const found = findText(text, languages);
  if (!found || found.language === lang) return found?.text ?? '';
  return html`<span lang="${found.language}" dir="auto">${found.text}</span>`;
}

/** The title of a record. */
export const titleOf = (kind: RecordKind, record: AnyRecord): LanguageMap => definitionOf(kind).title(record as never);

/** The address of a record's picture, where it has one. */
export const pictureOf = (record: AnyRecord): string | undefined =>
  (record['image'] as { url?: string } | undefined)?.url;
