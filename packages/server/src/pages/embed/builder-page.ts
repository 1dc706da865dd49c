import type { LanguageTag, Network } from '@tejido/contract';
import { fill, say } from '@tejido/words';
import { html } from 'hono/html';
import { type Html, renderPage } from '../html.ts';
import { lookAt, schemes } from '../network/accent.ts';
import type { Chosen, Option } from '../network/filters.ts';
import { type AnyRecord, plainIn, titleOf as titleOfRecord, type View } from '../network/view.ts';
import { fieldLabel, kindWords } from '../network/words.ts';
import { ownNameOf } from '../plain-form/languages.ts';
import { formLanguages } from '../plain-form/words.ts';
import { type Control, controlsOf } from './choice.ts';
import { renderReference } from './reference.ts';
import {
  elementSnippet,
  frameSnippet,
  listenerSnippet,
  type Order,
  pageAddress,
  placeSnippet,
  policyLines,
  titleOf,
} from './snippets.ts';
import { type EmbedWords, named } from './words.ts';

/** What the builder is, beside what it puts together. */
export interface Builder extends Order {
  words: EmbedWords;
  networks: readonly Network[];
  /** The width of the preview, in pixels; none where it is as wide as there is room. */
  width: number | undefined;
  /** The parameters that could not be read. */
  refused: readonly string[];
  /** What each choice offers, by its name. */
  options: ReadonlyMap<string, readonly Option[]>;
  /** The records among which one is chosen, where the widget shows one. */
  records: readonly AnyRecord[];
  /** Where the pictures of records are. */
  pictures: readonly string[];
  /** Whether the address says which language the page is in. */
  hasLang: boolean;
  /** The query, which stays when the page's language is changed. */
  query: URLSearchParams;
}

/** Widths that the preview can have, in pixels. */
export const widths = { least: 320, most: 1280 };

/** The page on which a snippet is put together: a form whose address is the choice, a preview, and what to copy. */
export function renderBuilder(builder: Builder): Html {
  const { view, spoken, words, widget, choice, width, refused } = builder;
  const preview = pageAddress(view.network, widget, choice, '/preview');
  return frame(
    view.lang,
    words,
    html`<p class="embed-lead">${words.intro}</p>
${
  refused.length > 0
    ? html`<p class="embed-refused" role="alert">${say(words.refused, {
        fields: listOf(
          view.lang,
          refused.map((name) => labelOf(builder, name)),
        ),
      })}</p>`
    : ''
}
<div class="embed-columns">
${renderForm(builder)}
<div class="embed-result">
<div id="shown"><h2 id="preview-title">${words.preview}</h2>
<p class="embed-note">${words.previewText}</p>
<div class="embed-stage" tabindex="0" role="region" aria-labelledby="preview-title"><iframe id="preview" src="${preview}" title="${titleOf(spoken, widget)}" width="${width ?? '100%'}" height="${widget.isOfOne ? 360 : 720}"></iframe></div>
<p><a class="plain-link" href="${pageAddress(view.network, widget, choice)}">${words.alone}</a></p></div>
<div id="snippets"><h2>${words.snippets}</h2>
${renderSnippets(builder)}</div>
</div>
</div>
<p class="embed-unseen" role="status" data-status="${words.updated}"></p>
${renderReference(view, words, widget)}
${renderLanguages(builder)}`,
  );
}

/** What stands in the place of the builder where there is nothing to embed. */
export const renderNothing = (lang: LanguageTag, words: EmbedWords, text: string): Html =>
  frame(
    lang,
    words,
    html`<p>${text}</p>
<p><a class="plain-link" href="/">Tejido</a></p>`,
  );

function frame(lang: LanguageTag, words: EmbedWords, content: Html): Html {
  return renderPage({
    lang,
    title: `${words.title} · Tejido`,
    description: words.intro,
    styles: ['/assets/plain.css', '/assets/embed.css'],
    head: html`<script type="module" src="/assets/embed-builder.js"></script>`,
    body: html`<body class="plain embed">
<header class="plain-top"><p><a href="/">Tejido</a></p></header>
<main>
<h1>${words.title}</h1>
${content}
</main>
</body>`,
  });
}

