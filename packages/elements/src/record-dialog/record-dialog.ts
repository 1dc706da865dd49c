import { type FormattedText, type LanguageMap } from '@tejido/contract';
import { getEvent, getInitiative, getOrganization, requestAddress } from '@tejido/sdk';
import { adoptStyles, html, type LitElement, nothing, type ReactiveController, render, type TemplateResult } from 'lit';
import { DataController, type DataRequest } from '../base/data-controller.ts';
import { formattedText } from '../base/formatted-text.ts';
import { heading } from '../base/heading.ts';
import { LanguageController } from '../base/language-controller.ts';
import { renderText } from '../base/localized-element.ts';
import type { NetworkScope } from '../base/network-scope.ts';
import type { OpenedRecord, RecordHost } from '../base/opened-record.ts';
import { networkWords, type WithNetwork, withNetwork } from '../base/with-network.ts';
import { type CardRecord, pictureTemplate } from '../record-card/record-card.ts';
import { type GoalTitleKey, goalTitles } from '../sdg-badge/goal-titles.ts';
import { type AnyRecord, factsTemplate } from './facts.ts';
import { type DialogMessageKey, dialogMessages } from './messages.ts';
import { recordDialogStyles } from './record-dialog.styles.ts';
import { surfaceOf } from './surface.ts';

/** How a record of a kind is asked for. */
const operations = {
  initiatives: ['getInitiative', getInitiative],
  events: ['getEvent', getEvent],
  organizations: ['getOrganization', getOrganization],
} as const;

/** A record with its texts as trees, which only an answer for one record has. */
interface WholeRecord extends CardRecord {
  title?: LanguageMap;
  name?: LanguageMap;
  description?: LanguageMap;
  formatted?: { description?: Readonly<Record<string, FormattedText>> };
}

const dialogs = new WeakMap<RecordHost, RecordDialog>();

/** Shows a record whole, in a dialog of its widget; rejects where there are no words for it. */
export async function openRecord(opened: OpenedRecord): Promise<void> {
  const { host } = opened;
  await dialogMessages.load(dialogMessages.languageFor(host.language.tag));
  const dialog = dialogs.get(host) ?? new RecordDialog(host);
  dialogs.set(host, dialog);
  dialog.open(opened);
}

/**
 * The dialog in which a widget shows its records whole. It stands in the widget's own root, so that it looks as the widget does, and is rendered
 * whenever the widget is.
 */
class RecordDialog implements ReactiveController {
  readonly #host: RecordHost;
  readonly #root: ShadowRoot;
  readonly #place = document.createElement('div');
  readonly #words: LanguageController<DialogMessageKey>;
  readonly #titles: LanguageController<GoalTitleKey>;
  readonly #data: DataController<WithNetwork<unknown>>;
  #opened: OpenedRecord | undefined;

