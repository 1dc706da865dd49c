import * as z from 'zod/mini';
import { idPattern, slugPattern } from '../id.ts';
import { languageTagPattern, languageTag as readLanguageTag } from '../language.ts';
import { emailPattern } from '../submissions/fields.ts';
import { isTimeZone } from '../time.ts';
import { hiddenIn, isVisible } from '../visible.ts';
import type { Open } from '../vocabulary.ts';

/** What the API's description says of a schema, beyond its type. */
export interface Documentation {
  description: string;
  /** The component's name in the OpenAPI document. */
  id?: string;
  /** The words known today, of an open set. */
  knownValues?: readonly string[];
  example?: unknown;
}

// Our own registry: zod's global one is shared by everything on a page, and a page may hold two copies of us.
export const documentation: z.core.$ZodRegistry<Documentation> = z.registry<Documentation>();

/** The schema with what it means here; the one given keeps its own meaning. */
export function doc<S extends z.ZodMiniType>(
  schema: S,
  description: string,
  more: Omit<Documentation, 'description'> = {},
): S {
  const own = schema.clone();
  documentation.add(own, { description, ...more });
  return own;
}

/** A field as something that changes: it may be missing, and null takes it away. */
export function changeOf(field: z.core.$ZodType): z.ZodMiniType {
  const { type, innerType } = field._zod.def as { type: string; innerType?: z.ZodMiniType };
  const inner = type === 'optional' && innerType ? innerType : (field as z.ZodMiniType);
  const { description = '' } = documentation.get(field) ?? documentation.get(inner) ?? {};
  return doc(z.optional(z.nullable(inner)), description);
}

// Tab, line feed and carriage return are what people type; the rest cannot be stored, shown or spoken.
const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;

/** Whether a text can be stored and shown: well-formed Unicode without control characters. */
export const isPrintable = (text: string): boolean =>
  !controlCharacter.test(text) && (text as string & { isWellFormed(): boolean }).isWellFormed();

/** The parameter that marks a failed check as a `control_character` error. */
export const controlCharacterCheck = { tejido: 'control_character' } as const;

// Embeddings, overrides and isolates turn the direction of what follows, also outside of their text, so that it reads as something
// else than it is. They are never seen; what people write needs the marks alone (U+200E, U+200F, U+061C).
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/** A text without the characters that turn the direction of what follows. */
export const withoutTurning = (text: string): string => text.replace(turning, '');

/** A line or more of text, 1 to `max` characters, without control characters; {@link withoutTurning} is taken out. */
export const text = (max: number) =>
  z
    .string()
    .check(
      z.overwrite(withoutTurning),
      z.minLength(1),
      z.maxLength(max),
      z.refine(isPrintable, { params: controlCharacterCheck }),
    );

/** What an issue says of a text that is not as it seems, or nothing. */
type Look = (text: string) => { tejido: string; detail: string } | undefined;

const seesNothing: Look = (text) =>
  isVisible(text) || !isPrintable(text) ? undefined : { tejido: 'required', detail: 'has nothing in it that is seen.' };

const seesNotAll: Look = (address) => {
  const code = hiddenIn(address)?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return code ? { tejido: 'invalid_format', detail: `holds a character that nobody sees (U+${code}).` } : undefined;
};

const refuse =
  (look: Look): z.core.CheckFn<string> =>
  ({ value, issues }) => {
    const params = look(value);
    if (params) issues.push({ code: 'custom', input: value, params });
  };

/** A text that somebody sends for others to read: there is something to see in it. */
export const words = (max: number) => text(max).check(refuse(seesNothing));

/** An e-mail address as it is stored. */
export const emailAddress = z
  .string()
  .check(z.maxLength(254), z.regex(emailPattern), z.refine(isPrintable, { params: controlCharacterCheck }));

/** An e-mail address as it is sent: all of it is seen. */
export const sentEmailAddress = emailAddress.check(refuse(seesNotAll));

/**
 * Refuses names in which there is nothing to see, and addresses of which not all is seen. Said of an object and not of its fields, since the schema
 * of what is stored is made of the same fields, and what was taken before has to be read too.
 */
export const isSeen = (names: readonly string[], addresses: readonly string[]) =>
  z.check<object>(
    ({ value, issues }) => {
      for (const [field, text] of Object.entries(value)) {
        const look = names.includes(field) ? seesNothing : addresses.includes(field) ? seesNotAll : undefined;
        const params = typeof text === 'string' && text !== '' ? look?.(text) : undefined;
        if (params) issues.push({ code: 'custom', path: [field], input: value, params });
      }
    },
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );

/** A word of an open set: any short text; the known ones are documented and typed. */
export const openWord = <const W extends readonly string[]>(known: W, description: string) =>
  doc(text(60) as unknown as z.ZodMiniType<Open<W[number]>, Open<W[number]>>, description, { knownValues: known });

