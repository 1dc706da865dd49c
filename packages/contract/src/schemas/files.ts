import * as z from 'zod/mini';
import { documentTypes, pictureTypes } from '../files.ts';
import type { Shape } from '../shape.ts';
import { doc, id, instant, languageMap, text, webAddress } from './common.ts';
import { accountReference } from './desk/account.ts';

const pixels = (description: string) => z.optional(doc(z.int().check(z.minimum(1), z.maximum(100_000)), description));

/** What is known of a picture that was sent here; of one elsewhere nothing is. */
const measures = {
  width: pixels('How wide it is at most, in pixels.'),
  height: pixels('How high it is then.'),
  color: z.optional(
    doc(z.string().check(z.regex(/^#[0-9a-f]{6}$/)), 'Its main color, for its place until it is there.', {
      example: '#4a7c59',
    }),
  ),
  sources: z.optional(
    doc(
      z.array(
        z.looseObject({ url: webAddress, width: doc(z.int().check(z.minimum(1)), 'How wide it is, in pixels.') }),
      ),
      'The same picture in several widths, for `srcset`.',
    ),
  ),
};

/** Says so where neither words nor their absence were chosen. */
const hasWords: z.core.CheckFn<{ alt?: unknown; decorative?: boolean | undefined }> = ({ value, issues }) => {
  if (value.alt === undefined && value.decorative !== true)
    issues.push({ code: 'custom', path: ['alt'], input: value, params: { tejido: 'required' } });
};

/** A picture as records carry it. */
export const picture = doc(
  z
    .looseObject({
      url: doc(webAddress, 'Where it is. One that was sent here is JPEG, WebP or AVIF there, as who asks takes it.'),
      alt: z.optional(doc(languageMap, 'What it shows, for those who do not see it.')),
      decorative: z.optional(
        doc(z.boolean(), 'Whether it says nothing that the text does not; then it needs no words.'),
      ),
      ...measures,
    })
    .check(z.check(hasWords)),
  'A picture, with the words for those who do not see it.',
  { id: 'Picture' },
);

/** A document as records carry it. */
export const attachment = doc(
  z.looseObject({
    url: doc(webAddress, 'Where it is: what was sent here is saved, and not opened in a page.'),
    name: doc(languageMap, 'What it is called.'),
    type: z.optional(doc(text(200), 'Its media type.', { example: 'application/pdf' })),
    size: z.optional(doc(z.int().check(z.minimum(0)), 'Its bytes.')),
  }),
  'A document to be saved.',
  { id: 'Attachment' },
);

/** The documents of a record. */
export const documents = z.optional(doc(z.array(attachment), 'What can be saved of it: a programme, a report.'));

/** The bytes of a file. */
export const fileBytes = doc(
  z.custom<Uint8Array<ArrayBuffer>>((given) => given instanceof Uint8Array),
  'The bytes of a file, as they are.',
);

/** How a file is to be called. */
export const fileQuery = z.strictObject({
  name: doc(text(200), 'What it is called where it comes from. What it is, is found in its content.', {
    example: 'niebla.jpg',
  }),
});

export const fileSchema = doc(
  z.looseObject({
    id: id('fil'),
    type: doc(text(200), 'The media type that was found in its content.', {
      knownValues: [...Object.values(pictureTypes), ...Object.values(documentTypes)],
    }),
    name: doc(text(200), 'What it was called where it came from.'),
    url: doc(webAddress, 'Where everybody reads it who is told of it: what the field of a record says.'),
    bytes: doc(z.int().check(z.minimum(1)), 'How many bytes were sent.'),
    ...measures,
    created: doc(instant, 'When it was sent.'),
    createdBy: z.optional(accountReference),
  }),
  'A picture or a document that a team has sent. A picture is made anew in several widths, without what the camera wrote into it; a document is as it was.',
  { id: 'File' },
);

/** A picture as records carry it. */
export type Picture = Shape<typeof picture>;
/** A document as records carry it. */
export type Attachment = Shape<typeof attachment>;
/** A file that a team has sent. Named so that it does not hide the platform's `File`. */
export type StoredFile = Shape<typeof fileSchema>;
