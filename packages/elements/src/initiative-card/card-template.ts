import type { Initiative, Network } from '@tejido/contract';
import { nothing, type TemplateResult } from 'lit';
import { joined } from '../base/card-parts.ts';
import type { LanguageController } from '../base/language-controller.ts';
import { renderText } from '../base/localized-element.ts';
import { listOf } from '../base/records.ts';
import { type CardSurroundings, icon, placeIcon, recordCard, wordOf } from '../record-card/record-card.ts';
import type { InitiativeMessageKey } from './messages.ts';

/** What an initiative's card needs to know of the place where it stands. */
export interface InitiativeSurroundings extends CardSurroundings {
  language: LanguageController<InitiativeMessageKey>;
}

/** An initiative as a card; `undefined` for a record too malformed to be shown. */
export const initiativeCard = (
  initiative: Initiative,
  surroundings: InitiativeSurroundings,
): TemplateResult | undefined =>
  recordCard(initiative, surroundings, () => {
    const { language, network } = surroundings;
    const names = listOf(initiative.partners).map(({ name }) => renderText(language, name));
    return {
      title: initiative.title,
      kind: kindAndStage(initiative, language, network),
      facts: [
        [language.message('place'), placeIcon, renderText(language, initiative.territory?.name)],
        [language.message('partners'), partnersIcon, joined(language, names)],
      ],
    };
  });

function kindAndStage(
  { kind, stage }: Initiative,
  language: LanguageController<InitiativeMessageKey>,
  network: Network | undefined,
): unknown {
  const kindName = wordOf(language, network?.kinds, kind);
  // A stage that came later than this library has no words here.
  const stageName = language.message(`stage-${stage}` as InitiativeMessageKey);
  if (kindName === nothing) return stageName || nothing;
  return [kindName, stageName && ' · ', stageName];
}

const partnersIcon = icon(
  'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20a6.5 6.5 0 0 1 13 0M15.5 4.3a3.5 3.5 0 0 1 0 6.4M18 14.5a6.5 6.5 0 0 1 3.5 5.5',
);
