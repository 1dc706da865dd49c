import { type ApiToken, roles, type TeamMember } from '@tejido/contract';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { ownNameOf } from '../plain-form/languages.ts';
import { formLanguages } from '../plain-form/words.ts';
import { ask, field, select, summary, unseen } from './controls.ts';
import { type NetworkDesk, renderFrame, time } from './frame.ts';
import type { Message, Visit } from './visit.ts';

/** The page of a network's team and tokens. */
export interface TeamPage {
  desk: NetworkDesk;
  members: readonly TeamMember[];
  /** What only an owner sees. */
  tokens: readonly ApiToken[] | undefined;
  messages: readonly Message[];
  /** What was sent and refused, kept. */
  form?: URLSearchParams | undefined;
  /** The secret of a token that was just made. */
  secret?: string | undefined;
}

/** Who works at the desk, and which programs; an owner changes it here. */
export function renderTeam(visit: Visit, page: TeamPage): Html {
  const { words } = visit;
  const { desk, members, tokens, messages, secret } = page;
  return renderFrame(visit, {
    title: words.team,
    hasError: messages.length > 0,
    desk,
    part: 'team',
    content: html`${summary(messages, words)}
${secret === undefined ? '' : html`<div class="desk-done" role="status"><h2>${words.secret}</h2><p><code class="desk-secret" dir="ltr">${secret}</code></p><p>${words.secretText}</p></div>`}
<ul class="desk-cards">${members.map((member) => renderMember(visit, page, member))}</ul>
${tokens ? html`${renderAdd(visit, page)}${renderTokens(visit, page, tokens)}` : ''}`,
  });
}

function renderMember(visit: Visit, { desk, tokens }: TeamPage, member: TeamMember): Html {
  const { words, action } = visit;
  const { id, name, email, role, since, lastSignIn } = member;
  const address = action(`/desk/${desk.network.slug}/team/${id}`);
  return html`<li class="desk-card"><h2 dir="auto">${name}</h2>
<p class="desk-note">${name === email ? '' : html`<bdi>${email}</bdi> · `}${words.roles[role as 'owner'] ?? role} · ${words.since} ${time(visit, since, desk.network)} · ${words.lastSignIn}: ${lastSignIn ? time(visit, lastSignIn, desk.network) : words.never}</p>
${
  tokens
    ? html`<details><summary>${words.change}${unseen(name)}</summary><form method="post" action="${address}" class="desk-row">
${field({ name: 'name', id: `name-${id}`, label: words.memberName, value: name, words })}
${select('role', words.role, roleOptions(visit), role, `role-${id}`)}
<p><button class="desk-quiet">${words.save}</button></p></form></details>
${ask(words.remove, name, words.removeText, action(`/desk/${desk.network.slug}/team/${id}/removal`), `remove-${id}`)}`
    : ''
}</li>`;
}

const roleOptions = ({ words }: Visit) => roles.map((role) => [role, words.roles[role]] as const);

/** The languages that mails are written in, each by its own name. */
const languageOptions = () => formLanguages.map((language) => [language, ownNameOf(language)] as const);

function renderAdd(visit: Visit, { desk, form, messages }: TeamPage): Html {
  const { words, action } = visit;
  return html`<h2>${words.addMember}</h2>
<p>${words.addMemberText}</p>
<form method="post" action="${action(`/desk/${desk.network.slug}/team`)}" novalidate>
<div class="desk-row">${field({ name: 'email', label: words.email, type: 'email', value: form?.get('email') ?? '', autocomplete: 'off', messages, words })}
${field({ name: 'name', label: `${words.memberName} ${words.optional}`, value: form?.get('name') ?? '', autocomplete: 'off', messages, words })}
${select('role', words.role, roleOptions(visit), form?.get('role') ?? 'coordinator')}
${select('language', words.mailLanguage, languageOptions(), form?.get('language') ?? visit.lang)}</div>
<p><button>${words.addMember}</button></p></form>`;
}

function renderTokens(visit: Visit, { desk, form, messages }: TeamPage, tokens: readonly ApiToken[]): Html {
  const { words, action } = visit;
  const { network } = desk;
  const base = `/desk/${network.slug}/tokens`;
  const cards = tokens.map(
    ({
      id,
      name,
      role,
      created,
      createdBy,
      expires,
      lastUsed,
    }) => html`<li class="desk-card"><h3 dir="auto">${name}</h3>
<p class="desk-note">${words.roles[role as 'viewer'] ?? role} · ${time(visit, created, network)}${createdBy ? html` · <span dir="auto">${createdBy.name}</span>` : ''} · ${words.lastUsed}: ${lastUsed ? time(visit, lastUsed, network) : words.never}${expires ? html` · ${words.expires} ${time(visit, expires, network)}` : ''}</p>
${ask(words.revoke, name, words.revokeText, action(`${base}/${id}/revocation`), `revoke-${id}`)}</li>`,
  );
  return html`<h2>${words.tokens}</h2>
<p>${words.tokensText}</p>
${cards.length > 0 ? html`<ul class="desk-cards">${cards}</ul>` : html`<p>${words.noTokens}</p>`}
<form method="post" action="${action(base)}" novalidate>
<div class="desk-row">${field({ name: 'token-name', label: words.tokenName, value: form?.get('token-name') ?? '', autocomplete: 'off', messages, words })}
${select('token-role', words.role, roleOptions(visit).slice(1), form?.get('token-role') ?? 'viewer')}
${field({ name: 'expires', label: `${words.expires} ${words.optional}`, type: 'date', value: form?.get('expires') ?? '', messages, words })}</div>
<p><button>${words.createToken}</button></p></form>`;
}
