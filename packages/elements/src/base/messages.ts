import { chooseLanguage, type LanguageTag } from '@tejido/contract';

/** A message: text with `{names}` to fill, or one text for each plural form of `{count}` (CLDR names). */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** The messages of one language, by key. */
export type Messages<Key extends string = string> = Readonly<Record<Key, Message>>;

/** What fills the `{names}` of a message; numbers are written as the language writes them. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The languages that come with the library. */
export const builtInLanguages = ['en', 'es', 'pt', 'fr', 'ca', 'ar', 'zh', 'ru'] as const;

type Loaders<M> = Partial<Record<LanguageTag, () => Promise<M>>>;

/**
 * Messages in several languages, each loaded when first needed. A language is offered when a loader for it is known;
 * {@link MessageBundle.add} takes more, so that a page can bring a language that does not come with the library.
 */
export class MessageBundle<M> {
  readonly #loaders: Loaders<M>;
  readonly #loaded = new Map<LanguageTag, M>();
  readonly #loading = new Map<LanguageTag, Promise<M>>();

  constructor(loaders: Loaders<M>) {
    this.#loaders = { ...loaders };
  }

  /** Adds a language, or replaces one. */
  add(tag: LanguageTag, load: () => Promise<M>): void {
    this.#loaders[tag] = load;
    this.#loaded.delete(tag);
    this.#loading.delete(tag);
  }

  /** The language that stands for a wanted one: itself, another form of it, or English. */
  languageFor(tag: LanguageTag): LanguageTag {
    return chooseLanguage(Object.keys(this.#loaders), [tag]) ?? 'en';
  }

  /** The messages of a language this bundle offers, if they are here already. */
  get(tag: LanguageTag): M | undefined {
    return this.#loaded.get(tag);
  }

  /** Loads the messages of a language this bundle offers; English where that fails. Rejects when English fails too. */
  load(tag: LanguageTag): Promise<M> {
    let loading = this.#loading.get(tag);
    if (!loading) {
      loading = this.#fetch(tag);
      this.#loading.set(tag, loading);
      loading.catch(() => this.#loading.delete(tag));
    }
    return loading;
  }

  async #fetch(tag: LanguageTag): Promise<M> {
    const load = this.#loaders[tag];
    if (!load) throw new RangeError(`There are no messages in "${tag}".`);
    try {
      const messages = await load();
      this.#loaded.set(tag, messages);
      return messages;
    } catch (error) {
      if (tag === 'en') throw error;
      return this.load('en');
    }
  }
}

/** Where a widget's messages come from: a bundle, or several as one. */
export type MessageSource<M> = Pick<MessageBundle<M>, 'languageFor' | 'get' | 'load'>;

const pluralRules = new Map<LanguageTag, Intl.PluralRules>();
const numberFormats = new Map<LanguageTag, Intl.NumberFormat>();

/** A message with its `{names}` filled and the plural form of `count` chosen. */
export function fill(message: Message, language: LanguageTag, values: MessageValues = {}): string {
  return chooseForm(message, language, values['count']).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number'
      ? remember(numberFormats, language, () => new Intl.NumberFormat(language)).format(value)
      : (value ?? whole);
  });
}

function chooseForm(message: Message, language: LanguageTag, count: string | number | undefined): string {
  if (typeof message === 'string') return message;
  if (typeof count !== 'number') return message.other;
  return message[remember(pluralRules, language, () => new Intl.PluralRules(language)).select(count)] ?? message.other;
}

/** The value kept under a key, made when it is first asked for: `Intl` objects are dear to make and cheap to use. */
export function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
