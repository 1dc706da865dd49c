import { applicantName, isolate, type JoinRequestInDesk } from '@tejido/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { type HeadingLevel, heading } from '../base/heading.ts';
import type { LanguageController } from '../base/language-controller.ts';
import { listOf } from '../base/records.ts';
import type { Desk } from '../desk/desk-element.ts';
import type { DeskMessageKey } from '../desk/messages.ts';
import { label, pageName, sentence, statusChip, time } from '../desk/request-parts.ts';
import { badge } from '../sdg-badge/badge-template.ts';
import type { GoalTitleKey } from '../sdg-badge/goal-titles.ts';

/** What a row needs to know besides its request. */
export interface RowSurroundings {
  language: LanguageController<DeskMessageKey>;
  titles: LanguageController<GoalTitleKey>;
  desk: Desk;
  level: HeadingLevel;
  /** Whether requests can be chosen, to do something with several. */
  choosable: boolean;
  chosen: ReadonlySet<string>;
  choose: (id: string, chosen: boolean) => void;
  address: (id: string) => string;
}

/** A join request at a glance: who, where it stands, from which page, when, who takes care of it. */
export function requestRow(request: JoinRequestInDesk, around: RowSurroundings): TemplateResult {
  const { language, desk, chosen, choose, choosable } = around;
  const { id } = request;
  const name = applicantName(request);
  const isChosen = chosen.has(id);
  return html`<li class=${isChosen ? 'request chosen' : 'request'} part="request" data-id=${id}>
    ${
      choosable
        ? html`<label class="choose"
            ><input
              type="checkbox"
              .checked=${isChosen}
              @change=${(event: Event) => choose(id, (event.target as HTMLInputElement).checked)}
            /><span class="visually-hidden">${language.message('choose', { name: isolate(name) })}</span></label
          >`
        : nothing
    }
    <div class="about">
      <div class="line">
        ${heading(around.level, html`<a href=${around.address(id)} part="link"><bdi>${name}</bdi></a>`)}
        ${statusChip(request.status, language)}
      </div>
      <p class="facts">${facts(request, around).map((fact) => html`<span>${fact}</span>`)}</p>
      ${said(request, language)} ${badges(request, around)}
      <p class="facts small muted">
        <span>${sentence(language.message('arrived'), 'time', time(request.created, language, desk.network))}</span>
        ${
          request.page
            ? html`<span>${sentence(language.message('through'), 'page', html`<bdi>${pageName(request.page)}</bdi>`)}</span>`
            : nothing
        }
      </p>
    </div>
  </li>`;
}

/** What distinguishes one request from the next: who else, which sector, where, whose care, whether it came twice. */
function facts(request: JoinRequestInDesk, { language, desk }: RowSurroundings): unknown[] {
  const { applicant, name, organizationName, place, assignee, duplicates = 0 } = request;
  const other = applicant === 'organization' ? name : organizationName;
  return [
    language.message(applicant),
    other && html`<bdi>${other}</bdi>`,
    label(desk.network.sectors, request.sector, language),
    place && html`<bdi>${place}</bdi>`,
    assignee
      ? html`<strong>${sentence(language.message('assignedTo'), 'name', html`<bdi>${assignee.name}</bdi>`)}</strong>`
      : language.message('nobody'),
    duplicates > 0 && language.message('duplicateCount', { count: duplicates }),
  ].filter(Boolean);
}

/** The beginning of what the person wrote, in its own language. */
function said({ message, offers, needs, language: tag }: JoinRequestInDesk, language: RowSurroundings['language']) {
  const words = message ?? offers ?? needs;
  return words
    ? html`<p class="said" lang=${tag === language.locale ? nothing : tag} dir="auto">${words}</p>`
    : nothing;
}

function badges({ goals }: JoinRequestInDesk, { titles, language }: RowSurroundings) {
  const numbers = listOf(goals);
  if (numbers.length === 0) return nothing;
  return html`<ul class="badges" aria-label=${language.message('goals')}>
    ${numbers.map((number) => html`<li>${badge(number, nothing, titles.message(`${number}` as GoalTitleKey))}</li>`)}
  </ul>`;
}
