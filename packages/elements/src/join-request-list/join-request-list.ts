import { applicantName, type JoinRequestInDesk } from '@tejido/contract';
import { deskAddress, type ExportFormat, listJoinRequests, type Page } from '@tejido/sdk';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DataController, type DataRequest } from '../base/data-controller.ts';
import { heading, headingLevel } from '../base/heading.ts';
import type { NetworkScope } from '../base/network-scope.ts';
import { listOf, textOrNothing } from '../base/records.ts';
import { TejidoElement } from '../base/tejido-element.ts';
import { deskStyles } from '../desk/desk.styles.ts';
import { type Desk, DeskElement, mayWrite } from '../desk/desk-element.ts';
import { takeOver } from '../desk/fallback.ts';
import { KeptWords } from '../desk/kept-words.ts';
import { clearButton } from '../record-list/filter-form.ts';
import { announcement, countWords, type ListState, listState, noneFound } from '../record-list/list-state.ts';
import { Paging } from '../record-list/paging.ts';
import { Search } from '../record-list/search.ts';
import { sdgBadgeStyles } from '../sdg-badge/sdg-badge.styles.ts';
import { DocumentTitle } from '../submission-form/document-title.ts';
import { Bulk } from './bulk.ts';
import { bulkBar, bulkOutcome } from './bulk-bar.ts';
import { Exports } from './export-bar.ts';
import { filterForm } from './filter-form.ts';
import {
  type FilterName,
  type FilterValues,
  filterNames,
  furtherFilters,
  listQuery,
  pageSize,
  readFilters,
  writeFilters,
} from './filters.ts';
import { joinRequestListStyles } from './join-request-list.styles.ts';
import { listHead } from './list-head.ts';
import { rowKeys } from './row-keys.ts';
import { type RowSurroundings, requestRow } from './row-template.ts';

/** A page of requests, and who reads it where. */
interface Loaded {
  desk: Desk;
  page: Pick<Page<JoinRequestInDesk>, 'items' | 'next'>;
}

/**
 * The join requests of a network, for its team: what waits for somebody, with filters, search, and what can be done with several at once. Needs
 * a `<tejido-network>` that is signed in, by `session` on pages of the server itself or by a `token`.
 *
 * @tag tejido-join-request-list
 * @slot - Shown until the requests are here, and for ever if they cannot be had.
 * @fires {TejidoReadyEvent} tejido-ready - The requests are here; again after each change of the filters.
 * @fires {TejidoErrorEvent} tejido-error - The requests could not be loaded.
 * @cssState empty - Nothing matches.
 * @csspart base - The block around everything.
 * @csspart heading - The list's heading, and the name in each row.
 * @csspart form - The search and filters.
 * @csspart control - The search field, a select, a date.
 * @csspart button - A button.
 * @csspart export - The buttons that save what the filters find.
 * @csspart requests - The rows.
 * @csspart request - A row.
 * @csspart link - The link to a request's own page.
 * @csspart status - Where a request stands.
 * @csspart badge - A goal.
 * @csspart number - The number of a goal on its color.
 * @csspart actions - What can be done with the chosen requests.
 * @csspart input - A field of an action.
 * @csspart summary - What is wrong with an action's words.
 * @csspart outcome - What became of an action.
 * @csspart notice - What is said to whom the list is not open.
 * @csspart error - The message when something did not get through.
 * @cssprop [--tejido-accent] - Color of links, buttons and what waits.
 * @cssprop [--tejido-line] - Color of the hairlines between rows.
 * @cssprop [--tejido-muted] - Color of what is said beside the main thing.
 */
export class TejidoJoinRequestList extends DeskElement {
  static override styles: CSSResultGroup = [TejidoElement.styles, sdgBadgeStyles, deskStyles, joinRequestListStyles];

  readonly #data = new DataController<Loaded>(this, (scope) => this.#request(scope));
  readonly #paging = new Paging<Loaded>(this, this.#data, {
    count: () => this.#shown.length,
    next: async ({ desk, page }, { client }) => {
      const cursor = new URL(page.next ?? '', client.server).searchParams.get('cursor') ?? '';
      const { next, items } = await listJoinRequests(client, { ...this.#query, cursor });
      return { desk, page: { next, items: [...page.items, ...items] } };
    },
    at: (index) => this.renderRoot.querySelector<HTMLElement>(`.requests > :nth-child(${index + 1}) [part=link]`),
  });
  readonly #search: Search = new Search(this, (text) => this.#filter({ q: text }));

  /** Words to find. */
  @property() q = '';

