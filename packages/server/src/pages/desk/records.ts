import type { AuditEntry, Census, StoredMail } from '@tejido/contract';
import { kindOfId } from '@tejido/contract/submissions';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { type NetworkDesk, renderFrame, time } from './frame.ts';
import { deedText } from './labels.ts';
import type { Visit } from './visit.ts';

/** Which sites embed the network, and what came through them. */
export function renderCensus(visit: Visit, desk: NetworkDesk, { sites }: Census): Html {
  const { words } = visit;
  const cards = sites.map(
    ({
      origin,
      own,
      firstSeen,
      lastSeen,
      widgets,
      pages,
    }) => html`<li class="desk-card"><h2>${own ? words.ownPages : origin}</h2>${own ? html`<p class="desk-note" dir="ltr">${origin}</p>` : ''}
<dl class="desk-facts"><div><dt>${words.seen}</dt><dd>${day(visit, firstSeen)} – ${day(visit, lastSeen)}</dd></div>
${widgets.length > 0 ? html`<div><dt>${words.widgets}</dt><dd>${widgets.map(({ name, version }) => `${name} ${version}`.trim()).join('\n')}</dd></div>` : ''}
${pages.length > 0 ? html`<div><dt>${words.pages}</dt><dd>${pages.map(({ url, received, accepted }) => html`<span dir="ltr">${url}</span> — ${say(words.joined, { received, accepted })}\n`)}</dd></div>` : ''}</dl></li>`,
  );
  return renderFrame(visit, {
    title: words.census,
    desk,
    part: 'census',
    content: html`<p>${words.censusText}</p>
${cards.length > 0 ? html`<ul class="desk-cards">${cards}</ul>` : html`<p>${words.noSites}</p>`}`,
  });
}

/** Who did what, newest first. */
export function renderAudit(visit: Visit, desk: NetworkDesk, entries: readonly AuditEntry[], next?: string): Html {
  const { words, link } = visit;
  const base = `/desk/${desk.network.slug}`;
  const about = (subject: string) => {
    const kind = kindOfId(subject);
    return kind ? html`<a href="${link(`${base}/${kind}/${subject}`)}">${subject}</a>` : subject;
  };
  const items = entries.map(
    ({ time: at, action, actor, subject }) =>
      html`<li class="desk-card"><p><strong>${deedText(words, action)}</strong> · <bdi>${actor?.name ?? words.theServer}</bdi></p>
<p class="desk-note">${time(visit, at, desk.network)}</p>${subject ? html`<p class="desk-id" dir="ltr">${about(subject)}</p>` : ''}</li>\n`,
  );
  return renderFrame(visit, {
    title: words.audit,
    desk,
    part: 'audit',
    content:
      items.length > 0
        ? html`<ol class="desk-cards">${items}</ol>
${nextPage(visit, `${base}/audit`, next)}`
        : html`<p>${words.noEntries}</p>`,
  });
}

/** The mails about submissions that were written to files, newest first. */
export function renderMails(visit: Visit, desk: NetworkDesk, mails: readonly StoredMail[], next?: string): Html {
  const { words } = visit;
  const cards = mails.map(
    ({ subject, to, time: at, text }) => html`<li class="desk-card"><h2 dir="auto">${subject}</h2>
<p class="desk-note"><bdi>${to}</bdi> · ${time(visit, at, desk.network)}</p><p class="desk-said" dir="auto">${text}</p></li>`,
  );
  return renderFrame(visit, {
    title: words.mails,
    desk,
    part: 'mails',
    content:
      cards.length > 0
        ? html`<p>${words.mailsText}</p><ul class="desk-cards">${cards}</ul>
${nextPage(visit, `/desk/${desk.network.slug}/mails`, next)}`
        : html`<p>${words.noMails}</p>`,
  });
}

function nextPage({ words, link }: Visit, address: string, cursor: string | undefined): Html | '' {
  if (cursor === undefined) return '';
  return html`<p><a href="${link(address, new URLSearchParams({ cursor }))}" rel="next">${words.next}</a></p>`;
}

function day({ locale }: Visit, date: string): Html {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', calendar: 'gregory', timeZone: 'UTC' });
  return html`<time datetime="${date}">${format.format(new Date(date))}</time>`;
}
