import { findText, type LanguageMap, type VocabularyItem } from '@tejido/contract';
import { goals, goalTitles } from '@tejido/sdg';
import { html } from 'hono/html';
import { type Html, renderPage } from '../html.ts';
import { renderForm } from '../plain-form/form.ts';
import { demoNetwork, type Fallback } from './data.ts';
import { type CountryWords, countryWords } from './un-country-words.ts';

/** What the country page needs besides its words. */
export interface CountryPage {
  fallback: Fallback;
  lang: 'en' | 'es';
  /** Its own address. */
  address: string;
  /** What its form's submission is stored under. */
  idempotencyKey: string;
  /** When its form is shown, signed. */
  stamp: string;
}

/** The page of a country team that invites to the network: the widget's form, or the same form without scripts. */
export function renderUnCountry({ fallback: { network }, lang, address, idempotencyKey, stamp }: CountryPage): Html {
  const words = countryWords[lang];
  const form = renderForm({
    kind: 'join-requests',
    network,
    languages: [lang],
    page: address,
    idempotencyKey,
    stamp,
    headingLevel: 3,
  });
  return renderPage({
    lang,
    title: `${words.title} · ${words.site}`,
    description: words.lead,
    styles: ['/assets/demo/un-country.css', '/assets/plain-form.css'],
    head: html`<link rel="alternate" hreflang="${words.other.lang}" href="?lang=${words.other.lang}">
<script src="/embed/tejido.js" async></script>`,
    body: html`<body>
<a class="skip" href="#content">${words.skip}</a>
${header(words)}
<main id="content">
${trail(words)}
<article>
<p class="kicker">${words.published}</p>
<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<section id="about">
${words.intro.map((paragraph) => html`<p>${paragraph}</p>\n`)}
<div class="columns">
<div><h2>${words.purposes}</h2>${vocabulary(network.purposes, lang)}</div>
<div><h2>${words.sectors}</h2>${vocabulary(network.sectors, lang)}</div>
</div>
</section>
<section id="how">
<h2>${words.steps}</h2>
<ol class="steps">${words.stepList.map((step) => html`<li>${step}</li>\n`)}</ol>
</section>
<section id="goals">
<h2>${words.goals}</h2>
<ul class="goals">${goals.map(
      ({ number }) =>
        html`<li><tejido-sdg-badge goal="${number}" lang="${lang}">${number}. ${goalTitles[lang][number]}</tejido-sdg-badge></li>\n`,
    )}</ul>
</section>
<section id="join">
<h2>${words.form}</h2>
<p>${words.formIntro}</p>
<tejido-join-form class="form" network="${demoNetwork}" lang="${lang}" heading-level="3">
${form}
</tejido-join-form>
</section>
</article>
</main>
${footer(words)}
</body>`,
  });
}

function header({ site, tagline, menu, nav, other }: CountryWords): Html {
  return html`<header>
<div class="inner">
<p class="site"><strong>${site}</strong><span>${tagline}</span></p>
<p class="language"><a href="?lang=${other.lang}" lang="${other.lang}" hreflang="${other.lang}">${other.label}</a></p>
</div>
<nav aria-label="${menu}"><ul class="inner">${nav.map(([href, label]) => html`<li><a href="${href}">${label}</a></li>`)}</ul></nav>
</header>`;
}

function trail({ trail: names }: CountryWords): Html {
  return html`<ol class="trail">${names.map(
    (name, index) => html`<li${index === names.length - 1 ? html` aria-current="page"` : ''}>${name}</li>`,
  )}</ol>`;
}

function footer(words: CountryWords): Html {
  return html`<footer><div class="inner columns">
<div><h2>${words.address}</h2><p><a href="mailto:partnerships@country-team.example">partnerships@country-team.example</a></p></div>
<div><h2>${words.accessibility}</h2><p>${words.accessibilityText}</p></div>
<div><h2>${words.about}</h2><p>${words.aboutText} <a href="/">Tejido</a></p></div>
</div></footer>`;
}

function vocabulary(items: readonly VocabularyItem[], lang: string): Html {
  const textOf = (label: LanguageMap) => findText(label, [lang])?.text ?? '';
  return html`<ul>${items.map(({ label }) => html`<li>${textOf(label)}</li>`)}</ul>`;
}
