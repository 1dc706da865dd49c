import type { Account, Session } from '@tejido/contract';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { field, summary, sure } from './controls.ts';
import { editorWords } from './editor/words.ts';
import { renderFrame, time } from './frame.ts';
import type { Message, Visit } from './visit.ts';

/** The form that has a link sent. */
export function renderSignIn(visit: Visit, email = '', messages: readonly Message[] = []): Html {
  const { words, link } = visit;
  return renderFrame(visit, {
    title: words.signIn,
    hasError: messages.length > 0,
    content: html`${summary(messages, words)}
<p>${words.signInText}</p>
<form method="post" action="${link('/desk/sign-in-links')}" novalidate>
${field({ name: 'email', label: words.email, type: 'email', value: email, autocomplete: 'email', messages, words })}
<p><button>${words.sendLink}</button></p>
</form>`,
  });
}

/** What is said when a link was asked for, whoever did. */
export function renderSent(visit: Visit): Html {
  const { words, link } = visit;
  return renderFrame(visit, {
    title: words.sent,
    content: html`<p role="status">${words.sentText}</p>
<p><a href="${link('/desk')}">${words.back}</a></p>`,
  });
}

/** The page that the link in a mail leads to. Opening it uses nothing up: programs that look after mail open links too. */
export function renderOpen(visit: Visit, token: string): Html {
  const { words, link } = visit;
  return renderFrame(visit, {
    title: words.open,
    content: html`<p>${words.openText}</p>
<form method="post" action="${link('/desk/sign-in')}"><input type="hidden" name="token" value="${token}"><p><button>${words.signIn}</button></p></form>`,
  });
}

/** What is said of a link that is of no use. */
export function renderInvalidLink(visit: Visit): Html {
  const { words, link } = visit;
  return renderFrame(visit, {
    title: words.linkInvalid,
    content: html`<p>${words.linkInvalidText}</p>
<p><a href="${link('/desk')}">${words.signIn}</a></p>`,
  });
}

/** The networks that somebody works for. */
export function renderNetworks(visit: Visit, account: Account, mayFound: boolean): Html {
  const { words, lang, link } = visit;
  const lines = account.networks.map(({ slug, name, role }) => {
    const text = name[lang] ?? Object.values(name)[0] ?? slug;
    return html`<li><a href="${link(`/desk/${slug}`)}" dir="auto">${text}</a> <span class="desk-note">${words.roles[role as 'owner'] ?? role}</span></li>`;
  });
  return renderFrame(visit, {
    title: words.networks,
    account,
    content: html`${lines.length > 0 ? html`<ul class="desk-list">${lines}</ul>` : html`<p>${words.noNetworks}</p>`}
${mayFound ? html`<p><a class="desk-button" href="${link('/desk/new-network')}">${editorWords(lang).newNetwork}</a></p>` : ''}`,
  });
}

/** Where somebody is signed in. */
export function renderSessions(visit: Visit, account: Account, sessions: readonly Session[]): Html {
  const { words, action } = visit;
  const items = sessions.map(
    ({ id, created, lastUsed, expires, current }) => html`<li class="desk-card">
<dl class="desk-facts"><div><dt>${words.started}</dt><dd>${time(visit, created)}</dd></div>
<div><dt>${words.lastUsed}</dt><dd>${time(visit, lastUsed)}</dd></div>
<div><dt>${words.expires}</dt><dd>${time(visit, expires)}</dd></div></dl>
<form method="post" action="${action(`/desk/sessions/${id}/end`)}">${sure}<p class="desk-buttons">${current ? html`<strong>${words.thisSession}</strong> ` : ''}<button class="desk-quiet">${words.endSession}</button></p></form></li>`,
  );
  return renderFrame(visit, {
    title: words.sessions,
    account,
    content: html`<p>${words.sessionsText}</p><ul class="desk-cards">${items}</ul>`,
  });
}

/** What is said of a request that is refused. */
export function renderRefusal(visit: Visit, messages: readonly Message[]): Html {
  const { words, link } = visit;
  return renderFrame(visit, {
    title: words.problem,
    content: html`${messages.map(({ text }) => html`<p role="alert">${text}</p>`)}
<p><a href="${link('/desk')}">${words.desk}</a></p>`,
  });
}
