import type { Organization } from '@tejido/contract';
import { listOrganizations } from '@tejido/sdk';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { heading } from '../../src/base/heading.ts';
import { LanguageController } from '../../src/base/language-controller.ts';
import type { MessageSource, Messages } from '../../src/base/messages.ts';
import { initiativeMessages } from '../../src/initiative-card/messages.ts';
import { defaultFilters, firstQueryOf } from '../../src/record-list/first-query.ts';
import { type ListSource, type ListSurroundings, RecordList } from '../../src/record-list/record-list.ts';

/** What every list says, and the words of this one, which here are the same in every language. */
const own = { find: 'Find organizations', unavailable: 'No organizations now.', empty: 'No organizations yet.' };
const messages: MessageSource<Messages> = {
  languageFor: (tag) => initiativeMessages.languageFor(tag),
  get: (tag) => initiativeMessages.get(tag) && { ...initiativeMessages.get(tag), ...own },
  load: async (tag) => ({ ...(await initiativeMessages.load(tag)), ...own }),
};

/** A list of another kind of record is its card, its words and its attributes. */
export class ToyOrganizationList extends RecordList<Organization> {
  override readonly language: LanguageController = new LanguageController(this, messages);

  @property() goal = '';
  @property() sector = '';
  @property() override filters: string = defaultFilters;

  protected override readonly source: ListSource<Organization> = {
    kind: 'organizations',
    operation: 'listOrganizations',
    list: listOrganizations,
    query: (attributes, lang) => firstQueryOf(attributes, lang, ['goal', 'sector']),
  };

  protected override renderCard({ name }: Organization, { level }: ListSurroundings): TemplateResult {
    return html`<article class="card">${heading(level, this.text(name))}</article>`;
  }
}
