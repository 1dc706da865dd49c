import {
  directionOf,
  type FoundText,
  findText,
  type LanguageMap,
  type LanguageTag,
  languageTag,
} from '@tejido/contract';
import { fill, type Message, type MessageValues } from '@tejido/words';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MessageSource, Messages } from './messages.ts';

/**
 * The language a widget speaks: that of the nearest `lang` attribute, looked for through shadow roots as HTML does, with the messages of a
 * bundle in it. Follows changes of the attribute.
 */
export class LanguageController<Key extends string = string> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #bundle: MessageSource<Messages<Key>>;
  #tag: LanguageTag = 'en';
  #messages: Messages<Key> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, bundle: MessageSource<Messages<Key>>) {
    this.#host = host;
    this.#bundle = bundle;
    host.addController(this);
  }

  /** The tag that stands on the page, such as `es-MX`, in its usual spelling. */
  get tag(): LanguageTag {
    return this.#tag;
  }

  /** The language the messages are in, such as `es`. */
  get locale(): LanguageTag {
    return this.#bundle.languageFor(this.#tag);
  }

  /** For `Intl`: the page's own tag where the messages are in its language, so that `es-MX` writes dates as in Mexico. */
  get formatLocale(): LanguageTag {
    return this.#tag.split('-')[0] === this.locale.split('-')[0] ? this.#tag : this.locale;
  }

  /** The writing direction of the messages. */
  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.locale);
  }

  /** Whether the messages have been loaded; until then a widget shows its fallback. */
  get ready(): boolean {
    return this.#messages !== undefined;
  }

  /** A message, filled. Only once {@link ready}. */
  message(key: Key, values: MessageValues = {}): string {
    const messages = this.#messages as Record<string, Message> | undefined;
    const message = messages?.[key];
    return message === undefined ? '' : fill(message, this.formatLocale, values);
  }

  /** A record's text in this language, or in the language closest to it that the record has. */
  find(map: LanguageMap | undefined): FoundText | undefined {
    const found = findText(map, [this.#tag, this.locale]);
    return typeof found?.text === 'string' ? found : undefined;
  }

  hostConnected(): void {
    watch(this, this.#host.getRootNode());
    this.refresh();
  }

  hostDisconnected(): void {
    watched.delete(this);
  }

  /** Looks again for the nearest `lang`, and loads its messages. */
  refresh(): void {
    const tag = nearestLanguage(this.#host);
    if (tag === this.#tag && this.#messages) return;
    this.#tag = tag;
    const { locale } = this;
    const loaded = this.#bundle.get(locale);
    if (loaded) {
      this.#show(loaded);
    } else {
      // A widget whose words cannot be loaded keeps showing its fallback.
      this.#bundle.load(locale).then(
        (messages) => this.locale === locale && this.#show(messages),
        () => {},
      );
    }
  }

  #show(messages: Messages<Key>): void {
    this.#messages = messages;
    this.#host.requestUpdate();
  }
}

/** The nearest `lang` attribute around a node that names a language, looked for through shadow roots; English where there is none. */
export function nearestLanguage(element: Element): LanguageTag {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    const tag = languageTag((node as Element).getAttribute?.('lang') ?? '');
    if (tag) return tag;
  }
  return 'en';
}

const watched = new Set<{ refresh(): void }>();
const observedRoots = new WeakSet<Node>();
let observer: MutationObserver | undefined;

// One observer for all widgets of a page; it also watches the shadow roots that widgets stand in.
function watch(controller: { refresh(): void }, start: Node): void {
  observer ??= new MutationObserver(() => {
    for (const each of watched) each.refresh();
  });
  watched.add(controller);
  for (
    let root: Node | undefined = start;
    root;
    root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined
  ) {
    if (observedRoots.has(root)) continue;
    observedRoots.add(root);
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
}
