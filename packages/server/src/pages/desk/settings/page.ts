import { createHash } from 'node:crypto';
import { type Network, type NetworkSettings, roles } from '@tejido/contract';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../../html.ts';
import { field, summary } from '../controls.ts';
import { valueText } from '../editor/value-text.ts';
import { type NetworkDesk, renderFrame } from '../frame.ts';
import type { Message, Visit } from '../visit.ts';
import { type Around, type Editing, type Part, type PartName, partNames } from './part.ts';
import { parts } from './parts.ts';

/** The list of everything that owners set. */
export interface Overview extends Around {
  desk: NetworkDesk;
  settings: NetworkSettings;
  messages: readonly Message[];
}

/** Where a part of the settings has its page. */
export const addressOf = (network: Pick<Network, 'slug'>, part: PartName): string =>
  `/desk/${network.slug}/settings/${part}`;

/** Everything that owners set, with what is set now; each part has a page of its own. */
export function renderOverview(page: Overview): Html {
  const { visit, words, editor, desk, network, settings, messages } = page;
  const teamAddress = visit.link(`/desk/${network.slug}/team`);
  return renderFrame(visit, {
    title: editor.settings,
    hasError: messages.length > 0,
    desk,
    part: 'settings',
    content: html`${summary(messages, visit.words)}<p>${words.overview}</p>
<ul class="desk-cards">${partNames.map((name) => {
      const said = parts[name].says(page);
      return html`<li class="desk-card"><h2><a href="${visit.link(addressOf(network, name))}">${words.parts[name]}</a></h2><p class="desk-note desk-brief" dir="auto">${said || words.none}</p></li>`;
    })}
<li class="desk-card"><h2><a href="${teamAddress}">${words.parts.team}</a></h2>
<dl class="desk-roles">${roles.map((role) => html`<div><dt>${visit.words.roles[role]}</dt><dd class="desk-note">${words.roleTexts[role]}</dd></div>`)}</dl></li></ul>
${renderRemoval(visit, page, settings)}`,
  });
}

function renderRemoval(
  visit: Visit,
  { editor, messages }: Overview,
  { version, network: { slug } }: NetworkSettings,
): Html {
  return html`<details class="desk-part"${messages.length > 0 ? html` open` : ''}><summary>${editor.removeNetwork}</summary>
<form method="post" action="${visit.action(`/desk/${slug}/settings/removal`)}" novalidate><input type="hidden" name="version" value="${version}">
${field({ name: 'slug', label: say(editor.removeNetworkText, { slug }), messages, words: visit.words })}
<p><button class="desk-danger">${editor.removeNetwork}</button></p></form></details>`;
}

/** A page on which a part is set. */
export interface PartPage extends Editing<unknown> {
  desk: NetworkDesk;
  name: PartName;
  /** What somebody else has saved meanwhile. */
  theirs?: Network | undefined;
  /** What the part was when its form was first shown; what it is now where nothing is said. */
  mark?: string | undefined;
  /** What was just done, for everybody. */
  done?: string | undefined;
  /** What was just done with the form, for who cannot see it. */
  said?: string | undefined;
}

/** A part of the settings, which is saved by itself. Every button posts the whole form, so that nothing typed is lost. */
export function renderPart(page: PartPage): Html {
  const { visit, words, editor, desk, name, network, messages, theirs, done, said } = page;
  const part = parts[name];
  const beside = part.renderBeside?.(page) ?? '';
  return renderFrame(visit, {
    title: words.parts[name],
    hasError: messages.length > 0 || theirs !== undefined,
    desk,
    part: 'settings',
    scripts: [...(part.keepFiles ? ['/assets/upload.js'] : []), '/assets/settings.js'],
    content: html`<p class="desk-back"><a class="plain-link" href="${visit.link(`/desk/${network.slug}/settings`)}">${words.back}</a></p>
<div class="${beside ? 'desk-beside' : ''}">
<div id="part">${theirs ? renderTheirs(page, part, theirs) : summary(messages, visit.words)}${done ? html`<p class="desk-done" role="status">${done}</p>` : ''}
<p class="desk-unseen" id="said" role="status">${said ?? ''}</p>
<form id="settings" method="post" action="${visit.action(addressOf(network, name))}" novalidate${part.keepFiles ? html` enctype="multipart/form-data"` : ''} data-keep="${network.slug}/${name}" data-kept="${editor.kept}" data-forget="${editor.forget}">
<button hidden></button><input type="hidden" name="mark" value="${page.mark ?? markOf(network, part)}">
${part.render(page)}
<div class="desk-save"><p class="desk-buttons"><button id="save">${visit.words.save}</button></p></div></form></div>
${beside}</div>`,
  });
}

function renderTheirs({ words, editor }: PartPage, { fields }: Part<unknown>, theirs: Network): Html {
  return html`<div class="desk-summary" role="alert" tabindex="-1" autofocus aria-labelledby="conflict"><h2 id="conflict">${editor.conflict}</h2>
<p>${words.conflictText}</p><details><summary>${editor.theirs}</summary>${fields.map((name) => html`<p dir="auto">${valueText(theirs[name])}</p>`)}</details></div>`;
}

/** What a part of a network's settings was when it was read: another mark, and somebody else has changed it since. */
export const markOf = (network: Network, { fields }: Pick<Part<unknown>, 'fields'>): string =>
  createHash('sha256')
    .update(JSON.stringify(fields.map((name) => network[name] ?? null)))
    .digest('base64url')
    .slice(0, 22);
