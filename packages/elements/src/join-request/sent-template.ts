import {
  type Fact,
  factsOf,
  type JoinFormField,
  type JoinRequest,
  joinRequestFields,
  type Network,
} from '@tejido/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../base/heading.ts';
import { renderText } from '../base/localized-element.ts';
import { listOf, textOrNothing } from '../base/records.ts';
import { languageName } from '../desk/formats.ts';
import type { DeskMessageKey } from '../desk/messages.ts';
import { label, outerLink, pageName, time } from '../desk/request-parts.ts';
import { badge } from '../sdg-badge/badge-template.ts';
import type { GoalTitleKey } from '../sdg-badge/goal-titles.ts';
import type { RequestView } from './view.ts';

type Answer = NonNullable<JoinRequest['answers']>[string];

/** Everything that was sent, in the order of the form. */
export function sentSection(view: RequestView): TemplateResult {
  const { language, level, review, desk } = view;
  const { request } = review;
  return html`<section aria-labelledby="sent">
    ${heading(level, language.message('sent'), 'sent')}
    <dl class="facts-list">
      ${factsOf(joinRequestFields, request).map((fact) => row(view, labelOf(fact.name, request), factWords(view, fact)))}
      ${answers(view)} ${row(view, 'formLanguage', languageName(request.language, language.formatLocale))}
      ${row(view, 'page', request.page && outerLink(request.page, pageName(request.page)))}
      ${row(view, 'confirmed', request.confirmed && time(request.confirmed, language, desk.network))}
    </dl>
  </section>`;
}

/** What a field is called: the name is that of a contact where an organization asks, the organization one that a person belongs to. */
function labelOf(name: string, { applicant }: JoinRequest): DeskMessageKey {
  if (applicant === 'organization') return name === 'name' ? 'contact' : (name as DeskMessageKey);
  return name === 'organizationName' ? 'affiliation' : (name as DeskMessageKey);
}

/** What stands in a field, by how it is filled in. */
function factWords(view: RequestView, { row: { control, vocabulary }, value }: Fact): unknown {
  const { language, desk } = view;
  // With care: a server may be of another version.
  const text = textOrNothing(value);
  switch (control) {
    case 'goals':
      return goals(view);
    case 'targets':
      return targets(view);
    case 'languages':
      return names(view, listOf(value as string[]));
    case 'choice':
      return language.message(text as DeskMessageKey) || text;
    case 'vocabulary':
      return label(desk.network[vocabulary ?? 'sectors'], text, language);
    case 'area':
      return prose(view, text);
    case 'email':
      return html`<a href=${`mailto:${encodeURIComponent(text).replace('%40', '@')}`}><bdi>${text}</bdi></a>`;
    case 'url':
      return outerLink(text);
    default:
      return html`<bdi>${text}</bdi>`;
  }
}

/** What the person agreed to, and when. */
export function consentSection({ language, level, review, desk }: RequestView): TemplateResult {
  const { consent } = review.request;
  const notice = desk.network.privacyNotices.find(({ id }) => id === consent.notice);
  return html`<section aria-labelledby="consent">
    ${heading(level, language.message('consent'), 'consent')}
    <dl class="facts-list">
      <div>
        <dt>${language.message('agreed')}</dt>
        <dd>
          ${
            consent.purposes.length === 0
              ? language.message('noPurposes')
              : html`<ul class="dots">
                  ${consent.purposes.map((code) => html`<li>${label(notice?.purposes ?? [], code, language)}</li>`)}
                </ul>`
          }
          <p class="muted small">
            ${time(consent.time, language, desk.network)}
            ${consent.page ? html` · <bdi>${pageName(consent.page)}</bdi>` : nothing}
          </p>
        </dd>
      </div>
      <div>
        <dt>${language.message('notice')}</dt>
        <dd><bdi>${consent.notice}</bdi> (${languageName(consent.language, language.formatLocale)})</dd>
      </div>
    </dl>
  </section>`;
}

/** A label with what stands beside it; nothing where nothing was sent. */
function row({ language }: RequestView, key: DeskMessageKey, value: unknown): TemplateResult | typeof nothing {
  return value ? html`<div><dt>${language.message(key)}</dt><dd>${value}</dd></div>` : nothing;
}

/** A text as it was typed, in the language of the form. */
function prose({ review, language }: RequestView, text: string): TemplateResult {
  const tag = review.request.language;
  return html`<p class="prose" lang=${tag === language.locale ? nothing : tag} dir="auto">${text}</p>`;
}

function goals({ review, titles }: RequestView): TemplateResult {
  return html`<ul class="badges whole" lang=${titles.locale}>
    ${listOf(review.request.goals).map((number) => {
      const title = titles.message(`${number}` as GoalTitleKey);
      return html`<li>${badge(number, title, title)}</li>`;
    })}
  </ul>`;
}

function targets({ review }: RequestView): TemplateResult {
  return html`<ul class="badges">
    ${listOf(review.request.targets).map((code) => html`<li>${badge(Number.parseInt(code, 10), nothing, code, code)}</li>`)}
  </ul>`;
}

const names = ({ language }: RequestView, tags: readonly string[]): string =>
  new Intl.ListFormat(language.formatLocale).format(tags.map((tag) => languageName(tag, language.formatLocale)));

/** Answers to the network's own questions, with the questions as they are asked today; by their codes where they are not any more. */
function answers(view: RequestView): TemplateResult[] {
  const given = Object.entries(view.review.request.answers ?? {});
  const questions = questionsOf(view.desk.network);
  return given.map(([code, answer]) => {
    const question = questions.find(({ name }) => name === code);
    const words = question?.label ? renderText(view.language, question.label) : code;
    return html`<div><dt>${words}</dt><dd>${answerWords(view, question, answer)}</dd></div>`;
  });
}

/** The questions that a network's join form adds to what all forms ask. */
function questionsOf(network: Network): JoinFormField[] {
  return listOf(network.joinForm?.steps)
    .flatMap((step) => listOf(step?.fields))
    .filter((field) => textOrNothing(field?.name));
}

function answerWords(view: RequestView, question: JoinFormField | undefined, answer: Answer): unknown {
  const { language } = view;
  if (typeof answer === 'boolean') return language.message(answer ? 'yes' : 'no');
  const options = listOf(question?.options);
  if (Array.isArray(answer))
    return html`<ul class="dots">${answer.map((code) => html`<li>${label(options, code, language)}</li>`)}</ul>`;
  return options.some(({ code }) => code === answer) ? label(options, answer, language) : prose(view, answer);
}