export const languageTag = doc(
  z.string().check(
    z.overwrite((tag) => readLanguageTag(tag) ?? tag),
    z.regex(languageTagPattern),
  ),
  'A BCP 47 language tag. Taken in any spelling (`pt-br`, `es_MX`), without extensions, and given in the usual one.',
  { example: 'es' },
);

export const languageMap = doc(
  z.record(languageTag, text(20_000)).check(z.refine((map) => Object.keys(map).length > 0)),
  'Text in one or more languages, keyed by BCP 47 tag.',
  { id: 'LanguageMap', example: { es: 'Agua', en: 'Water' } },
);

export const slug = doc(
  z.string().check(z.maxLength(80), z.regex(slugPattern)),
  'A readable name that works wherever the id does.',
);
export const id = (prefix: string) =>
  doc(z.string().check(z.regex(idPattern(prefix))), `\`${prefix}_\` and a UUIDv7 in base 32.`);
// `.` and `..` would leave their place in an address.
export const idOrSlug = text(80).check(z.refine((name) => name !== '.' && name !== '..'));

// What is no instant is not asked anything else: each place has one error.
export const instant = doc(z.iso.datetime({ offset: true, abort: true }), 'RFC 3339 instant with offset.', {
  example: '2021-10-08T09:00:00-05:00',
});
export const calendarDate = doc(z.iso.date(), 'A day, ISO 8601.', { example: '2021-10-08' });
export const timeZone = doc(
  z.string().check(z.maxLength(60), z.refine(isTimeZone)),
  'A name of the IANA time zone database.',
  { example: 'America/Mexico_City' },
);
const http = () => z.url({ protocol: /^https?$/, abort: true });
const printable = z.refine<string>(isPrintable, { params: controlCharacterCheck });

/**
 * What browsers read as it is written. They take line breaks out and a backslash for a slash, and what stands before an `@` looks like the
 * host and is none: `https://red.example@elsewhere.example`.
 */
const plainAddress = /^https?:\/\/[^\s\\@/?#\u202A-\u202E\u2066-\u2069]+(?:[/?#][^\s\\\u202A-\u202E\u2066-\u2069]*)?$/i;

export const webAddress = doc(
  // First as it was sent: zod mends some of it.
  z.string().check(z.regex(plainAddress, { abort: true }), http(), z.maxLength(2000), printable),
  'An http or https address, without a user name.',
);

/** Of a page that a form stood on, as its browser had it: the person cannot mend it. */
export const pageAddress = doc(http().check(z.maxLength(2000), printable), 'The http or https address of a page.');

export const code = z.string().check(z.maxLength(60), z.regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/));
export const goalNumber = doc(
  z.int().check(z.minimum(1), z.maximum(17)),
  'The number of a Sustainable Development Goal, 1 to 17.',
  { example: 6 },
);
export const targetCode = doc(
  z.string().check(z.regex(/^(?:[1-9]|1[0-7])\.(?:[1-9]|1[0-9]|[a-d])$/)),
  'The code of an SDG target.',
  { example: '6.1' },
);
export const territoryCode = doc(
  z.string().check(z.regex(/^(?:[A-Z]{2}(?:-[A-Z0-9]{1,3})?|[0-9]{3})$/)),
  'ISO 3166-1 country, ISO 3166-2 subdivision or UN M49 area.',
  { example: 'MX-BCS' },
);
export const latitude = doc(z.number().check(z.minimum(-90), z.maximum(90)), 'Degrees north, WGS 84.');
export const longitude = doc(z.number().check(z.minimum(-180), z.maximum(180)), 'Degrees east, WGS 84.');

/** The field names every record begins with. */
export const envelope = (prefix: string) => ({
  id: id(prefix),
  slug,
  network: doc(slug, 'The slug of the network that publishes the record.'),
  languages: doc(z.array(languageTag), 'The languages the record is written in, the original first.'),
  source: z.optional(
    doc(z.looseObject({ name: languageMap, url: z.optional(webAddress) }), 'Where the record comes from.'),
  ),
  license: z.optional(doc(text(200), 'The licence of its text: an SPDX identifier or an address.')),
  updated: doc(instant, 'When the record last changed.'),
  revision: doc(z.int().check(z.minimum(1)), 'How often the record has changed, counted from 1.'),
});

export const territory = doc(
  z.looseObject({
    code: territoryCode,
    name: languageMap,
    latitude: z.optional(latitude),
    longitude: z.optional(longitude),
  }),
  'The area a record is about, with the point that stands for it on a map.',
  { id: 'Territory' },
);

export const party = doc(
  z.looseObject({
    name: languageMap,
    organization: z.optional(doc(slug, 'The slug of its organization record in this network.')),
    role: z.optional(doc(languageMap, 'What it does here.')),
    url: z.optional(webAddress),
  }),
  'Somebody who takes part.',
  { id: 'Party' },
);

export const goals = doc(z.array(goalNumber), 'The goals it works towards.');
export const targets = doc(z.array(targetCode), 'The targets it works towards.');