function renderForm(builder: Builder): Html {
  const { view, words, widgets, widget, networks, choice, width, options, hasIntegrity, hasLang } = builder;
  const { network } = view;
  const controls = [...controlsOf(widget)];
  const choices = controls.filter(([, { type }]) => type === 'choice');
  const others = controls.filter(([, { type }]) => type !== 'choice' && type !== 'record');
  const look = lookAt(choice.accent ?? network.brand?.accent);
  const number = new Intl.NumberFormat(view.locale, { maximumFractionDigits: 1 });
  return html`<form class="embed-form" id="choice" method="get" action="/embed">
${hasLang ? html`<input type="hidden" name="lang" value="${view.tag}">` : ''}
<fieldset id="what"><legend>${words.what}</legend>
${select(
  'network',
  words.network,
  networks.map((each) => ({ value: each.slug, text: plainIn(view, each.name) || each.slug })),
  network.slug,
  html` data-resets`,
)}
${select(
  'widget',
  words.widget,
  widgets.all.map(({ name }) => ({ value: name, text: named(words.widgets, name) })),
  widget.name,
)}
${renderRecords(builder)}
</fieldset>
${
  choices.some(([name]) => options.get(name)?.length)
    ? html`<fieldset id="which"><legend>${words.which}</legend>
<p class="embed-note">${words.whichText}</p>
${choices.map(([name]) => renderChoice(builder, name))}
</fieldset>`
    : ''
}
<fieldset id="look"><legend>${words.look}</legend>
${others.map(([name, control]) => renderControl(builder, name, control))}
${select(
  'language',
  words.language,
  languagesOf(view).map((language) => ({ value: language, text: ownNameOf(language) })),
  choice.language,
  '',
  words.ofPage,
)}
${select(
  'scheme',
  words.scheme,
  schemes.map((scheme) => ({ value: scheme, text: words.schemes[scheme] })),
  choice.scheme,
)}
<div class="embed-field"><label for="accent">${words.accent}</label>
<span class="embed-note" id="accent-hint">${words.accentHint}</span>
<span class="embed-pair"><input id="accent" name="accent" value="${choice.accent ?? ''}" maxlength="7" autocomplete="off" spellcheck="false" dir="ltr" aria-describedby="accent-hint accent-contrast"><input id="pick" type="color" value="${look?.accent ?? '#0b5c86'}" aria-label="${words.pick}" hidden></span>
<span class="embed-note" id="accent-contrast">${look ? say(words.contrast, { light: number.format(look.light), dark: number.format(look.dark) }) : ''}</span></div>
<div class="embed-field"><label for="width">${words.width}</label>
<input id="width" name="width" type="number" inputmode="numeric" min="${widths.least}" max="${widths.most}" placeholder="${widths.least}–${widths.most}" value="${width ?? ''}"></div>
<div class="embed-field"><label for="integrity">${words.integrity}</label>
<span class="embed-note" id="integrity-hint">${words.integrityHint}</span>
<select id="integrity" name="integrity" aria-describedby="integrity-hint"><option value="">${words.no}</option><option value="yes"${hasIntegrity ? html` selected` : ''}>${words.yes}</option></select></div>
</fieldset>
<p><button>${words.show}</button></p>
</form>`;
}

/** Which record is shown, where the widget shows one. */
function renderRecords({ view, widget, choice, records }: Builder): Html | '' {
  const { kind } = widget;
  const [name] = [...controlsOf(widget)].find(([, { type }]) => type === 'record') ?? [];
  if (!kind || name === undefined) return '';
  const options = records.map((record) => ({
    value: record.slug,
    text: plainIn(view, titleOfRecord(kind, record)) || record.slug,
  }));
  return select(name, kindWords(view.words, kind).one, options, choice.attributes[name], html` data-record`);
}

/** What records are chosen by, with how many there are of each; open once something is chosen. */
function renderChoice(builder: Builder, name: string): Html | '' {
  const { view, choice, options } = builder;
  const offered = options.get(name) ?? [];
  if (offered.length === 0) return '';
  const chosen = chosenOf(choice.attributes)[name] ?? [];
  const number = new Intl.NumberFormat(view.locale);
  return html`<details class="embed-choice" id="choice-${name}"${chosen.length > 0 ? ' open' : ''}><summary>${labelOf(builder, name)}${chosen.length > 0 ? html` <span class="embed-note">${fill(view.words.chosen, view.lang, { count: chosen.length })}</span>` : ''}</summary>
<div role="group" aria-label="${labelOf(builder, name)}">${offered.map(
    ({ value, label, count }) =>
      html`<label><input type="checkbox" id="${name}-${value}" name="${name}" value="${value}"${chosen.includes(value) ? ' checked' : ''}> <span>${label} <span class="embed-note">${number.format(count)}</span></span></label>\n`,
  )}</div></details>`;
}

function renderControl(builder: Builder, name: string, control: Control): Html | '' {
  const { words, choice } = builder;
  const label = labelOf(builder, name);
  const value = choice.attributes[name] ?? '';
  if (control.type === 'word')
    return select(
      name,
      label,
      control.words.map((word) => ({ value: word, text: valueOf(words, name, word) })),
      value || control.words[0],
    );
  if (control.type === 'controls')
    return select(name, label, [{ value: 'none', text: words.values.none }], value, '', words.values.usual);
  const type =
    control.type === 'number'
      ? html` type="number" inputmode="numeric" min="1" max="${control.most}"`
      : html` maxlength="200"`;
  return html`<div class="embed-field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" value="${value}"${type} autocomplete="off"></div>`;
}

