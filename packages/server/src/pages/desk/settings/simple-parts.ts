import { findText, isolate, type Retention, retentionOf } from '@tejido/contract';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../../html.ts';
import { shownOn } from '../../network/accent.ts';
import { area, field, select } from '../controls.ts';
import { withFiles } from '../editor/chosen-files.ts';
import { pictureIn } from '../editor/content.ts';
import { renderPicture } from '../editor/file-controls.ts';
import { textIn } from '../frame.ts';
import { changed, swatch, type Texts, texts, textsIn } from './fields.ts';
import { type Around, definePart, type Editing, type Part } from './part.ts';

/*
 * The parts that are a few fields: names, looks, who may send, how long it is held.
 */

const textOf = (form: URLSearchParams, name: string): string => form.get(name) ?? '';
const orNothing = (text: string): string | null => text.trim() || null;

/** A list as one says it. */
export const listed = ({ visit }: Around, items: readonly string[]): string =>
  new Intl.ListFormat(visit.lang, { type: 'unit', style: 'short' }).format(items);

interface Names {
  name: Texts;
  summary: Texts;
  languages: string;
  timeZone: string;
  url: string;
}

export const namePart: Part<unknown> = definePart<Names>({
  fields: ['name', 'summary', 'languages', 'timeZone', 'url'],
  says(around) {
    const { visit, network } = around;
    const names = new Intl.DisplayNames([visit.lang], { type: 'language' });
    const languages = listed(
      around,
      network.languages.map((tag) => names.of(tag) ?? tag),
    );
    return [textIn(visit, network, network.name), languages, network.timeZone].join(' · ');
  },
  start: ({ name, summary, languages, timeZone, url = '' }) => ({
    name,
    summary,
    languages: languages.join(', '),
    timeZone,
    url,
  }),
  read: (form) => ({
    name: textsIn(form, 'name'),
    summary: textsIn(form, 'summary'),
    languages: textOf(form, 'languages'),
    timeZone: textOf(form, 'timeZone'),
    url: textOf(form, 'url'),
  }),
  changes: ({ name, summary, languages, timeZone, url }) => ({
    name: changed(name),
    summary: changed(summary),
    languages: languages.split(/[\s,;]+/).filter(Boolean),
    timeZone: orNothing(timeZone),
    url: orNothing(url),
  }),
  render(editing) {
    const { editor, typed, messages, visit } = editing;
    const line = (name: 'languages' | 'timeZone' | 'url', label: string) =>
      field({ name, label, value: typed[name], dir: 'ltr', messages, words: visit.words });
    return html`${texts(editing, 'name', typed.name, { label: editor.networkName })}
${texts(editing, 'summary', typed.summary, { label: editor.networkSummary, rows: 3 })}
${line('languages', editor.languages)}
${field({ name: 'timeZone', label: editor.zone, value: typed.timeZone, list: 'zones', dir: 'ltr', messages, words: visit.words })}
<datalist id="zones">${Intl.supportedValuesOf('timeZone').map((zone) => html`<option value="${zone}"></option>`)}</datalist>
${line('url', editor.networkUrl)}`;
  },
});

const logoField = 'brand.logo';

interface Looks {
  accent: string;
  logo: Record<string, unknown> | null;
  cardLinks: string;
}

export const lookPart: Part<unknown> = definePart<Looks>({
  fields: ['brand', 'cardLinks'],
  says(around) {
    const { network, words, visit } = around;
    const { accent, logo } = network.brand ?? {};
    const to = network.cardLinks === 'own' ? words.cardLinksTo.own : words.cardLinksTo.here;
    const parts = [accent ?? '', logo ? textIn(visit, network, logo.alt ?? {}) || words.logo : '', to];
    return parts.filter(Boolean).join(' · ');
  },
  start: ({ brand = {}, cardLinks = 'here' }) => ({
    accent: brand.accent ?? '',
    logo: brand.logo ?? null,
    cardLinks,
  }),
  read: (form) => ({
    accent: textOf(form, 'brand.accent'),
    logo: pictureIn(form, logoField),
    cardLinks: textOf(form, 'cardLinks'),
  }),
  async keepFiles({ visit, editor, network }, typed, files) {
    const fields = { [logoField]: { control: 'picture' } } as const;
    const { content, messages } = await withFiles(visit, editor, network, { fields }, files, {
      [logoField]: typed.logo,
    });
    return { typed: { ...typed, logo: content[logoField] as Looks['logo'] }, messages };
  },
  changes: ({ accent, logo, cardLinks }) => ({
    brand: { accent: orNothing(accent), logo },
    cardLinks: orNothing(cardLinks),
  }),
  render(editing) {
    const { words, editor, network, typed, messages, visit } = editing;
    const common = { messages, words: visit.words };
    return html`${field({ name: 'brand.accent', label: editor.accent, hint: words.accentHint, value: typed.accent, dir: 'ltr', ...common })}
${renderAccent(editing)}
<fieldset class="desk-group"><legend>${words.logo}</legend>
<p class="desk-hint">${words.logoHint}</p>
${renderPicture({ visit, words: editor, network: network.slug, name: logoField, messages }, typed.logo, (name, value, label) => texts(editing, name, (value ?? {}) as Texts, { label }))}</fieldset>
${select('cardLinks', words.cardLinks, Object.entries(words.cardLinksTo), typed.cardLinks)}`;
  },
});

