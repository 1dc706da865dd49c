import { type CalendarDate, choiceWords, dateIn, type NetworkEvent, type TimeZone } from '@tejido/contract';
import { requestAddress } from '@tejido/sdk';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DataController, type DataRequest } from '../base/data-controller.ts';
import { headingLevel } from '../base/heading.ts';
import { LanguageController } from '../base/language-controller.ts';
import type { NetworkScope } from '../base/network-scope.ts';
import { titlesOf } from '../base/record-title.ts';
import { distinct } from '../base/records.ts';
import { TejidoElement } from '../base/tejido-element.ts';
import { networkWords, type WithNetwork, withNetwork } from '../base/with-network.ts';
import { eventCardStyles } from '../event-card/event-card.styles.ts';

import { placeName } from '../event-card/place-name.ts';
import { calendarFeed, calendarFiles, readerZone } from '../event-card/reader.ts';
import { type Choice, choicesOf, selectField } from '../record-list/filter-form.ts';
import { Paging } from '../record-list/paging.ts';
import { type GoalTitleKey, goalTitles } from '../sdg-badge/goal-titles.ts';
import { sdgBadgeStyles } from '../sdg-badge/sdg-badge.styles.ts';
import { agenda } from './agenda-view.ts';
import { eventCalendarStyles } from './event-calendar.styles.ts';
import { EventIndex, matching } from './event-index.ts';
import { type EventsQuery, type FilterName, filterNames, filtersIn } from './first-request.ts';
import { head, monthMoves, type Step } from './frame.ts';
import { type CalendarMessageKey, calendarMessages } from './messages.ts';
import { addMonths, monthOf } from './month.ts';
import { dayList, dayToList, emptyNotice, type MonthView, monthTable } from './month-view.ts';
import {
  loadMore,
  loadShown,
  queryFor,
  type Shown,
  type ShownAgenda,
  type ShownMonth,
  showGiven,
  type Wanted,
} from './shown.ts';
import { announcement, type CalendarSurroundings, type Done, titleOf } from './words.ts';

type Loaded = WithNetwork<Shown | undefined>;

/** How many of the events given by property an agenda shows at once. */
const windowSize = 24;

/** The filters a person may be offered. */
const offeredFilters = ['theme', 'category', 'format'] as const;

/**
 * The network's events as a month or as an agenda: those in person on the days of their place, those online on the days of the reader's clock.
 *
 * @tag tejido-event-calendar
 * @slot - Shown until the events are here, and for ever if they cannot be had.
 * @fires {TejidoReadyEvent} tejido-ready - The events are here; again for each month and after each change of the filters.
 * @fires {TejidoErrorEvent} tejido-error - The events could not be loaded.
 * @cssState empty - Nothing matches.
 * @csspart base - The block around everything.
 * @csspart head - The title with the buttons beside it.
 * @csspart heading - The title, the headings of days and cards.
 * @csspart button - A button.
 * @csspart filters - The filters.
 * @csspart control - A select.
 * @csspart month - The table of a month.
 * @csspart day - The number of a day in it.
 * @csspart agenda - The list of days.
 * @csspart cards - The events of a day.
 * @csspart card - An event.
 * @csspart thread - The woven band at its leading edge.
 * @csspart link - A link.
 * @csspart status - What is special about an event: cancelled, postponed, passed.
 * @csspart when - Its times.
 * @csspart where - How and where people attend.
 * @csspart description - Its longer text, closed at first.
 * @csspart dialog - The dialog in which a title opens its record, where `detail` says so.
 * @csspart badge - A goal.
 * @csspart number - The number of a goal on its color.
 * @csspart error - The message when something could not be loaded.
 * @cssprop [--tejido-accent] - Color of links and buttons, and of the day that is chosen.
 * @cssprop [--tejido-line] - Color of hairlines.
 * @cssprop [--tejido-muted] - Color of what is said beside the main thing.
 * @cssprop [--tejido-radius] - Radius of the corners.
 */
