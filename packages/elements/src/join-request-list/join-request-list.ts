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
import { Further } from './further.ts';
import { joinRequestListStyles } from './join-request-list.styles.ts';
import { listHead, moreButton, nothingFound } from './list-parts.ts';
import { rowKeys } from './row-keys.ts';
import { type RowSurroundings, requestRow } from './row-template.ts';

/** A page of requests, and who reads it where. */
interface Loaded {
  desk: Desk;
  page: Pick<Page<JoinRequestInDesk>, 'items' | 'next'>;
}

/** What a list that has something to show says of it. */
type Phase = 'loading' | 'error' | 'empty' | 'ready';

/** How long a person may pause in typing before the search begins, in milliseconds. */
const pause = 250;

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
  readonly #further = new Further<Loaded>(() => this.requestUpdate());
  readonly #exports = new Exports(() => this.requestUpdate());
  /** Requests as they are after something was done with them; they stay where they are until something else is asked for. */
  readonly #now = new Map<string, JoinRequestInDesk>();
  #asked = '';
  #begun = false;
  #open: boolean | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** What was just done and is to be announced: how many rows came, or that the filters changed. */
  #done: number | 'filter' | undefined;

  constructor() {
    super();
    this.addController(new DocumentTitle(this, () => (this.#bulk.fault ? this.language.message('error') : '')));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.inAddress) Object.assign(this, readFilters(location.search));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
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
    const phase = this.#phase(items.length);
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
      ${this.heading ? heading(level, this.heading) : nothing} ${this.#renderFilters(desk, phase)}
      ${outcome ? bulkOutcome(outcome, this.language, address, () => this.#bulk.dismiss()) : nothing}
      ${phase === 'error' ? this.renderFailure(() => this.#data.retry()) : nothing}
      ${phase === 'empty' ? this.#renderEmpty() : this.#renderHead(desk, items.length, phase)}
      <ul class="requests" part="requests" aria-busy=${phase === 'loading'} @keydown=${this.#keydown}>
        ${repeat(
          items,
          ({ id }) => id,
          (item) => requestRow(item, around),
        )}
      </ul>
      ${page.next && phase === 'ready' ? this.#renderMore() : nothing} ${around.choosable ? bulkBar({ language: this.language, bulk: this.#bulk, team: desk.team, level: around.level }) : nothing}
      ${around.choosable && items.length > 0 ? this.#exports.render(this.language, (format) => this.#export(format)) : nothing}
      <p class="visually-hidden" role="status">${this.#announcement(items.length, phase)}</p>
    </div>`;
  }

  #renderFilters(desk: Desk, phase: Phase): TemplateResult {
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
      type: (text) => {
        clearTimeout(this.#typing);
        this.#typing = setTimeout(() => this.#filter({ q: text }), pause);
      },
      submit: () => this.#filter({ q: this.#searchField?.value ?? this.q }),
      // Where nothing is found, the button stands beside the words that say so.
      clear: this.#filtered && phase !== 'empty' ? () => this.#clear() : undefined,
    });
  }

  #renderHead(desk: Desk, shown: number, phase: Phase): TemplateResult {
    const choice = {
      chosen: this.#bulk.requests.length,
      shown,
      chooseAll: (chosen: boolean) => this.#bulk.chooseAll(chosen),
    };
    return listHead(this.language, this.#count(shown, phase), mayWrite(desk) ? choice : undefined);
  }

  #renderEmpty(): TemplateResult {
    if (this.#filtered) return nothingFound(this.language, 'noMatch', () => this.#clear());
    return nothingFound(this.language, this.status === 'all' ? 'noRequests' : 'nobodyWaits', undefined);
  }

  #renderMore(): TemplateResult {
    const further = this.#further.of(this.#data.value);
    const load = () => void this.#loadMore();
    return further?.failed ? this.renderFailure(load) : moreButton(this.language, further !== undefined, load);
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

  get #searchField(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input[name=q]');
  }

  /** Whether the person can clear anything. */
  get #filtered(): boolean {
    return filterNames.some((name) => name !== 'sort' && this[name]);
  }

  #phase(count: number): Phase {
    const { state, value } = this.#data;
    if (state === 'loading' || state === 'error') return state;
    return count === 0 && !value?.page.next ? 'empty' : 'ready';
  }

  #count(count: number, phase: Phase): string {
    if (phase === 'loading') return this.language.message('loading');
    return this.language.message(this.#data.value?.page.next ? 'countAndMore' : 'count', { count });
  }

  #announcement(count: number, phase: Phase): string {
    if (this.#further.of(this.#data.value)?.failed === false) return this.language.message('loading');
    // A failure announces itself.
    if (this.#done === undefined || phase === 'error') return '';
    if (this.#done !== 'filter') return this.language.message('added', { count: this.#done });
    return phase === 'empty' ? this.language.message('noMatch') : this.#count(count, phase);
  }

  #request(scope: NetworkScope): DataRequest<Loaded> {
    const query = { ...listQuery(this.#values), limit: pageSize(this.limit) };
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
    clearTimeout(this.#typing);
    this.#done = 'filter';
    this.#bulk.chooseAll(false);
    Object.assign(this, changes);
    if (this.inAddress) history.replaceState(history.state, '', writeFilters(location.href, this.#values));
  }

  #clear(): void {
    // What was typed and not yet looked for is not in `q`.
    if (this.#searchField) this.#searchField.value = '';
    this.#filter(Object.fromEntries(filterNames.map((name) => [name, ''])));
    // The button that was pressed goes away; the person goes on where the filters begin.
    this.#searchField?.focus();
  }

  #export(format: ExportFormat): void {
    const { scope } = this;
    const slug = this.#data.value?.desk.network.slug ?? '';
    if (scope)
      void this.#exports.start(scope.client, format, listQuery(this.#values), `${slug}-join-requests.${format}`);
  }

  async #loadMore(): Promise<void> {
    const before = this.#shown.length;
    if (!(await this.#loadPage())) return;
    this.#done = this.#shown.length - before;
    this.requestUpdate();
    // The button stays where it was, far below the first of the new rows.
    await this.#focusNext(`.requests > :nth-child(${before + 1}) [part=link]`);
  }

  /** Adds the next page to what is shown; false when it did not come, or something else was asked for meanwhile. */
  async #loadPage(): Promise<boolean> {
    const { scope } = this;
    const loaded = this.#data.value;
    if (!scope || !loaded?.page.next) return false;
    const cursor = new URL(loaded.page.next, scope.client.server).searchParams.get('cursor') ?? '';
    const query = { ...listQuery(this.#values), limit: pageSize(this.limit), cursor };
    const page = await this.#further.load(
      loaded,
      () => listJoinRequests(scope.client, query),
      () => this.#data.value,
    );
    if (page)
      this.#data.replace({ ...loaded, page: { next: page.next, items: [...loaded.page.items, ...page.items] } });
    return page !== undefined;
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