  /** Statuses, joined by commas, or `all`; when not given, what waits for somebody of the team: `confirmed,asked`. */
  @property() status = '';

  /** `person` or `organization`. */
  @property() applicant = '';

  /** Codes of the network's sectors, joined by commas. */
  @property() sector = '';

  /** Numbers of goals, joined by commas. */
  @property() goal = '';

  /** The id of the account that takes care of them, or `none`. */
  @property() assignee = '';

  /** The origin of the pages on which the form stood, such as `https://city.example`. */
  @property() site = '';

  /** The first day of arrival, such as `2026-11-01`. */
  @property() from = '';

  /** The last day of arrival. */
  @property() to = '';

  /** The order: `-created`, which is the default, `created` or `-updated`. */
  @property() sort = '';

  /** How many to load at once, 1 to 100. */
  @property({ type: Number }) limit = 24;

  /** Keeps the filters in the query of the page's address, so that they survive a reload and can be sent to somebody. */
  @property({ type: Boolean, attribute: 'in-address' }) inAddress = false;

  /** A heading above the list. */
  @property() heading = '';

  /** The level, 2 to 6, of the topmost heading: the list's own where it has one, the rows' otherwise. 2 and 3 when not given. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: number | undefined;

  readonly #bulk: Bulk = new Bulk({
    shown: () => this.#shown,
    name: applicantName,
    replace: (requests) => {
      for (const request of requests) this.#now.set(request.id, request);
    },
    requestUpdate: () => this.requestUpdate(),
    focus: (selector) => void this.#focusNext(selector),
    client: () => this.scope?.client,
  });
  readonly #exports = new Exports(() => this.requestUpdate());
  /** Requests as they are after something was done with them; they stay where they are until something else is asked for. */
  readonly #now = new Map<string, JoinRequestInDesk>();
  #asked = '';
  #begun = false;
  #open: boolean | undefined;

