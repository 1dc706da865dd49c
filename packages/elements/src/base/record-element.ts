import type { Network } from '@tejido/contract';
import { type Get, requestAddress } from '@tejido/sdk';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DataController, type DataRequest } from './data-controller.ts';
import { type HeadingLevel, headingLevel } from './heading.ts';
import type { LanguageController } from './language-controller.ts';
import type { NetworkScope } from './network-scope.ts';
import type { TitleOf } from './opened-record.ts';
import { titlesOf } from './record-title.ts';
import { type StateMessageKey, TejidoElement } from './tejido-element.ts';
import { networkWords, type WithNetwork, withNetwork } from './with-network.ts';

/** An operation that gives one record. */
type GetOperation = 'getEvent' | 'getInitiative' | 'getOrganization';

/** What a card is shown with: its network's words, and the level of its heading. */
export interface RecordSurroundings {
  network: Network | undefined;
  level: HeadingLevel;
  titleOf: TitleOf;
}

/** A widget that shows one record, by its id or slug or given by property. */
export abstract class RecordElement<R extends object> extends TejidoElement {
  readonly #data = new DataController<WithNetwork<R | undefined>>(this, (scope) => this.#request(scope));

  /** The record itself, in place of its id or slug: `undefined` while it is not loaded, `null` when there is none. */
  @property({ attribute: false }) item: R | null | undefined;

  /** What a title opens: the record's own page, or the one the server has for it (`page`); a dialog on this page (`dialog`); nothing (`none`). */
  @property() detail: 'page' | 'dialog' | 'none' = 'page';

  /** The level of the card's heading in the outline of the page, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  abstract override readonly language: LanguageController<StateMessageKey | 'missing'>;

  /** The kind of record, as in paths. */
  protected abstract readonly kind: string;

  /** The operation that gives the record, and the SDK's function for it. */
  protected abstract readonly operation: GetOperation;
  protected abstract readonly get: Get<GetOperation>;

  /** The record's id or slug. */
  protected abstract readonly recordId: string;

  /** The card; nothing for a record that cannot be shown. */
  protected abstract renderCard(item: R, surroundings: RecordSurroundings): TemplateResult | undefined;

  protected override renderContent(): TemplateResult {
    const { item = this.#data.value?.value } = this;
    if (item === null || this.#data.state === 'missing') return this.renderMissing(this.language.message('missing'));
    if (this.#data.state === 'error') return this.renderError(() => this.#data.retry());
    if (!item) return this.renderLoading(html`<div class="card placeholder"></div>`);
    const card = this.renderCard(item, {
      network: this.#data.value?.network,
      level: headingLevel(this.headingLevel),
      titleOf: titlesOf(this, this.kind, this.item ? undefined : this.scope),
    });
    if (!card) return this.renderError(() => this.#data.retry());
    this.showState('ready');
    return card;
  }

  #request(scope: NetworkScope): DataRequest<WithNetwork<R | undefined>> | undefined {
    const lang = this.language.tag;
    if (this.item) return networkWords(scope, lang);
    const { recordId: id, operation } = this;
    if (!id || this.item === null) return undefined;
    const query = { lang: [lang] };
    return withNetwork(scope, lang, requestAddress(scope.client, operation, { id }, query), async () => {
      const record: unknown = await this.get(scope.client, id, query);
      return record as R;
    });
  }
}