  constructor(host: RecordHost) {
    this.#host = host;
    this.#root = host.renderRoot as ShadowRoot;
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(this.#root, [...elementStyles, recordDialogStyles]);
    this.#root.append(this.#place);
    this.#words = new LanguageController(host, dialogMessages);
    this.#titles = new LanguageController(host, goalTitles);
    this.#data = new DataController(host, (scope) => this.#request(scope));
    host.addController(this);
  }

  open(opened: OpenedRecord): void {
    this.#opened = opened;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#opened || !this.#words.ready) return;
    render(this.#template(this.#opened), this.#place);
    const dialog = this.#place.querySelector('dialog') as HTMLDialogElement;
    if (dialog.open) return;
    dialog.addEventListener('click', closeOutside);
    const surface = surfaceOf(this.#host);
    dialog.classList.toggle('of-page', surface !== undefined);
    // By script, which every content security policy allows, and not by an attribute.
    if (surface) dialog.style.setProperty('--_surface', surface);
    dialog.showModal();
    dialog.querySelector<HTMLElement>('#record-title')?.focus({ preventScroll: true });
  }

  /** A widget that is taken away takes its dialog along. */
  hostDisconnected(): void {
    this.#clear();
  }

  #clear(): void {
    this.#opened = undefined;
    render(nothing, this.#place);
  }

  #closed(): void {
    const link = this.#opened?.link;
    this.#clear();
    // Not every engine gives the focus to a link that is clicked, and so back to it.
    link?.focus({ preventScroll: true });
  }

  #request(scope: NetworkScope): DataRequest<WithNetwork<unknown>> | undefined {
    if (!this.#opened) return undefined;
    const { kind, record, scope: origin } = this.#opened;
    const lang = this.#host.language.tag;
    const operation = operations[kind as keyof typeof operations];
    if (!origin || !operation) return networkWords(scope, lang);
    const [name, get] = operation;
    const query = { lang: [lang] };
    const { id } = record;
    return withNetwork(
      scope,
      lang,
      requestAddress(scope.client, name, { id }, query),
      async (): Promise<unknown> => get(scope.client, id, query),
    );
  }

  #template({ record, url, lead }: OpenedRecord): TemplateResult {
    const { language } = this.#host;
    const { value: answer, state } = this.#data;
    const loaded = answer?.value as WholeRecord | undefined;
    // While another record is on its way, the last one is still there.
    const whole = loaded?.id === record.id ? loaded : (record as WholeRecord);
    const surroundings = { language, words: this.#words, titles: this.#titles, network: answer?.network };
    return html`<dialog
      part="dialog"
      class="record"
      aria-labelledby="record-title"
      aria-busy=${state === 'loading'}
      @close=${() => this.#closed()}
    >
      <div class="base sheet" lang=${language.locale} dir=${language.direction}>
        <p class="bar"><button type="button" part="button" @click=${close}>${this.#words.message('close')}</button></p>
        <div class="whole" tabindex="0" role="group" aria-labelledby="record-title">
          ${pictureTemplate(whole, language)}
          ${heading(2, renderText(language, whole.title ?? whole.name), 'record-title')}
          ${lead ? html`<div class="lead">${lead(whole as never)}</div>` : nothing}
          ${whole.summary ? html`<p class="summary">${renderText(language, whole.summary)}</p>` : nothing}
          ${this.#descriptionTemplate(whole)} ${this.#stateTemplate()}
          ${factsTemplate(whole as unknown as AnyRecord, surroundings)}
        </div>
        <p class="foot"><a part="link" href=${url}>${this.#words.message('openPage')}</a></p>
      </div>
    </dialog>`;
  }

  #descriptionTemplate({ description, formatted }: WholeRecord): TemplateResult | typeof nothing {
    const found = this.#host.language.find(description);
    if (!found) return nothing;
    const tree = formatted?.description?.[found.language];
    return html`<div class="description" part="description" lang=${found.language} dir="auto">
      ${tree ? formattedText(tree, 3) : found.text.split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph}</p>`)}
    </div>`;
  }

  #stateTemplate(): TemplateResult | typeof nothing {
    const { language } = this.#host;
    switch (this.#data.state) {
      case 'loading':
        return html`<p class="muted" role="status">${language.message('loading')}</p>`;
      case 'missing':
        return html`<p class="notice" role="status">${(language as LanguageController).message('missing')}</p>`;
      case 'error':
        return this.#host.renderFailure(() => this.#retry());
      default:
        return nothing;
    }
  }

  #retry(): void {
    this.#data.retry();
    // The button that was pressed goes away.
    this.#root.getElementById('record-title')?.focus({ preventScroll: true });
  }
}

const dialogAround = (event: Event): HTMLDialogElement | null => (event.currentTarget as Element).closest('dialog');

const close = (event: Event): void => dialogAround(event)?.close();

/** What is within the dialog lies on it: only beside it, it is the dialog itself that is pressed. */
const closeOutside = (event: Event): void => {
  if (event.target === event.currentTarget) close(event);
};