  constructor() {
    super();
    this.addController(new DocumentTitle(this, () => (this.#bulk.fault ? this.language.message('error') : '')));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.inAddress) Object.assign(this, readFilters(location.search));
  }

  protected override update(changed: PropertyValues<this>): void {
    if (!this.#begun && this.#data.value && this.language.ready) this.#begin();
    super.update(changed);
  }

  protected override renderContent(): TemplateResult {
    const { state, value, error } = this.#data;
    const refusal = state === 'error' || state === 'missing' ? this.renderRefusal(error) : undefined;
    if (refusal) return refusal;
    if (!value) {
      return state === 'error'
        ? this.renderError(() => this.#data.retry())
        : this.renderLoading(html`<div class="placeholder"></div>`);
    }
    return this.#renderList(value);
  }

  #renderList({ desk, page }: Loaded): TemplateResult {
    const items = this.#shown;
    const state = listState(this.#data.state, items.length, Boolean(page.next));
    const { phase } = state;
    this.showState(phase);
    const level = headingLevel(this.headingLevel ?? (this.heading ? 2 : 3));
    const address = (id: string) => this.addressOfRequest(id, desk.network);
    const { outcome } = this.#bulk;
    const around: RowSurroundings = {
      language: this.language,
      titles: this.titles,
      desk,
      level: this.heading ? headingLevel(level + 1) : level,
      choosable: mayWrite(desk),
      chosen: this.#bulk.chosen,
      choose: (id, chosen) => this.#bulk.choose(id, chosen),
      address,
    };
    return html`<div class="list">
      ${this.heading ? heading(level, this.heading) : nothing} ${this.#renderFilters(desk, state)}
      ${outcome ? bulkOutcome(outcome, this.language, address, () => this.#bulk.dismiss()) : nothing}
      ${phase === 'error' ? this.renderFailure(() => this.#data.retry()) : nothing}
      ${phase === 'empty' ? this.#renderEmpty() : this.#renderHead(desk, state)}
      <ul class="requests" part="requests" aria-busy=${phase === 'loading'} @keydown=${this.#keydown}>
        ${repeat(
          items,
          ({ id }) => id,
          (item) => requestRow(item, around),
        )}
      </ul>
      ${state.more && phase === 'ready' ? this.#paging.render('more') : nothing}
      ${around.choosable ? bulkBar({ language: this.language, bulk: this.#bulk, team: desk.team, level: around.level }) : nothing}
      ${around.choosable && items.length > 0 ? this.#exports.render(this.language, (format) => this.#export(format)) : nothing}
      <p class="visually-hidden" role="status">${announcement(state, this.#paging, this.language)}</p>
    </div>`;
  }

  #renderFilters(desk: Desk, { phase }: ListState): TemplateResult {
    const values = this.#values;
    return filterForm({
      values,
      desk,
      sites: this.#sites,
      language: this.language,
      titles: this.titles,
      open: (this.#open ??= furtherFilters.some((name) => values[name])),
      toggle: (open) => {
        this.#open = open;
      },
      choose: (name, value) => this.#filter({ [name]: value }),
      search: this.#search,
      // Where nothing is found, the button stands beside the words that say so.
      clear: this.#filtered && phase !== 'empty' ? clearButton(this.language, () => this.#clear()) : nothing,
    });
  }

  #renderHead(desk: Desk, state: ListState): TemplateResult {
    const choice = {
      chosen: this.#bulk.requests.length,
      shown: state.count,
      chooseAll: (chosen: boolean) => this.#bulk.chooseAll(chosen),
    };
    return listHead(this.language, countWords(state, this.language), mayWrite(desk) ? choice : undefined);
  }

  #renderEmpty(): TemplateResult {
    if (this.#filtered) return noneFound(this.language, 'noMatch', () => this.#clear());
    return noneFound(this.language, this.status === 'all' ? 'noRequests' : 'nobodyWaits', undefined);
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    rowKeys(event, {
      toggle: (row) => row.querySelector<HTMLInputElement>('.choose input')?.click(),
      goToActions: () => this.#focus('.bar .primary'),
    });
  };

  /** The filters that are set. */
  get #values(): FilterValues {
    return Object.fromEntries(filterNames.map((name) => [name, this[name] ?? ''])) as Record<FilterName, string>;
  }

  /** The requests to show now, each as it is after what was done with it. */
  get #shown(): readonly JoinRequestInDesk[] {
    const items = listOf(this.#data.value?.page.items).filter((item) => textOrNothing(item?.id));
    return [...new Map(items.map((item) => [item.id, this.#now.get(item.id) ?? item])).values()];
  }

  get #sites(): string[] {
    const origins = this.#shown.flatMap(({ page }) => (page && URL.canParse(page) ? new URL(page).origin : []));
    return [...new Set(origins)].sort();
  }

  /** Whether the person can clear anything. */
  get #filtered(): boolean {
    return filterNames.some((name) => name !== 'sort' && this[name]);
  }

  get #query(): ReturnType<typeof listQuery> {
    return { ...listQuery(this.#values), limit: pageSize(this.limit) };
  }

  #request(scope: NetworkScope): DataRequest<Loaded> {
    const query = this.#query;
    const address = `${deskAddress(scope.client, 'listJoinRequests', {}, query)} ${scope.networkAddress(this.language.tag)}`;
    // What others of the team did meanwhile has to show: an answer is kept for as long as it is on the page, and no longer.
    if (address !== this.#asked) scope.forget(address);
    this.#asked = address;
    return {
      address,
      load: async () => {
        const [desk, page] = await Promise.all([this.loadDesk(scope), listJoinRequests(scope.client, query)]);
        this.#now.clear();
        return { desk, page };
      },
    };
  }

  /** Takes the plain list's place, with what somebody has begun there. */
  #begin(): void {
    this.#begun = true;
    const { texts, chosen, focused } = takeOver(this);
    this.#bulk.keep(new KeptWords(`${this.scope?.client.server} ${this.#data.value?.desk.network.slug}`));
    if (texts['message']) this.#bulk.type(texts['message']);
    for (const id of chosen) this.#bulk.choose(id, true);
    if (focused !== undefined) void this.#focusNext(focused === 'message' ? '.bar .primary' : 'input[name=q]');
  }

  #filter(changes: Partial<FilterValues>): void {
    this.#search.stop();
    this.#paging.begin('filter');
    this.#bulk.chooseAll(false);
    Object.assign(this, changes);
    if (this.inAddress) history.replaceState(history.state, '', writeFilters(location.href, this.#values));
  }

  #clear(): void {
    this.#search.clear();
    this.#filter(Object.fromEntries(filterNames.map((name) => [name, ''])));
    // The button that was pressed goes away; the person goes on where the filters begin.
    this.#focus('input[name=q]');
  }

  #export(format: ExportFormat): void {
    const { scope } = this;
    const slug = this.#data.value?.desk.network.slug ?? '';
    if (scope)
      void this.#exports.start(scope.client, format, listQuery(this.#values), `${slug}-join-requests.${format}`);
  }

  /** Focuses what will be there after the next render. */
  async #focusNext(selector: string): Promise<void> {
    await this.updateComplete;
    this.#focus(selector);
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-join-request-list': TejidoJoinRequestList;
  }
}
