import type * as z from 'zod/mini';

/**
 * The type of what a schema takes. Answers are open at run time, for the fields a newer server adds; their types are closed all the same, or
 * `event.titel` would compile.
 */
export type Shape<S extends z.core.$ZodType> = Closed<z.infer<S>>;

/** A type without the index signatures of loose objects. A map by language or by code has one of its own kind, and keeps it. */
type Closed<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer I)[]
    ? Closed<I>[]
    : { [K in keyof T as IsLoose<T, K> extends true ? never : K]: Closed<T[K]> };

type IsLoose<T, K extends keyof T> = string extends K ? (unknown extends T[K] ? true : false) : false;