export class TejidoEventCalendar extends TejidoElement {
  static override styles: CSSResultGroup = [TejidoElement.styles, sdgBadgeStyles, eventCardStyles, eventCalendarStyles];

  override readonly language: LanguageController<CalendarMessageKey> = new LanguageController(this, calendarMessages);
  readonly #titles: LanguageController<GoalTitleKey> = new LanguageController(this, goalTitles);
  readonly #data = new DataController<Loaded>(this, (scope) => this.#request(scope));
  readonly #paging = new Paging<Loaded, Done>(this, this.#data, {
    count: () => this.#listed.length,
    next: async (loaded, scope) => ({
      ...loaded,
      value: await loadMore(scope.client, loaded.value as ShownAgenda, this.#query(), this.#zone),
    }),
    at: (index) => this.renderRoot.querySelector<HTMLElement>(`[id="${this.#listed[index]?.id ?? ''}"] [part=heading]`),
    grow: () => {
      this.#size += windowSize;
      return this.#index !== undefined;
    },
  });

  /** A month as a grid, or the events one after another; until the person chooses the other. */
  @property() view: 'month' | 'agenda' = 'month';

  /** Codes of the network's thematic lines, joined by commas; a line includes its sublines. Until the person chooses another. */
  @property() theme = '';

  /** Codes of the network's categories, joined by commas. Until the person chooses another, where `filters` has `category`. */
  @property() category = '';

  /** How people attend, joined by commas: `in-person`, `online`, `hybrid`. Until the person chooses another. */
  @property() format = '';

  /** Numbers of goals, joined by commas. */
  @property() goal = '';

  /** Statuses, joined by commas: `scheduled`, `rescheduled`, `postponed`, `cancelled`. */
  @property() status = '';

  /** The filters a person is offered, in order, separated by spaces: `theme`, `category`, `format`; empty for none. */
  @property() filters = 'theme format';

  /** The level of the calendar's title in the outline of the page, 2 to 6; days are one below it, events two. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** The reader's time zone, an IANA name; the browser's when not given. */
  @property({ attribute: 'reader-time-zone' }) readerTimeZone = '';

  /** The moment that counts as now; the present when not given. */
  @property({ attribute: false }) now: Date | undefined;

  /** What a title opens: the record's own page, or the one the server has for it (`page`); a dialog on this page (`dialog`); nothing (`none`). */
  @property() detail: 'page' | 'dialog' | 'none' = 'page';

  /** The events themselves, in place of the server's: `undefined` while they are not loaded, `null` when there are none. */
  @property({ attribute: false }) items: readonly NetworkEvent[] | null | undefined;

  #index: EventIndex | undefined;
  #size: number = windowSize;
  #past = false;
  /** The day that the keyboard stands on; its month is the one wanted. */
  #focused: CalendarDate | undefined;
  #chosen: CalendarDate | undefined;
  /** Whether the day that the keyboard went to is to have the focus as soon as it is there. */
  #refocus = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const refiltered = filterNames.some((name) => changed.has(name));
    if (refiltered || changed.has('view') || changed.has('items')) this.#size = windowSize;
    if (refiltered || changed.has('items') || changed.has('readerTimeZone')) {
      const { items } = this;
      this.#index =
        items === undefined ? undefined : new EventIndex(matching(distinct(items), this.#query()), this.#zone);
    }
  }

  protected override updated(): void {
    if (!this.#refocus) return;
    const day = this.renderRoot.querySelector<HTMLElement>(`td[data-day="${this.#focusedDay}"] button`);
    if (!day) return;
    this.#refocus = false;
    const { activeElement } = this.renderRoot as ShadowRoot;
    // A person who went elsewhere while the month was on its way is left there.
    if (activeElement ? activeElement.closest('table') : isNowhere()) day.focus();
  }

  protected override renderContent(): TemplateResult {
    const shown = this.#shown();
    const { state } = this.#data;
    if (!shown) {
      if (state === 'missing') return this.renderMissing(this.language.message('unavailable'));
      return state === 'error' ? this.renderError(() => this.#data.retry()) : this.renderLoading(this.#placeholder());
    }
    const failed = !this.#index && state === 'error';
    const empty = shown.view === 'month' ? shown.count === 0 : shown.events.length === 0;
    this.showState(failed ? 'error' : empty ? 'empty' : 'ready');
    return html`<div class="calendar">
      ${this.#renderHead(shown)} ${this.#renderFilters()}
      ${failed ? this.renderFailure(() => this.#data.retry()) : nothing}
      ${shown.view === 'month' ? this.#renderMonth(shown) : this.#renderAgenda(shown)} ${this.#renderFoot()}
      <p class="visually-hidden" role="status">${this.#announcement(shown)}</p>
    </div>`;
  }

  #renderHead(shown: Shown): TemplateResult {
    const { language } = this;
    const past = shown.view === 'agenda' && shown.past;
    const moves =
      shown.view === 'month'
        ? monthMoves(language, (step) => this.#step(step))
        : html`<button type="button" part="button" @click=${() => this.#show({ past: !past })}>
            ${language.message(past ? 'showUpcoming' : 'showPast')}
          </button>`;
    return head({
      language,
      level: headingLevel(this.headingLevel),
      title: titleOf(shown, language),
      view: this.#wanted().view,
      moves,
      busy: this.#busy,
      switchTo: (view) => this.#show({ view }),
    });
  }

  #renderFilters(): TemplateResult | typeof nothing {
    const { language } = this;
    const network = this.#data.value?.network;
    const filters = this.filters.split(/\s+/).flatMap((wanted) => {
      const name = offeredFilters.find((offered) => offered === wanted);
      const choices = name ? choicesOf(choiceWords[name], `${name}-`, { network, language }) : [];
      // One without a choice to make is left out.
      return name && choices.length > 1 ? [{ name, choices }] : [];
    });
    if (filters.length === 0) return nothing;
    return html`<div role="search" class="filters" part="filters" aria-label=${language.message('filters')}>
      ${repeat(
        filters,
        ({ name }) => name,
        ({ name, choices }) =>
          selectField({
            name,
            language,
            choices: [
              { value: '', text: language.message('all') },
              ...(name === 'theme' ? choices.map(indented) : choices),
            ],
            current: this[name],
            choose: (value) => this.#show({ [name]: value }),
          }),
      )}
    </div>`;
  }

  #renderMonth(shown: ShownMonth): TemplateResult {
    const month = this.#month(shown);
    return html`${shown.count > 0 ? nothing : emptyNotice(shown, this.language, (day) => this.#go(day, 'shown', { refocus: true }))}
    ${monthTable(month)} ${dayList(month)}`;
  }

  #month(shown: ShownMonth): MonthView {
    return {
      shown,
      cards: this.#cards(),
      level: headingLevel(this.headingLevel + 1),
      today: this.#today,
      focused: this.#focusedDay,
      chosen: dayToList(shown, this.#chosen, this.#today),
      busy: this.#busy,
      choose: (day) => this.#go(day, { chosen: day }, { refocus: true }),
      move: (day) => {
        this.#refocus = true;
        this.#focused = day;
        this.#paging.done = monthOf(day) === shown.month ? undefined : 'shown';
        this.requestUpdate();
      },
    };
  }

  #renderAgenda(shown: ShownAgenda): TemplateResult {
    return html`${agenda({ shown, cards: this.#cards(), level: headingLevel(this.headingLevel + 1), busy: this.#busy })}
    ${shown.more ? this.#paging.render('loadMore') : nothing}`;
  }

  #renderFoot(): TemplateResult {
    const { language, scope } = this;
    const feed = this.items === undefined && scope && calendarFeed(scope, this.#query());
    return html`<div class="foot small">
      <p class="muted">${language.message('readerZone', { place: placeName(this.#zone, language) })}</p>
      ${feed ? html`<p><a part="link" href=${feed}>${language.message('subscribe')}</a></p>` : nothing}
    </div>`;
  }

  /** The calendar as it will be, without events, so that little moves when they come. */
  #placeholder(): TemplateResult {
    const wanted = this.#wanted();
    const shown: Shown =
      wanted.view === 'month' ? { ...wanted, days: new Map(), count: 0 } : { ...wanted, events: [], more: false };
    return html`<div class="calendar" inert>
      ${this.#renderHead(shown)} ${this.#renderFilters()}
      ${
        shown.view === 'month'
          ? monthTable(this.#month(shown))
          : Array.from({ length: 3 }, () => html`<div class="card placeholder"></div>`)
      }
    </div>`;
  }

  #announcement(shown: Shown): string {
    if (this.#busy || this.#paging.isLoading) return this.language.message('loading');
    return announcement(this.#paging.done, shown, this.language);
  }

  get #zone(): TimeZone {
    return readerZone(this.readerTimeZone);
  }

  get #today(): CalendarDate {
    return dateIn(this.#instant, this.#zone);
  }

  get #instant(): number {
    return (this.now ?? new Date()).getTime();
  }

  get #focusedDay(): CalendarDate {
    return this.#focused ?? this.#today;
  }

  get #busy(): boolean {
    return !this.#index && this.#data.state === 'loading';
  }

  #shown(): Shown | undefined {
    return this.#index ? showGiven(this.#index, this.#wanted(), this.#size) : this.#data.value?.value;
  }

  #wanted(): Wanted {
    return this.view === 'agenda'
      ? { view: 'agenda', past: this.#past, now: this.#instant, today: this.#today }
      : { view: 'month', month: monthOf(this.#focusedDay) };
  }

  #cards(): CalendarSurroundings {
    return {
      language: this.language,
      titles: this.#titles,
      network: this.#data.value?.network,
      level: headingLevel(this.headingLevel + 2),
      zone: this.#zone,
      now: this.#instant,
      calendarFile: calendarFiles(this.scope, this.language.tag),
      titleOf: titlesOf(this, 'events', this.items ? undefined : this.scope),
    };
  }

  #query(): EventsQuery {
    return { ...filtersIn((name) => this[name as FilterName]), lang: [this.language.tag] };
  }

  #request(scope: NetworkScope): DataRequest<Loaded> {
    const lang = this.language.tag;
    if (this.items !== undefined) return networkWords(scope, lang);
    const wanted = this.#wanted();
    const query = this.#query();
    const zone = this.#zone;
    // Not the bare address: what is kept under it is no page of the list, and depends on the reader's zone.
    const address = `${requestAddress(scope.client, 'listEvents', {}, { ...query, ...queryFor(wanted) })} ${zone}`;
    return withNetwork(scope, lang, address, () => loadShown(scope.client, wanted, query, zone));
  }

  /** Shows something else: the other view, past events, what another filter leaves. */
  #show({ past = this.#past, ...properties }: Partial<Record<FilterName | 'view', string>> & { past?: boolean }): void {
    this.#past = past;
    this.#size = windowSize;
    this.#paging.begin('shown');
    Object.assign(this, properties);
    this.requestUpdate();
  }

  #step(step: Step): void {
    if (step === 0) this.#go(this.#today, { chosen: this.#today });
    else this.#go(addMonths(this.#focusedDay, step), 'shown', { choose: false });
  }

  /** Goes to a day, and chooses it unless only its month is meant. */
  #go(day: CalendarDate, done: Done, { choose = true, refocus = false } = {}): void {
    this.#focused = day;
    this.#chosen = choose ? day : undefined;
    this.#paging.done = done;
    this.#refocus = refocus;
    this.requestUpdate();
  }

  /** The events of the agenda. */
  get #listed(): readonly NetworkEvent[] {
    const shown = this.#shown();
    return shown?.view === 'agenda' ? shown.events : [];
  }
}

/** A subline stands below its line. */
const indented = ({ value, text, ...choice }: Choice): Choice => ({
  ...choice,
  value,
  text: '\u2003'.repeat(value.split('.').length - 1) + text,
});

/** Whether nothing on the page has the focus, as when what had it is gone. */
const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

declare global {
  interface HTMLElementTagNameMap {
    'tejido-event-calendar': TejidoEventCalendar;
  }
}
