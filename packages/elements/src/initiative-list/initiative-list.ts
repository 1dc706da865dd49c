import type { Initiative } from '@tejido/contract';
import { listInitiatives, type Page, type Query, requestAddress } from '@tejido/sdk';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DataController, type DataRequest } from '../base/data-controller.ts';
import { heading, headingLevel } from '../base/heading.ts';
import { LanguageController } from '../base/language-controller.ts';
import type { NetworkScope } from '../base/network-scope.ts';
import { distinct } from '../base/records.ts';
import { TejidoElement } from '../base/tejido-element.ts';
import { networkWords, type WithNetwork, withNetwork } from '../base/with-network.ts';
import { type CardSurroundings, initiativeCard } from '../initiative-card/card-template.ts';
import { initiativeCardStyles } from '../initiative-card/initiative-card.styles.ts';
import { type InitiativeMessageKey, initiativeMessages } from '../initiative-card/messages.ts';
import { type GoalTitleKey, goalTitles } from '../sdg-badge/goal-titles.ts';
import { sdgBadgeStyles } from '../sdg-badge/sdg-badge.styles.ts';
import { type FilterName, filterForm, filterNames } from './filter-form.ts';
import { defaultFilters, defaultLimit, firstOperation, firstQuery } from './first-request.ts';
import { initiativeListStyles } from './initiative-list.styles.ts';

type Loaded = WithNetwork<Page<Initiative> | undefined>;
type ListQuery = Query<typeof firstOperation>;

/** What a list that has something to show says of it: others are on their way or did not come, there are none, or these are they. */
type Phase = 'loading' | 'error' | 'empty' | 'ready';

/** How long a person may pause in typing before the search begins, in milliseconds. */
const pause = 250;

/** The same after one or two letters of a word: the server finds no words by so short a beginning, and the person would read that nothing matches. */
const longPause = 1000;
const shortBeginning = /(?:^|\s)[^\s\d\p{Script=Han}]{1,2}$/u;

/** How many of the initiatives given by property are shown at once. */
const windowSize = 60;

/**
 * The network's initiatives as cards, with search, filters and more on demand.
 *
 * @tag tejido-initiative-list
 * @slot - Shown until the initiatives are here, and for ever if they cannot be had.
 * @fires {TejidoReadyEvent} tejido-ready - The initiatives are here; again after each change of the filters.
 * @fires {TejidoErrorEvent} tejido-error - The initiatives could not be loaded.
 * @cssState empty - Nothing matches.
 * @csspart base - The block around everything.
 * @csspart heading - The list's heading, and the title of each card.
 * @csspart form - The search and filters.
 * @csspart control - The search field, a select.
 * @csspart button - A button.
 * @csspart cards - The cards.
 * @csspart card - A card.
 * @csspart thread - The woven band at its leading edge.
 * @csspart picture - An initiative's picture.
 * @csspart weave - The cloth drawn for an initiative without a picture.
 * @csspart link - The link in a card's title.
 * @csspart badge - A goal.
 * @csspart number - The number of a goal on its color.
 * @csspart error - The message when something could not be loaded.
 * @cssprop [--tejido-accent] - Color of links and buttons.
 * @cssprop [--tejido-line] - Color of the hairline around a card.
 * @cssprop [--tejido-muted] - Color of what is said beside the main thing.
 * @cssprop [--tejido-radius] - Radius of the corners.
 */
export class TejidoInitiativeList extends TejidoElement {
  static override styles: CSSResultGroup = [
    TejidoElement.styles,
    sdgBadgeStyles,
    initiativeCardStyles,
    initiativeListStyles,
  ];

  override readonly language: LanguageController<InitiativeMessageKey> = new LanguageController(
    this,
    initiativeMessages,
  );
  readonly #titles: LanguageController<GoalTitleKey> = new LanguageController(this, goalTitles);
  readonly #data = new DataController<Loaded>(this, (scope) => this.#request(scope));

  /** Words to find, until the person looks for others. */
  @property() q = '';

  /** Numbers of goals, joined by commas; until the person chooses another, where `filters` has `goal`. */
  @property() goal = '';

  /** Codes of targets, joined by commas. */
  @property() target = '';

  /** Codes of the network's sectors, joined by commas; until the person chooses another, where `filters` has `sector`. */
  @property() sector = '';

  /** Codes of the network's kinds, joined by commas; until the person chooses another, where `filters` has `kind`. */
  @property() kind = '';

  /** Stages, joined by commas: `planned`, `active`, `completed`, `paused`; until the person chooses another, where `filters` has `stage`. */
  @property() stage = '';

