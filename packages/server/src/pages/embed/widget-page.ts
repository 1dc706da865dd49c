import { queryProblem } from '@tejido/contract/schemas';
import { html, raw } from 'hono/html';
import { Refusal } from '../../refusal.ts';
import { type Html, renderPage } from '../html.ts';
import { accentRules, accentSource } from '../network/accent.ts';
import { renderWhen, timesOf } from '../network/times.ts';
import {
  type AnyRecord,
  addressIn,
  definitionOf,
  getRecord,
  listRecords,
  pathOf,
  textIn,
  titleOf as titleOfRecord,
  type View,
} from '../network/view.ts';
import { kindWords } from '../network/words.ts';
import { formAddress } from '../plain-form/form.ts';
import { formWords } from '../plain-form/words.ts';
import { scriptedPolicy } from '../policy.ts';
import { attributesOf, type Choice, listQueryOf, type ReadChoice } from './choice.ts';
import { titleOf } from './snippets.ts';
import type { Widget } from './widgets.ts';

/** How many records a page lists where nothing says how many; a calendar's, too. */
const usualLimit = 12;

/** The content security policy of a widget's own page: any site may frame it, and it asks nobody but this server; pictures are where records say. */
export function policyOf(view: View, choice: Choice): string {
  return scriptedPolicy({
    'style-src': `'self'${accentSource(rulesOf(view, choice))}`,
    'img-src': "'self' https: data:",
    'frame-ancestors': '*',
  });
}

/** Throws the problem with what an address says that cannot be read. */
export function refuseUnreadable({ refused }: ReadChoice): void {
  if (refused.length > 0)
    throw new Refusal(
      queryProblem(
        refused.map((name) => ({
          in: 'query',
          pointer: `/${name}`,
          code: 'invalid_value',
          detail: 'is not a value that this widget takes.',
        })),
      ),
    );
}

/**
 * A widget as a page of its own: what it shows as links to the network's pages, until the widget is there.
 * @param isPreview Whether it stands in the builder, which its links must not take the place of.
 */
export async function renderWidgetPage(view: View, widget: Widget, choice: Choice, isPreview: boolean): Promise<Html> {
  const { network, lang, tag } = view;
  const { attributes, fallback } = await contentOf(view, widget, choice);
  const rules = rulesOf(view, choice);
  return renderPage({
    lang,
    title: titleOf(view, widget),
    styles: ['/assets/embedded.css'],
    head: html`<meta name="robots" content="noindex">
<base target="${isPreview ? '_blank' : '_top'}">
${rules ? html`<style>${raw(rules)}</style>\n` : ''}<script src="/embed/tejido.js" async></script>
<script src="/assets/embedded.js" async></script>`,
    body: html`<body class="embedded-${choice.scheme}">
<main>
<h1>${titleOf(view, widget)}</h1>
<tejido-network network="${network.slug}" lang="${tag}"${choice.scheme === 'auto' ? '' : html` theme="${choice.scheme}"`}>
<${raw(widget.tag)}${attributes.map(([name, value]) => html` ${raw(name)}="${value}"`)} heading-level="2">
${fallback}
</${raw(widget.tag)}>
</tejido-network>
</main>
<footer><a href="${addressIn(view, pathOf(network))}">${textIn(view, network.name)}</a></footer>
</body>`,
  });
}

/** The attributes of a widget, and what stands in its place. One that shows one record shows the first where none is named. */
async function contentOf(
  view: View,
  widget: Widget,
  choice: Choice,
): Promise<{ attributes: [string, string][]; fallback: Html }> {
  const { network, words, tag } = view;
  const { kind, form, isOfOne, name } = widget;
  const attributes = attributesOf(choice);
  if (form)
    return {
      attributes,
      fallback: html`<p><a href="${formAddress(network, form)}?lang=${tag}">${formWords(form, view.lang).title}</a></p>`,
    };
  if (!kind) return { attributes, fallback: html`` };
  const own = kindWords(words, kind);
  const more = html`<p><a href="${addressIn(view, pathOf(network, kind), isOfOne ? {} : listQueryOf(widget, choice))}">${own.all}</a></p>`;
  if (isOfOne) {
    const [record] = await readRecords(view, widget, choice);
    if (!record) return { attributes, fallback: html`<p>${own.none}</p>` };
    return {
      attributes: Object.entries({ ...Object.fromEntries(attributes), [name.split('-')[0] as string]: record.slug }),
      fallback: html`<p>${renderLine(view, widget, record)}</p>${more}`,
    };
  }
  const items = await readRecords(view, widget, choice);
  return {
    attributes,
    fallback: html`${
      items.length > 0
        ? html`<ul>${items.map((item) => html`<li>${renderLine(view, widget, item)}</li>\n`)}</ul>`
        : html`<p>${definitionOf(kind).times ? words.noneUpcoming : own.noMatch}</p>`
    }
${more}`,
  };
}

/** The records that a widget shows first: those that are to come, where they have times. */
export async function readRecords(view: View, widget: Widget, choice: Choice): Promise<readonly AnyRecord[]> {
  const { kind, isOfOne, name } = widget;
  if (!kind) return [];
  const { times, orders } = definitionOf(kind);
  const asked = isOfOne ? choice.attributes[name.split('-')[0] as string] : undefined;
  if (asked !== undefined) return [await getRecord(view, kind, asked)];
  const order = times && orders.includes('start') ? { from: new Date(view.now).toISOString(), sort: 'start' } : {};
  const limit = isOfOne ? '1' : (choice.attributes['limit'] ?? String(usualLimit));
  const { items } = await listRecords(view, kind, { ...order, ...listQueryOf(widget, choice), limit });
  return items;
}

function renderLine(view: View, { kind }: Widget, record: AnyRecord): Html {
  if (!kind) return html``;
  const times = timesOf(kind, record);
  return html`<a href="${addressIn(view, pathOf(view.network, kind, record.slug))}">${textIn(view, titleOfRecord(kind, record))}</a>${times ? html`<br>${renderWhen(view, times)}` : ''}`;
}

/** The rules of the color that was chosen, else of the network's. */
const rulesOf = ({ network }: View, { accent, scheme }: Choice): string =>
  accentRules(accent ?? network.brand?.accent, scheme);
