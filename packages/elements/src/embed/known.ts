import type { QueryValue } from '@tejido/contract';
import type { Attributes } from '../base/attribute-lists.ts';

/*
 * What the embed build knows: it puts another module in the place of this one, for the loader with the widgets that stand on most pages, and for
 * `rest.ts` with all others.
 */

/** What a widget asks for first, by its attributes and the nearest `lang`, so that it can be asked for before the widget's code is here. */
export type FirstQuery = (attributes: Attributes, lang: string) => Readonly<Record<string, QueryValue>>;

/**
 * A widget's scripts, the one to run first, named by their numbers in `scripts` or by their hashes, and the families of its words but for those that
 * all have; for one with data the list of its network that it asks for first, with the question mark, empty when it needs its network's words alone, and what it
 * asks it.
 * A part of a widget has scripts only.
 */
export type Needs = [scripts: (number | string)[], families?: string[], list?: string, query?: FirstQuery];

/** The SHA-256 of scripts in base64 without padding; in the loader the last is that of `rest.ts`. */
export const scripts: readonly string[] = [];

/** By their names without `tejido-`. */
export const widgets: Record<string, Needs> = {};
