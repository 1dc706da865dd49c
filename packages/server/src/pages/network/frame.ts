import type { Network, RecordKind } from '@tejido/contract';
import { submissionKindNames } from '@tejido/contract/submissions';
import { html, raw } from 'hono/html';
import { type Html, renderPage } from '../html.ts';
import { formAddress } from '../plain-form/form.ts';
import { ownNameOf } from '../plain-form/languages.ts';
import { formWords } from '../plain-form/words.ts';
import { plainPolicy } from '../policy.ts';
import { accentRules, accentSource } from './accent.ts';
import { type Thing, writeJsonLd } from './json-ld.ts';
import { addressIn, mainLanguage, offeredLanguages, pathOf, plainIn, textIn, type View } from './view.ts';
import { kindWords } from './words.ts';

/** What a page of a network has within its frame. */
export interface NetworkPage {
  title: string;
  /** A sentence for search engines and those who share the page. */
  description: string;
  /** The part of the network that the page belongs to; none for its first page. */
  section?: RecordKind;
  /** The query of the page, which stays when its language is changed. */
  query?: Readonly<Record<string, string>>;
  /** Whether it is a page of its own, which search engines may show, and not one of many views of another. */
  isOwn?: boolean;
  image?: { url: string; alt: string } | undefined;
  type?: 'website' | 'article';
  things: readonly Thing[];
  content: Html;
}

/** A page in the frame of its network: with its name, its color, its parts, and the languages that it is there in. */
export function renderNetworkPage(view: View, page: NetworkPage): Html {
  const { network, words, lang } = view;
  const name = plainIn(view, network.name);
  const isHome = page.section === undefined;
  return renderPage({
    lang,
    title: page.title === name ? name : `${page.title} · ${name}`,
    description: page.description,
    styles: ['/assets/plain.css', '/assets/network.css'],
    head: renderHead(view, page, name),
    body: html`<body class="plain net">
<a class="net-skip" href="#main">${words.skip}</a>
<header class="net-top">
${renderLogo(view, isHome)}
${isHome ? '' : html`<p class="net-name"><a href="${addressIn(view, pathOf(network))}">${textIn(view, network.name)}</a></p>`}
${renderSections(view, page.section)}
</header>
<main id="main">
${page.content}
</main>
<footer class="net-foot">
${renderLanguages(view, page.query)}
<ul class="net-links">${renderForms(view, 'li')}${network.url ? html`<li><a href="${network.url}">${words.website}</a></li>` : ''}</ul>
</footer>
</body>`,
  });
}

/** The network's sign, in a box of one size, so that nothing moves when it comes. Beside the name it says nothing more to who hears the page. */
function renderLogo(view: View, isAlone: boolean): Html | '' {
  const { logo } = view.network.brand ?? {};
  if (!logo) return '';
  return html`<img class="net-logo" src="${logo.url}" alt="${isAlone ? plainIn(view, logo.alt) : ''}" width="160" height="40">`;
}

/** The content security policy of a page of a network: nothing but our styles, the network's color and sign, and the picture that it shows. */
export function policyFor({ accent, logo }: NonNullable<Network['brand']> = {}, picture?: string): string {
  const pictures = [logo?.url, picture].flatMap((url) => (url && URL.canParse(url) ? [` ${new URL(url).origin}`] : []));
  return plainPolicy({
    'style-src': `'self'${accentSource(accentRules(accent))}`,
    'img-src': `'self'${[...new Set(pictures)].join('')}`,
  });
}

function renderHead(view: View, page: NetworkPage, name: string): Html {
  const { network, base, path, lang, tag } = view;
  const rules = accentRules(network.brand?.accent);
  const own = (language: string) => base + addressIn(view, path, {}, language);
  const alternates = offeredLanguages(view).filter((language) => network.languages.includes(language));
  // In a language that the network does not write, the page is its main one with other words around it.
  const canonical = own(network.languages.includes(tag) ? tag : mainLanguage(network));
  const { image } = page;
  return html`<link rel="canonical" href="${canonical}">
${alternates.map((language) => html`<link rel="alternate" hreflang="${language}" href="${own(language)}">\n`)}<link rel="alternate" hreflang="x-default" href="${own(mainLanguage(network))}">
${page.isOwn === false ? html`<meta name="robots" content="noindex, follow">\n` : ''}<meta property="og:type" content="${page.type ?? 'website'}">
<meta property="og:site_name" content="${name}">
<meta property="og:title" content="${page.title}">
${page.description ? html`<meta property="og:description" content="${page.description}">\n` : ''}<meta property="og:url" content="${canonical}">
<meta property="og:locale" content="${lang}">
${image ? html`<meta property="og:image" content="${image.url}">\n<meta property="og:image:alt" content="${image.alt}">\n` : ''}<meta name="twitter:card" content="${image ? 'summary_large_image' : 'summary'}">
${rules ? html`<style>${raw(rules)}</style>\n` : ''}<script type="application/ld+json">${raw(writeJsonLd(page.things))}</script>`;
}

function renderSections(view: View, section: RecordKind | undefined): Html | '' {
  const { network, words, kinds } = view;
  const shown = section && !kinds.includes(section) ? [section, ...kinds] : kinds;
  if (shown.length === 0) return '';
  return html`<nav class="net-sections" aria-label="${words.sections}"><ul>${shown.map(
    (kind) =>
      html`<li><a href="${addressIn(view, pathOf(network, kind))}"${kind === section ? html` aria-current="${view.path === pathOf(network, kind) ? 'page' : 'true'}"` : ''}>${kindWords(words, kind).many}</a></li>`,
  )}</ul></nav>`;
}

/** The links to what somebody can send to the network, where it takes anything. */
export function renderForms({ network, lang }: View, element: 'li' | 'p'): Html | '' {
  if (network.privacyNotices.length === 0) return '';
  const links = submissionKindNames.map(
    (kind) =>
      html`<a class="net-act" href="${formAddress(network, kind)}?lang=${lang}">${formWords(kind, lang).title}</a>`,
  );
  return html`${links.map((link) => (element === 'li' ? html`<li>${link}</li>` : html`<p>${link}</p>`))}`;
}

function renderLanguages(view: View, query: Readonly<Record<string, string>> = {}): Html | '' {
  const languages = offeredLanguages(view);
  if (languages.length < 2) return '';
  return html`<nav class="net-languages" aria-label="${view.words.otherLanguages}"><ul>${languages.map((language) =>
    language === view.tag
      ? html`<li><span lang="${language}" aria-current="true">${ownNameOf(language)}</span></li>`
      : html`<li><a href="${addressIn(view, view.path, query, language)}" lang="${language}" hreflang="${language}">${ownNameOf(language)}</a></li>`,
  )}</ul></nav>`;
}