/** How the color is shown, as it was measured. */
function renderAccent({ words, typed, visit }: Editing<Looks>): Html | '' {
  if (!typed.accent.trim()) return '';
  const found = shownOn(typed.accent.trim());
  if (!found) return html`<p class="desk-note">${words.accentUnknown}</p>`;
  const { light, dark } = found;
  const ratio = (value: number) => new Intl.NumberFormat(visit.locale, { maximumFractionDigits: 1 }).format(value);
  const said = say(words.accentShown, {
    light: isolate(light.accent),
    lightRatio: ratio(light.ratio),
    dark: isolate(dark.accent),
    darkRatio: ratio(dark.ratio),
  });
  return html`<p class="desk-note desk-swatches">${swatch(light.paper, light.accent)} ${swatch(dark.paper, dark.accent)} <span>${said}</span></p>`;
}

export const originsPart: Part<unknown> = definePart<string>({
  fields: ['submissions'],
  says: (around) => {
    const origins = around.network.submissions?.allowedOrigins ?? [];
    return origins.length > 0 ? listed(around, origins) : around.words.anySite;
  },
  start: ({ submissions }) => (submissions?.allowedOrigins ?? []).join('\n'),
  read: (form) => textOf(form, 'submissions.allowedOrigins'),
  changes: (typed) => ({ submissions: { allowedOrigins: typed.split(/\s+/).filter(Boolean) } }),
  render: ({ editor, typed, messages, visit }) =>
    area({
      name: 'submissions.allowedOrigins',
      label: editor.origins,
      hint: editor.originsHint,
      value: typed,
      messages: messages.map((one) => ({ ...one, field: one.field && 'submissions.allowedOrigins' })),
      words: visit.words,
    }),
});

const terms = ['unconfirmedDays', 'undecidedDays', 'acceptedDays', 'declinedDays'] as const;

export const retentionPart: Part<unknown> = definePart<Record<keyof Retention, string>>({
  fields: ['retention'],
  says: ({ network, editor }) => {
    const days = retentionOf(network, network.retention as Retention);
    return terms.map((term) => `${editor.retentionFields[term]}: ${days[term]}`).join(' · ');
  },
  start: ({ retention = {} }) =>
    Object.fromEntries(terms.map((term) => [term, String(retention[term] ?? '')])) as Record<keyof Retention, string>,
  read: (form) =>
    Object.fromEntries(terms.map((term) => [term, textOf(form, `retention.${term}`)])) as Record<
      keyof Retention,
      string
    >,
  changes: (typed) => ({
    retention: Object.fromEntries(
      terms.map((term) => [term, typed[term].trim() === '' ? null : numberIn(typed[term])]),
    ),
  }),
  render: ({ words, editor, typed, messages, visit }) => {
    const server = visit.dependencies.retention;
    return html`<p>${editor.retention}</p><div class="desk-row">${terms.map((term) =>
      field({
        name: `retention.${term}`,
        label: editor.retentionFields[term],
        hint: say(words.emptyMeans, { days: String(server[term]) }),
        value: typed[term],
        messages,
        words: visit.words,
      }),
    )}</div>`;
  },
});

/** A number; what is none stays as it was typed, to be refused. */
export const numberIn = (text: string): number | string => {
  const number = Number(text.trim());
  return Number.isNaN(number) ? text.trim() : number;
};

/** A label of the network's for who looks at the page. */
export const labelIn = (
  { visit, network }: Pick<Around, 'visit' | 'network'>,
  label: Texts,
  otherwise: string,
): string => findText(label, [visit.lang, ...network.languages])?.text ?? otherwise;
