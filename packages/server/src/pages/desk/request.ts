import {
  agreesToPublication,
  dayInWords,
  hasRole,
  isolate,
  mayPublish,
  noteAudiences,
  type SubmissionKind,
  type TeamMember,
} from '@tejido/contract';
import { type SubmissionReview, submissionKind } from '@tejido/contract/submissions';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import { kindLabel } from '../../submissions/kind-words.ts';
import { publicationWordsIn } from '../../submissions/publication-words.ts';
import type { Html } from '../html.ts';
import { heldSentence } from '../own-page/publication.ts';
import { answerLines } from '../plain-form/answers.ts';
import { factTexts } from '../plain-form/facts.ts';
import { area, select, summary, sure } from './controls.ts';
import { inboxAddress, withElement } from './elements.ts';
import { type NetworkDesk, renderFrame, textIn, time } from './frame.ts';
import { deedText, fieldLabel, fieldWords } from './labels.ts';
import type { Message, Visit } from './visit.ts';
import type { Fact, Status } from './words.ts';

/** A submission's page at the desk. */
export interface RequestPage {
  kind: SubmissionKind;
  desk: NetworkDesk;
  team: readonly TeamMember[];
  review: SubmissionReview;
  script: string | undefined;
  messages: readonly Message[];
  /** What was sent and refused, kept. */
  form?: URLSearchParams | undefined;
  /** Whether the mail was just sent once more. */
  reminded: boolean;
  /** The key of a note that is written on this page. */
  noteKey: string;
}

