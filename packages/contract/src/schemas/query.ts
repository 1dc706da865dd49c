import * as z from 'zod/mini';
import { doc, languageTag, text } from './common.ts';

/** Most records on a page. */
export const maxLimit = 100;
/** Records on a page when `limit` is not given. */
export const defaultLimit = 24;

export const lang = z.optional(
  doc(
    z.array(languageTag).check(z.minLength(1), z.maxLength(10)),
    'Leaves only these languages in language maps; where a text has none of them, its own first language stays.',
  ),
);

/** Where a list's page begins. */
export const cursor = z.optional(doc(text(500), 'Where the page begins, as in the `next` address of the page before.'));

/** Values of which any will do. */
export const anyOf = <S extends z.ZodMiniType>(value: S, description: string) =>
  z.optional(
    doc(
      z.array(value).check(z.minLength(1), z.maxLength(50)),
      `${description} Several, joined by commas, mean any of them.`,
    ),
  );

/** The parameters of every list. */
export const paging = {
  limit: z.optional(
    doc(
      z.int().check(z.minimum(1), z.maximum(maxLimit)),
      `Records on a page, 1 to ${maxLimit}; ${defaultLimit} when not given.`,
    ),
  ),
  cursor,
  lang,
};
