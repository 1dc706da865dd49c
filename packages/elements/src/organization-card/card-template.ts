import type { Organization } from '@tejido/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../base/language-controller.ts';
import { renderText } from '../base/localized-element.ts';
import { webAddress } from '../base/web-address.ts';
import {
  type CardSurroundings,
  icon,
  placeIcon,
  recordCard,
  shortAddress,
  wordOf,
} from '../record-card/record-card.ts';
import type { OrganizationMessageKey } from './messages.ts';

/** What an organization's card needs to know of the place where it stands. */
export interface OrganizationSurroundings extends CardSurroundings {
  language: LanguageController<OrganizationMessageKey>;
}

/** An organization as a card; `undefined` for a record too malformed to be shown. */
export const organizationCard = (
  organization: Organization,
  surroundings: OrganizationSurroundings,
): TemplateResult | undefined =>
  recordCard(organization, surroundings, () => {
    const { language, network } = surroundings;
    const url = webAddress(organization.url);
    return {
      title: organization.name,
      kind: wordOf(language, network?.sectors, organization.sector),
      facts: [
        [language.message('place'), placeIcon, renderText(language, organization.territory?.name)],
        [
          language.message('website'),
          webIcon,
          url ? html`<a part="link" href=${url} dir="ltr">${shortAddress(url)}</a>` : nothing,
        ],
      ],
    };
  });

const webIcon = icon(
  'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c2.5 2.6 3.7 5.6 3.7 9s-1.2 6.4-3.7 9c-2.5-2.6-3.7-5.6-3.7-9S9.5 5.6 12 3Z',
);
