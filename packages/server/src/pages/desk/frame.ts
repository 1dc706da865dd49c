import {
  type Account,
  findText,
  hasRole,
  instantInWords,
  type Network,
  type Role,
  type SubmissionKind,
} from '@tejido/contract';
import { submissionKindNames } from '@tejido/contract/submissions';
import { html } from 'hono/html';
import { kindLabel } from '../../submissions/kind-words.ts';
import { type Html, renderPage } from '../html.ts';
import { sure } from './controls.ts';
import { editorWords } from './editor/words.ts';
import { inboxAddress } from './elements.ts';
import type { Visit } from './visit.ts';

/** The desk of one network, as somebody of its team sees it. */
export interface NetworkDesk {
  account: Account;
  network: Network;
  role: Role;
  name: string;
}

/** A page of the desk. */
export interface Frame {
  title: string;
  /** Whether something is wrong, so that the title says so first. */
  hasError?: boolean;
  account?: Account | undefined;
  desk?: NetworkDesk | undefined;
  /** The part of the network's desk that is shown. */
  part?: Part;
  content: Html;
  /** The addresses of scripts that take over parts of the page. */
  scripts?: readonly string[];
  /** Whether there are widgets on the page, as on anybody's. */
  hasWidgets?: boolean;
}

/** A part of a network's desk, and the role it needs. */
export type Part = SubmissionKind | OtherPart;

type OtherPart = 'records' | 'census' | 'team' | 'audit' | 'mails' | 'settings';

const otherParts: Readonly<Record<OtherPart, Role>> = {
  records: 'editor',
  census: 'viewer',
  team: 'viewer',
  audit: 'coordinator',
  mails: 'owner',
  settings: 'owner',
};

/** A page in the desk's frame: who is signed in, and where one can go. */
export function renderFrame(visit: Visit, frame: Frame): Html {
  const { lang, words, link, action } = visit;
  const {
    title,
    hasError = false,
    desk,
    account = desk?.account,
    part,
    content,
    scripts = [],
    hasWidgets = false,
  } = frame;
  return renderPage({
    lang,
    title: `${hasError ? `${words.error} ` : ''}${title} · ${desk?.name ?? words.desk}`,
    styles: ['/assets/plain.css', '/assets/desk.css'],
    head: html`<meta name="robots" content="noindex">
${scripts.map((script) => html`<script type="module" src="${script}"></script>\n`)}${hasWidgets ? html`<script src="/embed/tejido.js" async></script>` : ''}`,
    body: html`<body class="plain desk">
<header class="desk-top">
<p class="desk-where"><a href="${link('/desk')}">${words.desk}</a>${desk ? html`<span aria-hidden="true"> /</span> <strong><bdi>${desk.name}</bdi></strong>` : ''}</p>
${
  account
    ? html`<div class="desk-who"><a href="${link('/desk/sessions')}"><span class="desk-unseen">${words.signedInAs}</span> <span dir="auto">${account.name}</span></a>
<form method="post" action="${action('/desk/sign-out')}">${sure}<button class="desk-quiet">${words.signOut}</button></form></div>`
    : ''
}
</header>
${desk ? renderParts(visit, desk, part) : ''}
<main id="main">
<h1>${title}</h1>
${content}
</main>
</body>`,
  });
}

function renderParts(visit: Visit, { network, role, name }: NetworkDesk, shown: Part | undefined): Html {
  const { words, link } = visit;
  const kinds = submissionKindNames.map((kind) => ({
    part: kind as Part,
    address: inboxAddress(network.slug, kind),
    label: kindLabel(kind, 'many', visit.lang) ?? words.inbox,
  }));
  const others = (Object.keys(otherParts) as OtherPart[])
    .filter((part) => hasRole(role, otherParts[part]))
    .map((part) => ({
      part: part as Part,
      address: `/desk/${network.slug}/${part}`,
      label: { ...words, ...editorWords(visit.lang) }[part],
    }));
  return html`<nav class="desk-parts" aria-label="${name}"><ul>${[...kinds, ...others].map(
    ({ part, address, label }) =>
      html`<li><a href="${link(address)}"${part === shown ? html` aria-current="page"` : ''}>${label}</a></li>`,
  )}<li><a href="/${network.slug}?lang=${visit.lang}">${words.networkPage}</a></li></ul></nav>`;
}

/** A text of a network's in the page's language, or in the best other one. */
export const textIn = ({ lang }: Visit, network: Network, map: Readonly<Record<string, string>>): string =>
  findText(map, [lang, ...network.languages])?.text ?? '';

/** An instant by the network's clock, which is named; by UTC where it belongs to no network. */
export function time({ locale }: Visit, instant: string, { timeZone }: Partial<Pick<Network, 'timeZone'>> = {}): Html {
  return html`<time datetime="${instant}">${instantInWords(instant, locale, timeZone ?? 'UTC', 'short')}</time>`;
}
