import type { NetworkScope } from './network-scope.ts';
import type { TejidoElement } from './tejido-element.ts';

/*
 * What titles and the dialog that they open know of each other.
 */

/** What a record's title opens: the page where the record is read whole, a dialog on this page, or nothing. */
export type Detail = 'page' | 'dialog' | 'none';

/** A widget whose titles open records. */
export interface RecordHost extends TejidoElement {
  detail: Detail;
}

/** A record as far as its title has to know it. */
export interface LinkedRecord {
  id: string;
  network: string;
  slug: string;
  url?: string | undefined;
}

/** A record that is to be read whole. */
export interface OpenedRecord {
  host: RecordHost;
  /** The kind of record, as in paths. */
  kind: string;
  /** The record as far as it is known. */
  record: LinkedRecord;
  /** Where it is read whole: its own page, or the one that its server has for it. */
  url: string;
  /** The title that opened it. */
  link: HTMLElement;
  /** Where the record comes from; nothing where it was given by property. */
  scope: NetworkScope | undefined;
  /** What a card of its kind says in its own way, before all else. */
  lead: Lead | undefined;
}

/** Draws what only the widget of a kind can say of a record. */
export type Lead = (record: never) => unknown;

/** The title of a record, as a link where it opens anything. */
export type TitleOf = (record: LinkedRecord, title: unknown, lead?: Lead) => unknown;
