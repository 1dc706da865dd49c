import type * as z from 'zod/mini';
import type { LanguageMap } from '../language.ts';
import type { Marks } from '../likeness.ts';
import type { Choice } from '../records/define.ts';
import type { Form } from '../schemas/form.ts';
import type { Network } from '../schemas/network.ts';
import type { Shape } from '../shape.ts';
import type { FieldRows } from './fields.ts';
import type { SubmissionParts } from './schemas.ts';

/*
 * Everything that somebody sends is a submission. What a kind of submission is, is said once, here; its routes and operations, its place in the API's
 * description and in the SDK, its forms, its person's page, the inbox, what is decided of it and what becomes of it then follow from that.
 */

/** What is sent of every kind, besides its own fields. */
export interface SentInput {
  email: string;
  language: string;
  page?: string | undefined;
  widget?: string | undefined;
  answers?: Record<string, string | boolean | string[]> | undefined;
  consent: { notice: string; purposes: string[]; language?: string | undefined };
}

/** A submission as it was sent: its own fields are known to its kind. */
export type SubmissionInput = SentInput & { [field: string]: unknown };

/** Something that the team chooses by: the values of a field. */
export interface SubmissionChoice<I = never, S extends z.ZodMiniType = z.ZodMiniType> extends Choice<I, S> {
  /** The field whose values it is about, from which it has its words. */
  field: string;
}

/** The choices of a kind by their names, which are those of filters. */
export type SubmissionChoices<I = never> = Readonly<Record<string, SubmissionChoice<I>>>;

/** What a kind of submission is, besides its fields and schemas. */
export interface SubmissionTraits<I = never> {
  /** What sending one does, as a sentence: `Asks to join the network.` */
  summary: string;
  /** What its form asks in a network. */
  form: (network: Network) => Form;
  /** What one and several are called where no words of the product's are about them. */
  label?: { one: LanguageMap; many: LanguageMap };
  /** Whose it is, or what it is about, in a line. */
  title: (input: I) => string;
  /** The fields that the inbox shows beside the title. */
  shownInList: readonly string[];
  /** What the team chooses by, besides what is the same for all kinds: each a filter and what is found with it. */
  choices: SubmissionChoices<I>;
  /** What it is known by when somebody sends the same again. */
  marks: (input: I) => Marks;
  /** Whether accepting it makes its person a member. */
  joins?: true;
  /** The field and its values with which accepting it would publish something of it, for who agrees to that. */
  publishesWhen?: { field: string; is: readonly string[] };
}

/** The schemas of a kind, as far as they are the same for all. */
export type SubmissionSchemas = Record<
  | 'content'
  | 'input'
  | 'receipt'
  | 'record'
  | 'changes'
  | 'inDesk'
  | 'review'
  | 'decisions'
  | 'assignments'
  | 'bulkResult',
  z.ZodMiniType
>;

/** What a kind of submission is. */
export interface SubmissionDefinition<I = never> extends SubmissionTraits<I> {
  called: string;
  prefix: string;
  fields: FieldRows;
  schemas: SubmissionSchemas;
}

type Parts = Pick<SubmissionParts<FieldRows, z.core.$ZodLooseShape>, 'called' | 'prefix' | 'fields'>;

/** What a kind of submission is, said with the types of what is sent. */
export const defineSubmission = <
  P extends Parts,
  S extends SubmissionSchemas,
  const T extends SubmissionTraits<Shape<S['content']>>,
>(
  parts: P & { schemas: S },
  traits: T,
): P & { schemas: S } & T => ({ ...parts, ...traits });
