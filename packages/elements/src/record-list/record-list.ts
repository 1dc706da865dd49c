import { choiceWords, type Network, type QueryValue } from '@tejido/contract';
import { type Client, type Page, requestAddress } from '@tejido/sdk';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Attributes } from '../base/attribute-lists.ts';
import { DataController, type DataRequest } from '../base/data-controller.ts';
import { type HeadingLevel, heading, headingLevel } from '../base/heading.ts';
import { LanguageController } from '../base/language-controller.ts';
import type { NetworkScope } from '../base/network-scope.ts';
import type { TitleOf } from '../base/opened-record.ts';
import { titlesOf } from '../base/record-title.ts';
import { distinct, type TitledRecord } from '../base/records.ts';
import { type StateMessageKey, TejidoElement } from '../base/tejido-element.ts';
import { networkWords, type WithNetwork, withNetwork } from '../base/with-network.ts';
import { type GoalTitleKey, goalTitles } from '../sdg-badge/goal-titles.ts';
import { choicesOf, clearButton, filterForm, selectField } from './filter-form.ts';
import { defaultLimit } from './first-query.ts';
import { announcement, countWords, type ListState, listState, noneFound } from './list-state.ts';
import { Paging } from './paging.ts';
import { recordListStyles } from './record-list.styles.ts';
import { pause, Search } from './search.ts';

/** The messages that every list has, besides the name of each filter, `any-…` and its values'. */
export type ListMessageKey =
  | StateMessageKey
  | 'unavailable'
  | 'find'
  | 'search'
  | 'option'
  | 'clear'
  | 'count'
  | 'countAndMore'
  | 'more'
  | 'added'
  | 'empty'
  | 'noMatch';

/** How many of those given by property are shown at once. */
const windowSize = 60;

/** The name of a control, and of the filter it sets. */
type FilterName = 'q' | keyof typeof choiceWords;

type ListQuery = Record<string, QueryValue>;

/** Where the records of a list come from, and what they are chosen by. */
export interface ListSource<R> {
  /** The kind of record, as in paths. */
  kind: string;
  /** The operation that gives them, and the SDK's function for it. */
  operation: 'listEvents' | 'listInitiatives' | 'listOrganizations';
  list: (client: Client, query: never) => PromiseLike<Page<R>>;
  /** What is asked for first, by the attributes. */
  query: (attributes: Attributes, lang: string) => object;
}

/** What a card of a list is shown with. */
export interface ListSurroundings {
  network: Network | undefined;
  titles: LanguageController<GoalTitleKey>;
  level: HeadingLevel;
  titleOf: TitleOf;
}

type Loaded<R> = WithNetwork<Page<R> | undefined>;

/** After one or two letters of a word a person may pause longer: the server finds no words by so short a beginning, and the person would read that nothing matches. */
const shortBeginning = /(?:^|\s)[^\s\d\p{Script=Han}]{1,2}$/u;

/** The properties of a list by their names, among which its filters are. */
const valuesOf = (list: object): Readonly<Record<string, string>> => list as Record<string, string>;

/** A list of a network's records as cards, with search, filters and more on demand. A kind says where they come from, its words and its card. */
export abstract class RecordList<R extends TitledRecord> extends TejidoElement {
  static override styles: CSSResultGroup = [TejidoElement.styles, recordListStyles];

