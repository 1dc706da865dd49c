import { chooseLanguage, type LanguageTag } from '@tejido/contract';
import type { Message } from '@tejido/words';

/** The messages of one language, by key. */
export type Messages<Key extends string = string> = Readonly<Record<Key, Message>>;

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
