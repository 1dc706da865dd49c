import { directionOf, type LanguageTag, type Network } from '@tejido/contract';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import { publicUrlOf } from '../../../http/server-env.ts';
import { readWidgets } from '../../embed/widgets.ts';
import { type Html, renderPage } from '../../html.ts';
import { renderForm } from '../../plain-form/form.ts';
import { ownNameOf } from '../../plain-form/languages.ts';
import { scriptedPolicy } from '../../policy.ts';
import { enterAs } from '../enter.ts';
import type { Visit } from '../visit.ts';
import { builtForm } from './form-deeds.ts';
import type { Editing } from './part.ts';
import { kind, readTyped, type TypedStep, typedFormOf } from './typed-form.ts';
import { type SettingsWords, settingsWords } from './words.ts';

/*
 * A join form as people see it, while it is built: the widget itself in a frame of an origin of its own, without our cookies, from which nothing is sent.
 */

/** As much of a network as its form is made from, with the form as it is being built. */
export const previewed = (network: Network, typed: TypedStep[]): Network => ({
  ...network,
  joinForm: builtForm(typed, network),
  // Nothing is sent, so that nothing has to be solved first.
  submissions: undefined,
});

/** The frame beside the builder: its data are for the script; without one a button shows what is not saved in it. */
export function renderPreviewFrame({ visit, words, network, typed }: Editing<TypedStep[]>): Html {
  const address = `/desk/${network.slug}/settings/form/preview`;
  const at = (language: string) => visit.action(address, new URLSearchParams({ in: language }));
  const [main = 'en'] = network.languages;
  return html`<section id="shown" class="desk-preview" aria-labelledby="preview-title" tabindex="-1" data-network="${JSON.stringify(previewed(network, typed))}">
<h2 id="preview-title">${words.preview}</h2><p class="desk-hint">${words.previewText}</p>
<p class="desk-buttons">${network.languages.map((language) => html`<button form="settings" class="desk-quiet" formtarget="preview" formaction="${at(language)}" data-language="${language}" lang="${language}" aria-label="${say(words.previewAgain, { language: ownNameOf(language) })}" aria-pressed="${language === main ? 'true' : 'false'}">${ownNameOf(language)}</button> `)}</p>
<iframe id="preview" name="preview" title="${words.preview}" src="${visit.link(address, new URLSearchParams({ in: main }))}" sandbox="allow-scripts" height="900"></iframe></section>`;
}

/** The page in the frame: the form as it is saved, or as it was posted; in place of the widget, while that is not there, the plain form. */
export async function showPreview(visit: Visit): Promise<Response> {
  const { c, dependencies } = visit;
  const { network } = await enterAs(visit, 'owner');
  const typed = c.req.method === 'POST' ? readTyped(await visit.form()) : typedFormOf(network);
  const asked = c.req.query('in') ?? '';
  const lang = network.languages.find((language) => language === asked) ?? network.languages[0] ?? visit.lang;
  const hasWidgets = (await readWidgets(dependencies.embedDirectory)) !== undefined;
  const page = renderPreview(previewed(network, typed), lang, {
    words: settingsWords(visit.lang),
    spoken: visit.lang,
    base: publicUrlOf(c, dependencies),
    hasWidgets,
  });
  return c.html(await page, 200, headers);
}

const headers = {
  'Cache-Control': 'no-store, no-cache',
  // What the widget sends is stopped by the page's script, and by being nobody's.
  'Content-Security-Policy': scriptedPolicy({
    'img-src': "'self' data:",
    'form-action': "'none'",
    'frame-ancestors': "'self'",
    sandbox: 'allow-scripts',
  }),
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
};

function renderPreview(
  network: Network,
  lang: LanguageTag,
  { words, spoken, base, hasWidgets }: { words: SettingsWords; spoken: LanguageTag; base: string; hasWidgets: boolean },
): Html {
  const form = renderForm({ kind, network, languages: [lang, ...network.languages], page: '', headingLevel: 2 });
  return renderPage({
    lang,
    title: words.preview,
    styles: ['/assets/embedded.css', '/assets/plain-form.css'],
    head: hasWidgets
      ? html`<script src="/assets/form-preview.js" defer></script><script src="/embed/tejido.js" defer></script><script src="/assets/embedded.js" async></script>`
      : html`<script src="/assets/embedded.js" async></script>`,
    body: html`<body class="embedded-auto"><main><h1>${words.preview}</h1>
<p class="embedded-said" role="status" lang="${spoken}" dir="${directionOf(spoken)}" data-said="${words.previewSent}"></p>
<tejido-network network="${network.slug}" src="${base}" lang="${lang}" data-network="${JSON.stringify(network)}"><tejido-join-form heading-level="2">
${form}
</tejido-join-form></tejido-network></main></body>`,
  });
}
