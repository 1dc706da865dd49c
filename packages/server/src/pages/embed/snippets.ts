import { findText, type Network } from '@tejido/contract';
import { lookAt } from '../network/accent.ts';
import { type AnyRecord, addressIn, pathOf, plainIn, titleOf as titleOfRecord, type View } from '../network/view.ts';
import { kindWords } from '../network/words.ts';
import { formAddress } from '../plain-form/form.ts';
import { formWords } from '../plain-form/words.ts';
import { attributesOf, type Choice, listQueryOf, writeChoice } from './choice.ts';
import type { Widget, Widgets } from './widgets.ts';

/** What is put together for somebody else's page. */
export interface Order {
  view: View;
  /** The same page in the language of what is shown: that of the widget where it has one, else the network's. */
  spoken: View;
  widgets: Widgets;
  widget: Widget;
  choice: Choice;
  /** The record that it shows, where it shows one. */
  record: AnyRecord | undefined;
  /** Whether the script has its hash. */
  hasIntegrity: boolean;
}

/** The widget as an element, with the script. */
export function elementSnippet(order: Order): string {
  const { view, widget, choice } = order;
  const { network } = view;
  return `${script(order)}
${open('tejido-network', [
  ['network', network.slug],
  ...languageOf(choice, 'lang'),
  ...(choice.scheme === 'auto' ? [] : [['theme', choice.scheme] as const]),
  ...styleOf(choice, network),
])}
  ${open(widget.tag, attributesOf(choice))}
    ${fallback(order)}
  </${widget.tag}>
</tejido-network>`;
}

/** The same for content systems that take out unknown elements. */
export function placeSnippet(order: Order): string {
  const { view, widget, choice } = order;
  const { network } = view;
  const data = (pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([name, value]) => [`data-${name}`, value] as const);
  const place = open('div', [
    ['data-tejido', widget.name],
    ['data-network', network.slug],
    ...languageOf(choice, 'data-lang'),
    ...data(attributesOf(choice)),
    ...styleOf(choice, network),
  ]);
  const inside = `${place}
  ${fallback(order)}
</div>`;
  if (choice.scheme === 'auto') return `${script(order)}\n${inside}`;
  return `${script(order)}
${open('div', [
  ['data-tejido', 'network'],
  ['data-network', network.slug],
  ['data-theme', choice.scheme],
])}
${inside.replaceAll(/^/gm, '  ')}
</div>`;
}

/** The widget as a page of its own in a frame. */
export function frameSnippet({ view, spoken, widget, choice }: Order): string {
  const address = view.base + pageAddress(view.network, widget, choice);
  return `${open('iframe', [
    ['src', address],
    ['title', titleOf(spoken, widget)],
    ['width', '100%'],
    ['height', widget.isOfOne ? '320' : '800'],
    ['loading', 'lazy'],
    ['style', 'border: 0'],
  ])}</iframe>`;
}

/** What makes frames as tall as what they show. Takes notice of frames of this server alone. */
export const listenerSnippet = ({ view: { base } }: Order): string => `<script>
  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== '${new URL(base).origin}' || data?.type !== 'tejido-height') return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.height = Math.ceil(Number(data.height));
  });
</script>`;

/** What a content security policy has to allow. */
export function policyLines({ view: { base } }: Order, pictures: readonly string[]): string {
  const { origin } = new URL(base);
  return [
    `script-src ${origin};`,
    `connect-src ${origin};`,
    `img-src ${[origin, ...pictures.filter((other) => other !== origin)].join(' ')};`,
    `frame-src ${origin};`,
  ].join('\n');
}

/** The address of a widget's own page, without the server; with what is chosen. */
export function pageAddress(network: Pick<Network, 'slug'>, { name }: Widget, choice: Choice, part = ''): string {
  const query = new URLSearchParams(writeChoice(choice, 'lang')).toString();
  return plainCommas(`/${network.slug}/embed/${name}${part}${query && `?${query}`}`);
}

/** What a widget shows, and of which network, as one says it. */
export function titleOf(view: View, { kind, form, name, isOfOne }: Widget): string {
  const network = textIn(view.network, view);
  const own = kind && kindWords(view.words, kind);
  const what = own ? own[isOfOne ? 'one' : 'many'] : form ? formWords(form, view.lang).title : name;
  return `${what} · ${network}`;
}

/** What people see until the widget is there, and for ever where it cannot be: a link to the same on this server. */
function fallback({ spoken: view, widget, choice, record }: Order): string {
  const { network, base, lang, tag, words } = view;
  const { kind, form } = widget;
  const link = (path: string, label: string, query: Readonly<Record<string, string>> = {}) =>
    `<a href="${escape(base + plainCommas(addressIn(view, path, query)))}">${escape(label)}</a>`;
  if (form) return link(formAddress(network, form), formWords(form, lang).title, { lang: tag });
  const name = textIn(network, view);
  if (!kind) return link(pathOf(network), name);
  if (record)
    return link(pathOf(network, kind, record.slug), plainIn(view, titleOfRecord(kind, record)) || record.slug);
  return link(pathOf(network, kind), `${kindWords(words, kind).all} · ${name}`, listQueryOf(widget, choice));
}

/** Codes joined by commas as people read and mend them; an address may have commas. */
const plainCommas = (address: string): string => address.replaceAll('%2C', ',');

const script = ({ view: { base }, widgets, hasIntegrity }: Order): string =>
  hasIntegrity
    ? `<script src="${base}/embed/tejido.js" integrity="${widgets.integrity}" crossorigin async></script>`
    : `<script src="${base}/embed/tejido.js" async></script>`;

const languageOf = ({ language }: Choice, name: string): [string, string][] =>
  language === undefined ? [] : [[name, language]];

/** The color that was chosen, else the network's, as it can be read where light or dark was chosen, too; with that of the text on it. */
function styleOf(choice: Choice, network: Network): [string, string][] {
  const look = lookAt(choice.accent ?? network.brand?.accent, choice.scheme);
  return look ? [['style', `--tejido-accent: ${look.accent}; --tejido-on-accent: ${look.onAccent}`]] : [];
}

const open = (tag: string, attributes: readonly (readonly [string, string])[]): string =>
  `<${[tag, ...attributes.map(([name, value]) => `${name}="${escape(value)}"`)].join(' ')}>`;

const textIn = ({ name, slug }: Network, { languages }: View): string => findText(name, languages)?.text ?? slug;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] as string);