interface Choosable {
  value: string;
  text: string;
}

function select(
  name: string,
  label: string,
  options: readonly Choosable[],
  chosen: string | undefined,
  mark: Html | '' = '',
  none?: string,
): Html {
  return html`<div class="embed-field"><label for="${name}">${label}</label>
<select id="${name}" name="${name}"${mark}>${none === undefined ? '' : html`<option value="">${none}</option>`}${options.map(({ value, text }) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${text}</option>`)}</select></div>`;
}

function renderSnippets(builder: Builder): Html {
  const { view, words, widget, widgets, hasIntegrity, pictures, choice } = builder;
  const hash = hasIntegrity ? html`<p class="embed-note">${say(words.hash, { version: widgets.version })}</p>` : '';
  const hasColor = lookAt(choice.accent ?? view.network.brand?.accent) !== undefined;
  const listens = widget.form ? '' : snippet(words, 'listener', listenerSnippet(builder), 4);
  return html`${snippet(words, 'element', elementSnippet(builder))}
${snippet(words, 'place', placeSnippet(builder))}
${hash}
${snippet(words, 'frame', frameSnippet(builder))}
${listens}
${snippet(words, 'policy', policyLines(builder, pictures))}
<p class="embed-note">${hasColor ? `${words.policyStyle} ` : ''}${words.policyTypes} <code>trusted-types lit-html</code></p>`;
}

/** Something to copy: chosen whole by who goes into it, and by a button where scripts run. */
function snippet(
  words: EmbedWords,
  name: 'element' | 'place' | 'frame' | 'listener' | 'policy',
  text: string,
  level: 3 | 4 = 3,
): Html {
  const heading =
    level === 3 ? html`<h3 id="${name}-title">${words[name]}</h3>` : html`<h4 id="${name}-title">${words[name]}</h4>`;
  return html`<div class="embed-snippet">${heading}
<p class="embed-note" id="${name}-text">${words[`${name}Text`]}</p>
<textarea id="${name}" readonly rows="${rowsOf(text)}" dir="ltr" lang="zxx" spellcheck="false" aria-labelledby="${name}-title" aria-describedby="${name}-text">\n${text}</textarea>
<p class="embed-copy"><button type="button" class="embed-quiet" data-copies="${name}" aria-describedby="${name}-title" hidden>${words.copy}</button> <span role="status" data-copied="${words.copied}"></span></p></div>`;
}

/** As many lines as a snippet takes where it stands, about. */
const rowsOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 76)), 0);

function renderLanguages({ view, words, query }: Builder): Html {
  const at = (language: string) => {
    const other = new URLSearchParams(query);
    other.set('lang', language);
    return `/embed?${other.toString()}`;
  };
  return html`<nav class="embed-languages" aria-label="${words.otherLanguages}"><ul>${formLanguages.map((language) =>
    language === view.lang
      ? html`<li><span lang="${language}" aria-current="true">${ownNameOf(language)}</span></li>`
      : html`<li><a href="${at(language)}" lang="${language}" hreflang="${language}">${ownNameOf(language)}</a></li>`,
  )}</ul></nav>`;
}

/** What a parameter is called on the page. */
function labelOf({ words, view, widget }: Pick<Builder, 'words' | 'view' | 'widget'>, name: string): string {
  const { kind, isOfOne } = widget;
  if (Object.hasOwn(words.options, name)) return named(words.options, name);
  const own = words as unknown as Readonly<Record<string, unknown>>;
  if (['network', 'widget', 'language', 'scheme', 'accent', 'width', 'integrity'].includes(name))
    return own[name] as string;
  if (kind && isOfOne && widget.name.startsWith(`${name}-`)) return kindWords(view.words, kind).one;
  return fieldLabel(view.words, name).text;
}

/** What a word is called; in a name of the option's own where it means something else there. */
const valueOf = ({ values }: EmbedWords, name: string, word: string): string =>
  named(values, Object.hasOwn(values, `${name}-${word}`) ? `${name}-${word}` : word);

/** The values that are chosen, by the name of the choice. */
export const chosenOf = (attributes: Readonly<Record<string, string>>): Chosen =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value.split(',')]));

/** The languages that a widget can speak: first those of the network. */
const languagesOf = ({ network }: View): LanguageTag[] => [...new Set([...network.languages, ...formLanguages])];

const listOf = (lang: LanguageTag, items: readonly string[]): string =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(items);
