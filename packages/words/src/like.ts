/** A text, and the `{names}` in it that are to be filled. */
export type Text<Name extends string = string> = string & { readonly names?: Name };

/** A text, or one for each plural form of `{count}` (CLDR names). */
export type Message<Name extends string = string> =
  | Text<Name>
  | ({ readonly other: Text<Name> } & { readonly [Form in Intl.LDMLPluralRule]?: Text<Name> });

/** What fills the `{names}` of a message. */
export type MessageValues<Name extends string = string> = Readonly<Record<Name, string | number>>;

/**
 * What a family of words is in every language, by what it is in English: the same keys and groups of keys; a text for each text, plural forms, or a
 * text that does without them, for each message with such. Names of places (`in:Mexico_City`) are those that a language has of its own.
 */
export type Like<English> = {
  readonly [Key in keyof English as Key extends PlaceKey ? PlaceKey : Key]: English[Key] extends string
    ? Text<NamesIn<English[Key]>>
    : keyof English[Key] extends Intl.LDMLPluralRule
      ? Message<NamesIn<English[Key][keyof English[Key]]>>
      : Like<English[Key]>;
};

type PlaceKey = `in:${string}`;

type NamesIn<English> = English extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
