import type * as z from 'zod/mini';
import { type LanguageMap, type LanguageTag, narrowLanguages } from './language.ts';
import { languageMap } from './schemas/common.ts';
import { unwrap } from './validate.ts';

/** Where the language maps of a schema are: `true` here, below a field, or below each item of a list (`*`). */
type MapPlaces = true | { [field: string]: MapPlaces };

const known = new WeakMap<z.core.$ZodType, MapPlaces | undefined>();

/** A value with every language map in it narrowed to the wanted languages; everything else is left as it is. */
export function narrow<T>(schema: z.core.$ZodType, value: T, wanted: readonly LanguageTag[]): T {
  const places = placesIn(schema);
  return places ? (narrowAt(places, value, wanted) as T) : value;
}

function narrowAt(places: MapPlaces, value: unknown, wanted: readonly LanguageTag[]): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (places === true) return narrowLanguages(value as LanguageMap, wanted);
  if (Array.isArray(value)) {
    const inItems = places['*'];
    return inItems ? value.map((item) => narrowAt(inItems, item, wanted)) : value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => {
      const inField = places[name];
      return [name, inField ? narrowAt(inField, field, wanted) : field];
    }),
  );
}

function placesIn(schema: z.core.$ZodType): MapPlaces | undefined {
  if (!known.has(schema)) known.set(schema, findPlaces(schema));
  return known.get(schema);
}

function findPlaces(outer: z.core.$ZodType): MapPlaces | undefined {
  const schema = unwrap(outer);
  // A documented copy of a schema shares its definition.
  if (schema._zod.def === languageMap._zod.def) return true;
  const { element, shape } = schema._zod.def as { element?: z.core.$ZodType; shape?: Record<string, z.core.$ZodType> };
  if (element) {
    const inItems = placesIn(element);
    return inItems ? { '*': inItems } : undefined;
  }
  const fields = Object.entries(shape ?? {}).flatMap(([name, field]) => {
    const inField = placesIn(field);
    return inField ? [[name, inField] as const] : [];
  });
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}