  readonly #titles: LanguageController<GoalTitleKey> = new LanguageController(this, goalTitles);
  readonly #data = new DataController<Loaded<R>>(this, (scope) => this.#request(scope));
  readonly #paging = new Paging<Loaded<R>>(this, this.#data, {
    count: () => this.#records?.slice(0, this.#last).length ?? 0,
    next: async (shown, scope) => {
      const value = shown.value as Page<R>;
      const page = await this.#nextPage(scope, value.next as string);
      return { ...shown, value: { ...value, next: page.next, items: [...value.items, ...page.items] } };
    },
    at: (index) => this.renderRoot.querySelector<HTMLElement>(`.cards > :nth-child(${index + 1}) [part=heading]`),
    grow: () => {
      this.#window += windowSize;
      return this.items !== undefined;
    },
  });
  readonly #search: Search = new Search(
    this,
    (text) => this.#filter({ q: text }),
    (text) => (shortBeginning.test(text) ? 4 * pause : pause),
  );

  /** Words to find, until the person looks for others. */
  @property() q = '';

  /** The order: `-updated`, which is the default, `updated`, `title` or `-title`. */
  @property() sort = '';

  /** How many to load at once, 1 to 100. */
  @property({ type: Number }) limit: number = defaultLimit;

  /** What a title opens: the record's own page, or the one the server has for it (`page`); a dialog on this page (`dialog`); nothing (`none`). */
  @property() detail: 'page' | 'dialog' | 'none' = 'page';

  /** A heading above the list. */
  @property() heading = '';

  /**
   * The level, 2 to 6, of the topmost heading in the outline of the page: the list's own where it has one, the cards' otherwise. 2 and 3 when not given.
   */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: number | undefined;

  /** The records themselves, in place of the server's; they are shown as given, without search and filters. */
  @property({ attribute: false }) items: readonly R[] | null | undefined;

  #window = windowSize;

  abstract override readonly language: LanguageController<ListMessageKey>;

  /** The controls to show, in order, separated by spaces; empty for none. */
  abstract filters: string;

  protected abstract readonly source: ListSource<R>;

  /** The card of a record. */
  protected abstract renderCard(item: R, surroundings: ListSurroundings): TemplateResult | undefined;

  protected override renderContent(): TemplateResult {
    const { state: data, value } = this.#data;
    const { language } = this;
    const records = this.#records;
    if (!records) {
      if (data === 'missing') return this.renderMissing(language.message('unavailable'));
      return data === 'error' ? this.renderError(() => this.#data.retry()) : this.renderLoading(this.#placeholder());
    }
    const shown = records.slice(0, this.#last);
    const more = shown.length < records.length || Boolean(value?.value?.next);
    const state = listState(this.items === undefined ? data : 'ready', shown.length, more);
    const { phase } = state;
    this.showState(phase);
    const level = headingLevel(this.headingLevel ?? (this.heading ? 2 : 3));
    const surroundings: ListSurroundings = {
      titles: this.#titles,
      network: value?.network,
      level: this.heading ? headingLevel(level + 1) : level,
      titleOf: titlesOf(this, this.source.kind, this.items ? undefined : this.scope),
    };
    const clear = this.#filtered ? () => this.#clear() : undefined;
    return html`<div class="list">
      ${this.heading ? heading(level, this.heading) : nothing}
      ${this.#controls.length > 0 ? this.#renderForm(state, clear) : nothing}
      ${
        phase === 'empty'
          ? noneFound(language, clear ? 'noMatch' : 'empty', clear)
          : html`<p class="muted small">${countWords(state, language)}</p>`
      }
      ${phase === 'error' ? this.renderFailure(() => this.#data.retry()) : nothing}
      <ul class="cards" part="cards" aria-busy=${phase === 'loading'}>
        ${repeat(
          shown,
          ({ id }) => id,
          (item) => html`<li>${this.renderCard(item, surroundings)}</li>`,
        )}
      </ul>
      ${state.more && phase === 'ready' ? this.#paging.render('more') : nothing}
      <p class="visually-hidden" role="status">${announcement(state, this.#paging, language)}</p>
    </div>`;
  }

  #renderForm({ phase }: ListState, clear: (() => void) | undefined): TemplateResult {
    const { language } = this;
    return filterForm(
      this.heading || language.message('find'),
      this.#controls.map((name) =>
        name === 'q' ? this.#search.render(language.message('search'), this.q) : this.#renderSelect(name),
      ),
      () => this.#search.begin(),
      // Where nothing is found, the button stands beside the words that say so.
      clear && phase !== 'empty' ? clearButton(language, clear) : nothing,
    );
  }

  #renderSelect(name: keyof typeof choiceWords): TemplateResult {
    const { value, network } = this.#data.value ?? {};
    const language: LanguageController = this.language;
    const around = { network, language, titles: this.#titles };
    return selectField({
      name,
      language,
      choices: [
        { value: '', text: language.message(`any-${name}`) },
        ...choicesOf(choiceWords[name], `${name}-`, around),
      ],
      counts: value?.facets?.[name] ?? {},
      current: valuesOf(this)[name] ?? '',
      choose: (chosen) => this.#filter({ [name]: chosen }),
    });
  }

  #placeholder(): TemplateResult {
    return html`<div class="cards">
      ${Array.from({ length: Math.min(this.limit, 6) }, () => html`<div class="card placeholder"></div>`)}
    </div>`;
  }

  get #controls(): FilterName[] {
    const wanted = this.items === undefined ? this.filters.split(/\s+/) : [];
    // Its kind is chosen by what is a property of it.
    return wanted.filter((name): name is FilterName => name === 'q' || (name in choiceWords && name in this));
  }

  /** Whether the person can clear anything. */
  get #filtered(): boolean {
    return this.#controls.some((name) => valuesOf(this)[name]);
  }

  /** The records to show, or those given by property, each once; none while nothing has come. */
  get #records(): R[] | undefined {
    const { items = this.#data.value?.value?.items } = this;
    return items === undefined ? undefined : distinct(items);
  }

  /** How many of them are shown: of those that were given, and have not all been asked for yet, the first ones. */
  get #last(): number | undefined {
    return this.items === undefined ? undefined : this.#window;
  }

  #query(): ListQuery {
    return this.source.query((name) => valuesOf(this)[name]?.toString(), this.language.tag) as ListQuery;
  }

  #request(scope: NetworkScope): DataRequest<Loaded<R>> {
    const lang = this.language.tag;
    if (this.items !== undefined) return networkWords(scope, lang);
    const query = this.#query();
    return withNetwork(scope, lang, requestAddress(scope.client, this.source.operation, {}, query), async () =>
      this.source.list(scope.client, query as never),
    );
  }

  /** The page that a `next` address leads to, or the first after it that holds anything. */
  async #nextPage(scope: NetworkScope, next: string): Promise<Page<R>> {
    const { operation, list } = this.source;
    const first = { ...this.#query(), facets: undefined };
    for (let address = next; ; ) {
      const query = { ...first, cursor: new URL(address, scope.client.server).searchParams.get('cursor') ?? '' };
      const page = await scope.load(requestAddress(scope.client, operation, {}, query), async () =>
        list(scope.client, query as never),
      );
      if (page.items.length > 0 || !page.next) return page;
      address = page.next;
    }
  }

  #filter(changes: Record<string, string>): void {
    this.#search.stop();
    this.#paging.begin('filter');
    Object.assign(this, changes);
  }

  #clear(): void {
    this.#search.clear();
    this.#filter(Object.fromEntries(this.#controls.map((name) => [name, ''])));
    // The button that was pressed goes away; the person goes on where the filters begin.
    this.renderRoot.querySelector<HTMLElement>('form input, form select')?.focus();
  }
}