  /** ISO 3166 codes of areas, joined by commas, such as `MX-BCS`; a country includes its subdivisions. */
  @property() territory = '';

  /** The order: `-updated`, which is the default, `updated`, `title` or `-title`. */
  @property() sort = '';

  /** How many initiatives to load at once, 1 to 100. */
  @property({ type: Number }) limit: number = defaultLimit;

  /** The controls to show, in order, separated by spaces: `q`, `goal`, `sector`, `kind`, `stage`; empty for none. */
  @property() filters: string = defaultFilters;

  /** A heading above the list. */
  @property() heading = '';

  /**
   * The level, 2 to 6, of the topmost heading in the outline of the page: the list's own where it has one, the cards' otherwise. 2 and 3 when not given.
   */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: number | undefined;

  /** The initiatives themselves, in place of the server's; they are shown as given, without search and filters. */
  @property({ attribute: false }) items: readonly Initiative[] | null | undefined;

  #window = windowSize;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #more: { to: Loaded; failed: boolean } | undefined;
  /** What was just done and is to be announced: how many cards came, or that the filters changed. */
  #done: number | 'filter' | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override renderContent(): TemplateResult {
    const { items, more } = this.#shown();
    const { state, value } = this.#data;
    if (!items) {
      if (state === 'missing') return this.renderMissing(this.language.message('unavailable'));
      return state === 'error' ? this.renderError(() => this.#data.retry()) : this.renderLoading(this.#placeholder());
    }
    const phase = this.#phase(items.length, more);
    this.showState(phase);
    const level = headingLevel(this.headingLevel ?? (this.heading ? 2 : 3));
    const surroundings: CardSurroundings = {
      language: this.language,
      titles: this.#titles,
      network: value?.network,
      level: this.heading ? headingLevel(level + 1) : level,
    };
    return html`<div class="list">
      ${this.heading ? heading(level, this.heading) : nothing}
      ${this.items !== undefined || this.#controls.length === 0 ? nothing : this.#renderForm(value, phase)}
      ${phase === 'empty' ? this.#renderEmpty() : html`<p class="muted small">${this.#count(items.length, more, phase)}</p>`}
      ${phase === 'error' ? this.renderFailure(() => this.#data.retry()) : nothing}
      <ul class="cards" part="cards" aria-busy=${phase === 'loading'}>
        ${repeat(
          items,
          ({ id }) => id,
          (item) => html`<li>${initiativeCard(item, surroundings)}</li>`,
        )}
      </ul>
      ${more && phase === 'ready' ? this.#renderMore() : nothing}
      <p class="visually-hidden" role="status">${this.#announcement(items.length, more, phase)}</p>
    </div>`;
  }

  #renderForm(value: Loaded | undefined, phase: Phase): TemplateResult {
    return filterForm({
      controls: this.#controls,
      values: this,
      facets: value?.value?.facets,
      network: value?.network,
      language: this.language,
      titles: this.#titles,
      choose: (name, chosen) => this.#filter(name, chosen),
      type: (text) => {
        clearTimeout(this.#typing);
        this.#typing = setTimeout(() => this.#filter('q', text), shortBeginning.test(text) ? longPause : pause);
      },
      submit: () => this.#filter('q', this.#searchField?.value ?? this.q),
      // Where nothing is found, the button stands beside the words that say so.
      clear: this.#filtered && phase !== 'empty' ? () => this.#clear() : undefined,
    });
  }

  #renderEmpty(): TemplateResult {
    const filtered = this.#filtered;
    return html`<div class="notice">
      <p>${this.language.message(filtered ? 'noMatch' : 'empty')}</p>
      ${
        filtered
          ? html`<button type="button" part="button" @click=${() => this.#clear()}>
              ${this.language.message('clear')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderMore(): TemplateResult {
    if (this.#asked?.failed) return this.renderFailure(() => this.#loadMore());
    const loading = this.#asked !== undefined;
    return html`<button type="button" part="button" class="more" aria-disabled=${loading} @click=${() => this.#loadMore()}>
      ${this.language.message(loading ? 'loading' : 'more')}
    </button>`;
  }

  #placeholder(): TemplateResult {
    return html`<div class="cards">
      ${Array.from({ length: Math.min(this.limit, 6) }, () => html`<div class="card placeholder"></div>`)}
    </div>`;
  }

  #count(count: number, more: boolean, phase: Phase): string {
    if (phase === 'loading') return this.language.message('loading');
    return this.language.message(more ? 'countAndMore' : 'count', { count });
  }

  #announcement(count: number, more: boolean, phase: Phase): string {
    if (this.#asked?.failed === false) return this.language.message('loading');
    // A failure announces itself.
    if (this.#done === undefined || phase === 'error') return '';
    if (this.#done !== 'filter') return this.language.message('added', { count: this.#done });
    return phase === 'empty' ? this.language.message('noMatch') : this.#count(count, more, phase);
  }

  #phase(count: number, more: boolean): Phase {
    const { state } = this.#data;
    if (this.items === undefined && (state === 'loading' || state === 'error')) return state;
    return count === 0 && !more ? 'empty' : 'ready';
  }

  get #controls(): FilterName[] {
    const wanted = this.filters.split(/\s+/);
    return wanted.filter((name): name is FilterName => filterNames.includes(name as FilterName));
  }

  /** The request for more of what is shown; void once something else is shown. */
  get #asked(): { failed: boolean } | undefined {
    return this.#more?.to === this.#data.value ? this.#more : undefined;
  }

  /** Whether the person can clear anything. */
  get #filtered(): boolean {
    return this.items === undefined && this.#controls.some((name) => this[name]);
  }

  get #searchField(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input[name=q]');
  }

  /** The initiatives to show now, and whether there are more; none while nothing has come. */
  #shown(): { items: Initiative[] | undefined; more: boolean } {
    if (this.items !== undefined) {
      const items = distinct(this.items);
      return { items: items.slice(0, this.#window), more: items.length > this.#window };
    }
    const page = this.#data.value?.value;
    return { items: page && distinct(page.items), more: Boolean(page?.next) };
  }

  #query(): ListQuery {
    const values = this as Readonly<Record<string, unknown>>;
    const get = (name: string) => (values[name] as string | number | undefined)?.toString();
    return firstQuery(get, this.language.tag);
  }

  #request(scope: NetworkScope): DataRequest<Loaded> {
    const lang = this.language.tag;
    if (this.items !== undefined) return networkWords(scope, lang);
    const query = this.#query();
    return withNetwork(scope, lang, requestAddress(scope.client, firstOperation, {}, query), () =>
      listInitiatives(scope.client, query),
    );
  }

  #filter(name: FilterName, value: string): void {
    clearTimeout(this.#typing);
    this.#more = undefined;
    this.#done = 'filter';
    this[name] = value;
  }

  #clear(): void {
    // What was typed and not yet looked for is not in `q`.
    if (this.#searchField) this.#searchField.value = '';
    for (const name of this.#controls) this.#filter(name, '');
    // The button that was pressed goes away; the person goes on where the filters begin.
    this.renderRoot.querySelector<HTMLElement>('form input, form select')?.focus();
  }

  async #loadMore(): Promise<void> {
    const before = this.#shown().items?.length ?? 0;
    if (this.items) this.#window += windowSize;
    else if (!(await this.#loadPage())) return;
    this.#done = (this.#shown().items?.length ?? 0) - before;
    this.requestUpdate();
    await this.updateComplete;
    // The button stays where it was, far below the first of the new cards.
    this.renderRoot.querySelector<HTMLElement>(`.cards > :nth-child(${before + 1}) [part=heading]`)?.focus();
  }

  /** Adds the next page to what is shown; false when it did not come, or something else was asked for meanwhile. */
  async #loadPage(): Promise<boolean> {
    const { scope } = this;
    const loaded = this.#data.value;
    if (!scope || !loaded?.value?.next || this.#asked?.failed === false) return false;
    const more = { to: loaded, failed: false };
    this.#more = more;
    this.requestUpdate();
    try {
      const page = await nextPage(scope, this.#query(), loaded.value.next);
      const wanted = this.#asked === more;
      if (this.#more === more) this.#more = undefined;
      if (!wanted) return false;
      this.#data.replace({
        ...loaded,
        value: { ...loaded.value, next: page.next, items: [...loaded.value.items, ...page.items] },
      });
      return true;
    } catch {
      more.failed = true;
      this.requestUpdate();
      return false;
    }
  }
}

/** The page that a `next` address leads to, or the first after it that holds anything. */
async function nextPage(scope: NetworkScope, first: ListQuery, next: string): Promise<Page<Initiative>> {
  for (let address: string = next; ; ) {
    const cursor = new URL(address, scope.client.server).searchParams.get('cursor') ?? '';
    const query: ListQuery = { ...first, facets: undefined, cursor };
    const page = await scope.load(requestAddress(scope.client, firstOperation, {}, query), () =>
      listInitiatives(scope.client, query),
    );
    if (page.items.length > 0 || !page.next) return page;
    address = page.next;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-initiative-list': TejidoInitiativeList;
  }
}