/** Everything that is known of a submission, and what can be done with it. */
export function renderRequest(visit: Visit, page: RequestPage): Html {
  const { words, lang, link } = visit;
  const { kind, desk, review, messages, script, reminded } = page;
  const { slug } = desk.network;
  const { request } = review;
  return renderFrame(visit, {
    title: kindLabel(kind, 'one', visit.lang) ?? words.request,
    hasError: messages.length > 0,
    desk,
    part: kind,
    scripts: script ? [script] : [],
    content: html`${summary(messages, words)}
${reminded ? html`<p class="desk-done" role="status">${words.reminded}</p>` : ''}
${withElement(
  kind,
  'one',
  { slug, lang },
  html` request="${request.id}" request-href="${link(`/desk/${slug}/${kind}/{id}`)}"`,
  html`<h2 dir="auto">${submissionKind(kind).title(request as never)}</h2>
<p><span class="desk-status" data-status="${request.status}">${words.statuses[request.status as Status] ?? request.status}</span></p>
${renderActions(visit, page)}
${section(words.sentData, html`<dl class="desk-facts">${facts(visit, page).map(([label, value]) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>\n`)}</dl>`)}
${renderInquiries(visit, page)}
${renderDuplicates(visit, page)}
${renderNotes(visit, page)}
${section(words.history, html`<ol class="desk-list">${review.history.map(({ time: at, action, actor }) => html`<li>${time(visit, at, desk.network)} · ${deedText(words, action)} · <span dir="auto">${actor?.name ?? words.theServer}</span></li>\n`)}</ol>`)}`,
)}
<p><a href="${link(inboxAddress(slug, kind))}" class="plain-link">${words.back}</a></p>`,
  });
}

const section = (title: string, content: Html): Html => html`<section><h3>${title}</h3>
${content}</section>`;

function renderActions(visit: Visit, page: RequestPage): Html {
  const { kind, desk, review, team, form, messages } = page;
  const { words, action } = visit;
  const { request, duplicates } = review;
  if (!hasRole(desk.role, 'coordinator')) return html``;
  const base = `/desk/${desk.network.slug}/${kind}/${request.id}`;
  const isOpen = ['confirmed', 'asked'].includes(request.status);
  const definition = submissionKind(kind);
  const records = definition.joins ? duplicates.filter(({ id }) => id.startsWith('org_')) : [];
  return html`${
    isOpen
      ? section(
          words.decide,
          html`<form method="post" action="${action(`${base}/decision`)}" novalidate>
<input type="hidden" name="request" value="${request.id} ${request.updated}">
${mayPublish(definition, request) ? html`<p>${publicationOf(visit, page, request)}</p>` : ''}
${area({ name: 'message', label: words.decisionMessage, hint: words.decisionHint, value: form?.get('message') ?? '', messages, words })}
${records.length > 0 ? select('organization', words.record, [['', words.newRecord], ...records.map(({ id, name }) => [id, name] as const)], form?.get('organization') ?? '') : ''}
<p class="desk-buttons">${(['accept', 'decline', 'ask'] as const).map((decision) => html`<button name="decision" value="${decision}"${decision === 'accept' ? '' : html` class="desk-quiet"`}>${words.decisions[decision]}</button> `)}</p>
</form>`,
        )
      : ''
  }
${
  request.status === 'received'
    ? section(
        words.decide,
        html`<p>${words.notYet}</p>
<form method="post" action="${action(`${base}/reminder`)}">${sure}<p><button class="desk-quiet">${words.remind}</button></p></form>`,
      )
    : ''
}
<form method="post" action="${action(`${base}/assignment`)}" class="desk-row">
${select('bulk-assignee', words.assignee, [['', words.nobody], ...team.map(({ id, name }) => [id, name] as const)], request.assignee?.id ?? '')}
<p><button class="desk-quiet">${words.assign}</button></p></form>`;
}

/** What accepting publishes of an organization, or what is public of it. */
function publicationOf(
  { lang, locale }: Visit,
  { kind, desk: { network } }: RequestPage,
  request: SubmissionReview['request'],
): string {
  const { desk } = publicationWordsIn(lang);
  const dayOf = (instant: string) => dayInWords(instant, locale, network.timeZone);
  return (
    heldSentence(request.membership, desk, dayOf) ??
    (agreesToPublication(submissionKind(kind), request) ? desk.will : desk.wont)
  );
}

/** What is held of the request, in the order of the form, with what became of it. */
function facts(visit: Visit, page: RequestPage): [string, Html | string][] {
  const { kind, desk, review } = page;
  const { request } = review;
  const { lang, words } = visit;
  const { network } = desk;
  const names = new Intl.DisplayNames([lang], { type: 'language' });
  const notice = network.privacyNotices.find(({ id }) => id === request.consent.notice);
  const labelOf = (
    items: readonly { code: string; label: Readonly<Record<string, string>> }[] | undefined,
    code: string,
  ) => {
    const label = items?.find((item) => item.code === code)?.label;
    return label ? textIn(visit, network, label) : code;
  };
  const at = (instant: string | undefined) => instant && time(visit, instant, network);
  const from = fieldWords(visit, kind, network);
  const sent = factTexts(request, from).map(([field, text]): [string, Html | string] => [
    fieldLabel(visit, field, from),
    submissionKind(kind).fields[field]?.control === 'email'
      ? html`<a href="mailto:${encodeURIComponent(text)}">${text}</a>`
      : text,
  ]);
  const about: [Fact, Html | string | undefined][] = [
    ['language', names.of(request.language)],
    ['page', request.page],
    ['received', at(request.created)],
    ['changed', at(request.updated)],
    ['confirmed', at(request.confirmed)],
    ['expires', at(request.expires)],
    ['decided', at(request.decided)],
    ['reason', request.reason],
    [
      'membership',
      request.membership &&
        html`${at(request.membership.since)}${request.membership.published ? ` · ${publicationOf(visit, page, request)}` : ''}`,
    ],
    ['notice', `${request.consent.notice} (${names.of(request.consent.language) ?? request.consent.language})`],
    ['purposes', request.consent.purposes.map((code) => labelOf(notice?.purposes, code)).join('\n')],
  ];
  const named = (facts: readonly [Fact, Html | string | undefined][]) =>
    facts.flatMap(([fact, value]): [string, Html | string][] => (value ? [[words.facts[fact], value]] : []));
  return [...sent, ...answerLines(request, from), ...named(about)];
}

function renderInquiries(visit: Visit, { desk: { network }, review }: RequestPage): Html {
  const { words } = visit;
  const { inquiries = [] } = review.request;
  if (inquiries.length === 0) return html``;
  return section(
    words.inquiries,
    html`<ol class="desk-list">${inquiries.map(
      ({
        text,
        time: at,
        answer,
      }) => html`<li><p class="desk-said" dir="auto">${text}</p><p class="desk-note">${time(visit, at, network)}</p>
${answer ? html`<blockquote><p class="desk-said" dir="auto">${answer.text}</p></blockquote><p class="desk-note">${time(visit, answer.time, network)}</p>` : html`<p>${words.noAnswer}</p>`}</li>`,
    )}</ol>`,
  );
}

function renderDuplicates({ words, link }: Visit, { kind, desk: { network }, review }: RequestPage): Html {
  if (review.duplicates.length === 0) return html``;
  return section(
    words.duplicates,
    html`<ul class="desk-list">${review.duplicates.map(({ id, name, status, reasons }) => {
      const isRequest = id.startsWith(`${submissionKind(kind).prefix}_`);
      const what = isRequest ? (words.statuses[status as Status] ?? status) : words.recordHere;
      const [first, ...others] = reasons.map((reason) =>
        reason in words.same ? say(words.same[reason as 'email'], { name: isolate(name) }) : reason,
      );
      const named = isRequest
        ? html`<a href="${link(`/desk/${network.slug}/${kind}/${id}`)}">${first}</a>`
        : html`<span>${first}</span>`;
      return html`<li>${named} <span class="desk-status"${isRequest ? html` data-status="${status}"` : ''}>${what}</span>${others.map((other) => html`<br><span class="desk-note">${other}</span>`)}</li>`;
    })}</ul>`,
  );
}

function renderNotes(visit: Visit, { kind, desk, review, form, messages, noteKey }: RequestPage): Html {
  const { words, action } = visit;
  const { network, role } = desk;
  const written =
    review.notes.length > 0
      ? html`<ol class="desk-list">${review.notes.map(({ text, audience, author, created }) => html`<li><p class="desk-said" dir="auto">${text}</p><p class="desk-note">${time(visit, created, network)}${author ? html` · <span dir="auto">${author.name}</span>` : ''} · ${words.noteAudiences[audience as 'team'] ?? audience}</p></li>`)}</ol>`
      : html`<p>${words.noNotes}</p>`;
  if (!hasRole(role, 'coordinator')) return section(words.notes, written);
  return section(
    words.notes,
    html`${written}
<form method="post" action="${action(`/desk/${network.slug}/${kind}/${review.request.id}/notes`)}" novalidate>
<input type="hidden" name="key" value="${form?.get('key') || noteKey}">
${area({ name: 'text', label: words.note, value: form?.get('text') ?? '', messages, words })}
<fieldset class="desk-audience"><legend>${words.noteAudience}</legend>${noteAudiences.map((audience) => html`<label><input type="radio" name="audience" value="${audience}"${audience === (form?.get('audience') ?? 'team') ? html` checked` : ''}> <span>${words.noteAudiences[audience]}</span></label> `)}</fieldset>
<p><button class="desk-quiet">${words.addNote}</button></p></form>`,
  );
}
