import { type LanguageMap, type RecordKind, recordNames } from '@tejido/contract';
import {
  code,
  documentation,
  goalNumber,
  languageMap,
  type RecordDefinition,
  targetCode,
  unwrap,
  webAddress,
} from '@tejido/contract/schemas';
import { type AnyRecord, definitionOf, titleOf } from './view.ts';

/*
 * What the fields of a record are, by the schema of its kind: so that a page can show each of them, and one more kind is no more code.
 */

type Schema = Parameters<typeof unwrap>[0];

/** What a field holds, and so how it is shown. */
export type Nature =
  | 'text'
  | 'address'
  | 'day'
  | 'instant'
  | 'goal'
  | 'target'
  /** One of a set of words, of the network's or of programs. */
  | 'word'
  /** A line as somebody has written it, or the slug of a record. */
  | 'line'
  | 'number'
  | 'yes-no'
  /** Something with a name: somebody who takes part, a place, a source. */
  | 'named'
  | 'other';

/** A field of a record that holds something. */
export interface Field {
  name: string;
  nature: Nature;
  isList: boolean;
  /** What it holds: of a list each item. */
  values: readonly unknown[];
}

/** Somebody or something that a record names. */
export interface Named {
  name: LanguageMap;
  role?: LanguageMap | undefined;
  address?: LanguageMap | undefined;
  url?: string | undefined;
  latitude?: number | undefined;
  longitude?: number | undefined;
  readonly [field: string]: unknown;
}

/** What every record has, of which its page speaks in its own way or not at all. */
const ofEveryRecord = ['id', 'slug', 'network', 'languages', 'updated', 'revision'];

const known = new Map<RecordKind, ReadonlyMap<string, { nature: Nature; isList: boolean }>>();

/** The fields of a kind. */
function fieldsOfKind(kind: RecordKind): ReadonlyMap<string, { nature: Nature; isList: boolean }> {
  let fields = known.get(kind);
  if (!fields) {
    const shape = definitionOf(kind).schema.shape as unknown as Readonly<Record<string, Schema>>;
    fields = new Map(Object.entries(shape).map(([name, schema]) => [name, fieldOf(schema)]));
    known.set(kind, fields);
  }
  return fields;
}

function fieldOf(outer: Schema): { nature: Nature; isList: boolean } {
  const schema = unwrap(outer);
  const { element } = schema._zod.def as { element?: Schema };
  return element ? { nature: natureOf(unwrap(element)), isList: true } : { nature: natureOf(schema), isList: false };
}

function natureOf(schema: Schema): Nature {
  const { type, format, shape } = schema._zod.def as {
    type: string;
    format?: string;
    shape?: Readonly<Record<string, Schema>>;
  };
  // A documented copy of a schema shares its definition.
  const is = (other: Schema) => schema._zod.def === other._zod.def;
  if (is(languageMap)) return 'text';
  if (is(webAddress)) return 'address';
  if (is(goalNumber)) return 'goal';
  if (is(targetCode)) return 'target';
  if (shape) return shape['name'] && natureOf(unwrap(shape['name'])) === 'text' ? 'named' : 'other';
  if (format === 'date') return 'day';
  if (format === 'datetime') return 'instant';
  if (is(code) || documentation.get(schema as never)?.knownValues) return 'word';
  if (type === 'string') return 'line';
  if (type === 'number') return 'number';
  return type === 'boolean' ? 'yes-no' : 'other';
}

/** The fields of a record that hold something and are its kind's own, in the order of its schema: all but its title. */
export function fieldsOf(kind: RecordKind, record: AnyRecord): Field[] {
  const title = titleOf(kind, record);
  return [...fieldsOfKind(kind)].flatMap(([name, { nature, isList }]) => {
    const value = record[name];
    if (value === undefined || value === title || ofEveryRecord.includes(name)) return [];
    const values: readonly unknown[] = isList ? (value as unknown[]) : [value];
    return values.length > 0 ? [{ name, nature, isList, values }] : [];
  });
}

/** The first field of that nature; by its name too, where that is given. */
export const fieldOfNature = (fields: readonly Field[], nature: Nature, name?: string): Field | undefined =>
  fields.find((field) => field.nature === nature && (name === undefined || field.name === name));

/** A choice of which every record of a kind has one value, so that those counted add up to all there are. */
export function countedChoice({ choices, schema }: RecordDefinition): string | undefined {
  const shape = schema.shape as unknown as Readonly<Record<string, Schema>>;
  return Object.keys(choices).find((name) => shape[name]?._zod.def.type === 'string');
}

/** The kind whose records a field names by their slugs: `organization` those among the organizations. */
export function referredKind(name: string): RecordKind | undefined {
  const found = Object.entries(recordNames).find(([, one]) => one.toLowerCase() === name);
  return found?.[0] as RecordKind | undefined;
}

/** A record that another one names. */
export interface Reference {
  kind: RecordKind;
  slug: string;
}

/** The records that one names, in a field of its own or of somebody or something that it names. */
export function referencesIn(kind: RecordKind, record: AnyRecord): Reference[] {
  return fieldsOf(kind, record).flatMap(({ name, nature, values }) =>
    nature === 'named'
      ? values.flatMap((named) => Object.entries(named as Named).flatMap(refer))
      : refer([name, values[0]]),
  );
}

function refer([name, value]: readonly [string, unknown]): Reference[] {
  const kind = referredKind(name);
  return kind && typeof value === 'string' ? [{ kind, slug: value }] : [];
}

/** Whether records of a kind can name those of another. */
export function canRefer(kind: RecordKind, to: RecordKind): boolean {
  const shape = definitionOf(kind).schema.shape as unknown as Readonly<Record<string, Schema>>;
  const names = (schemas: Readonly<Record<string, Schema>>): string[] =>
    Object.entries(schemas).flatMap(([name, outer]) => {
      const schema = unwrap(outer);
      const inside = schema._zod.def as { element?: Schema; shape?: Readonly<Record<string, Schema>> };
      const item = inside.element ? (unwrap(inside.element)._zod.def as typeof inside) : inside;
      return item.shape ? Object.keys(item.shape) : [name];
    });
  return names(shape).some((name) => referredKind(name) === to);
}
