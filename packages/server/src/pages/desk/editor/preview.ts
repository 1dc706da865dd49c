import { type DraftContent, type Network, type RecordKind, recordNames } from '@tejido/contract';
import { draftFaults, inFull, type RecordDefinition, recordKinds, recordOf, slugFor } from '@tejido/contract/schemas';
import { say } from '@tejido/words';
import { html, raw } from 'hono/html';
import { distinct } from '../../../distinct.ts';
import { publicUrlOf } from '../../../http/server-env.ts';
import { embedWords } from '../../embed/words.ts';
import { type Html, renderPage } from '../../html.ts';
import { accentRules, accentSource, type Scheme, schemes } from '../../network/accent.ts';
import { renderCard } from '../../network/card.ts';
import { policyFor } from '../../network/frame.ts';
import { writeScript } from '../../network/json-ld.ts';
import { readSurroundings, renderRecord } from '../../network/record-page.ts';
import { type AnyRecord, pathOf, pictureOf, type View, viewOf } from '../../network/view.ts';
import { scriptedPolicy } from '../../policy.ts';
import { select } from '../controls.ts';
import type { NetworkDesk } from '../frame.ts';
import { headers, type Visit } from '../visit.ts';
import { recordsAddress } from './address.ts';
import { type EditorWords, fieldName, reasonOf } from './words.ts';

/** What is asked to be seen before it is published. */
export interface Wanted {
  kind: RecordKind;
  desk: NetworkDesk;
  words: EditorWords;
  id: string;
  content: DraftContent;
  form: URLSearchParams;
}

/** The controls by which a form that is not saved yet is seen as everybody would: in a frame as the widget, or as its own page. They need no script. */
export function renderPreviewControls(
  visit: Visit,
  { network }: NetworkDesk,
  words: EditorWords,
  kind: RecordKind,
  id: string,
): Html {
  const looks = embedWords(visit.lang);
  const names = new Intl.DisplayNames([visit.lang], { type: 'language' });
  const languages = network.languages.map((tag): [string, string] => [tag, names.of(tag) ?? tag]);
  const choices = schemes.map((scheme): [string, string] => [scheme, looks.schemes[scheme]]);
  const action = visit.action(recordsAddress(network.slug, kind, id, 'preview'));
  return html`<details class="desk-preview" data-preview><summary>${words.preview}</summary>
<div class="desk-row">${select('preview.lang', looks.language, languages, languages[0]?.[0] ?? '')}${select('preview.scheme', looks.scheme, choices, 'auto')}</div>
<p class="desk-buttons"><button formaction="${action}" formtarget="preview" name="preview.as" value="card" class="desk-quiet">${words.previewCard}</button>
<button formaction="${action}" formtarget="_blank" name="preview.as" value="page" class="desk-quiet">${words.previewPage}</button></p>
<iframe name="preview" title="${words.preview}" class="desk-frame" height="360"></iframe></details>`;
}

/** A form that is not saved yet, as everybody would see it. What is not right yet is left out; where it cannot be, it is said. */
export async function showPreview(visit: Visit, wanted: Wanted): Promise<Response> {
  const { kind, desk, form, id, content } = wanted;
  const { network } = desk;
  const definition: RecordDefinition = recordKinds[kind];
  const { shown, lacking } = readable(definition, content, network);
  const view = await openView(visit, network, form.get('preview.lang') ?? '');
  const asked = form.get('preview.scheme');
  const scheme = schemes.find((one) => one === asked) ?? 'auto';
  if (lacking.size > 0) return answer(visit, renderLacking(view, wanted, lacking), policyOf(network, scheme));
  const place = { slug: slugFor(definition, { id, content: shown }, new Set()), revision: 1 };
  const updated = new Date(view.now).toISOString();
  const made = recordOf(definition, { id, content: shown }, network, { ...place, updated });
  const record = inFull(definition, made) as unknown as AnyRecord;
  if (form.get('preview.as') !== 'page')
    return answer(visit, renderWidget(view, wanted, record, scheme), policyOf(network, scheme));
  const own = { ...view, path: pathOf(network, kind, record.slug) };
  const page = renderRecord(own, kind, record, await readSurroundings(own, kind, record));
  return answer(visit, page, policyFor(network.brand, pictureOf(record)));
}

/** What of a draft can be read, and what is wrong with the rest where it cannot be without. */
function readable(
  definition: RecordDefinition,
  content: DraftContent,
  network: Network,
): { shown: DraftContent; lacking: ReadonlyMap<string, string> } {
  const faultsIn = (given: DraftContent) =>
    new Map(draftFaults(definition, given, network).map(({ pointer, code }) => [pointer.split('/')[1] ?? '', code]));
  const faults = faultsIn(content);
  const shown = Object.fromEntries(Object.entries(content).filter(([name]) => !faults.has(name)));
  return { shown, lacking: faultsIn(shown) };
}

const openView = (visit: Visit, network: Network, lang: string): Promise<View> =>
  viewOf(
    {
      network,
      path: pathOf(network),
      base: publicUrlOf(visit.c, visit.dependencies),
      now: Date.now(),
      call: visit.call,
    },
    distinct([lang, ...network.languages]),
  );

function renderWidget(view: View, { kind, words }: Wanted, record: AnyRecord, scheme: Scheme): Html {
  const { network, tag, lang } = view;
  const rules = accentRules(network.brand?.accent, scheme);
  const element = `tejido-${recordNames[kind].toLowerCase()}-card`;
  return renderPage({
    lang,
    title: words.preview,
    styles: ['/assets/embedded.css'],
    head: html`<meta name="robots" content="noindex">
${rules ? html`<style>${raw(rules)}</style>\n` : ''}<script src="/embed/tejido.js" async></script>
<script src="/assets/embedded.js" async></script>
<script type="module" src="/assets/preview.js"></script>`,
    body: html`<body class="embedded-${scheme}">
<main>
<tejido-network network="${network.slug}" lang="${tag}"${scheme === 'auto' ? '' : html` theme="${scheme}"`}>
<${raw(element)} heading-level="2" detail="none" data-item>
${renderCard(view, kind, record, 2)}
</${raw(element)}>
</tejido-network>
</main>
<script type="application/json" id="item">${raw(writeScript(record))}</script>
</body>`,
  });
}

/** What has to be filled in before there is something to see. */
function renderLacking(view: View, { words }: Wanted, lacking: ReadonlyMap<string, string>): Html {
  return renderPage({
    lang: view.lang,
    title: words.preview,
    styles: ['/assets/embedded.css'],
    head: html`<meta name="robots" content="noindex">`,
    body: html`<body class="embedded-auto"><main><p>${words.previewLacks}</p>
<ul>${[...lacking].map(([name, code]) => html`<li>${say(words.lackOf, { field: fieldName(words, name), reason: reasonOf(words, code) })}</li>`)}</ul></main></body>`,
  });
}

/** Only the editor frames it; a card's picture is wherever the record says. */
const policyOf = ({ brand }: Network, scheme: Scheme): string =>
  scriptedPolicy({
    'style-src': `'self'${accentSource(accentRules(brand?.accent, scheme))}`,
    'img-src': "'self' https: data:",
    'form-action': "'none'",
    'frame-ancestors': "'self'",
  });

const answer = async ({ c }: Visit, page: Html, policy: string): Promise<Response> =>
  c.html(await page, 200, { ...headers, 'Content-Security-Policy': policy });
