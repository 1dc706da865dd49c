/*
 * What a person fills in, as rows: schema, forms, what is searched, exported and shown are all made from them. No validator is imported here, so that a
 * form may use the rows alone.
 */

/**
 * How a field is filled in: in a line or some lines of text, with an address, with one of its `values` or of the network's words, or with goals, targets or
 * languages.
 */
export type Control = 'text' | 'area' | 'email' | 'url' | 'choice' | 'vocabulary' | 'goals' | 'targets' | 'languages';

/** A field of a kind of submission. */
export interface FieldRow {
  control: Control;
  /** Whether a submission without it is refused. */
  required?: boolean;
  /** The field, and its value, with which a submission without this one is refused. */
  requiredWhen?: { field: string; is: string };
  /** Most characters of a text, or most items of a list. */
  max?: number;
  /** What can be chosen in a `choice`. */
  values?: readonly string[];
  /** The list of the network's record that a `vocabulary` is chosen from. */
  vocabulary?: 'sectors' | 'kinds' | 'themes' | 'categories';
  /** The `autocomplete` token of the form's control (HTML), where one fits. */
  autocomplete?: string;
}

/** The fields of a kind of submission, in the order of its form. */
export type FieldRows = Readonly<Record<string, FieldRow>>;

/** Whether a field is filled in with words of the person's own. */
export const isText = ({ control }: FieldRow): boolean => ['text', 'area', 'email', 'url'].includes(control);

/** The names of the fields that no submission is without. */
export const requiredFields = (rows: FieldRows): string[] => Object.keys(rows).filter((name) => rows[name]?.required);

/** A plain check of an e-mail address: something, one `@`, a domain with a dot, no spaces, within SMTP's lengths. */
export const emailPattern: RegExp =
  /^[^\s@<>()[\]\\,;:"\u0000-\u001f]{1,64}@[^\s@<>()[\]\\,;:".\u0000-\u001f]+(?:\.[^\s@<>()[\]\\,;:".\u0000-\u001f]+)+$/;
