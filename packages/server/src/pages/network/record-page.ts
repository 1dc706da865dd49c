import {
  chooseLanguage,
  dayInWords,
  directionOf,
  type FormattedText,
  fileAt,
  type LanguageMap,
  type LanguageTag,
  type Picture,
  type RecordKind,
} from '@tejido/contract';
import { recordKindNames } from '@tejido/contract/schemas';
import { plainText } from '@tejido/contract/text';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import { Refusal } from '../../refusal.ts';
import { renderFormatted } from '../formatted-text.ts';
import type { Html } from '../html.ts';
import { ownNameOf } from '../plain-form/languages.ts';
import { goalsIn, isEyebrow, renderCards, renderEyebrow } from './card.ts';
import { canRefer, type Field, fieldOfNature, fieldsOf, type Named, type Reference, referencesIn } from './fields.ts';
import { renderNetworkPage } from './frame.ts';
import { renderGoal, renderTarget } from './goals.ts';
import { breadcrumbs, recordThing } from './json-ld.ts';
import { isOff, isOver, renderStates, renderWhen, timesOf } from './times.ts';
import { type FindReferred, renderLabel, renderNamed, renderValue } from './values.ts';
import {
  type AnyRecord,
  addressIn,
  definitionOf,
  getRecord,
  listRecords,
  pathOf,
  plainIn,
  textIn,
  titleOf,
  type View,
} from './view.ts';
import { renderWeave } from './weave.ts';
import { kindWords } from './words.ts';

/** What a record's page shows besides the record: those that it names, and those that name it. */
export interface Surroundings {
  find: FindReferred;
  related: readonly (readonly [kind: RecordKind, records: readonly AnyRecord[]])[];
}

/** Most records of a kind that a page shows because they name its own. */
const mostRelated = 12;

/** Reads what stands around a record. */
export async function readSurroundings(view: View, kind: RecordKind, record: AnyRecord): Promise<Surroundings> {
  const key = ({ kind: of, slug }: Reference) => `${of}/${slug}`;
  const references = new Map(referencesIn(kind, record).map((reference) => [key(reference), reference]));
  const [found, related] = await Promise.all([
    Promise.all(
      [...references].map(
        async ([name, at]) => [name, await getRecord(view, at.kind, at.slug).catch(notThere)] as const,
      ),
    ),
    Promise.all(
      recordKindNames
        .filter((other) => canRefer(other, kind))
        .map(async (other) => [other, await recordsThatName(view, other, kind, record)] as const),
    ),
  ]);
  const records = new Map(found);
  return {
    find: (reference) => records.get(key(reference)),
    related: related.filter(([, { length }]) => length > 0),
  };
}

/**
 * The records of a kind that name another one. No filter asks for them: they are looked for among the newest, and by its title, which whoever names it
 * usually says. In a small network that is all of them.
 */
async function recordsThatName(
  view: View,
  other: RecordKind,
  kind: RecordKind,
  record: AnyRecord,
): Promise<readonly AnyRecord[]> {
  const title = plainIn({ ...view, languages: record.languages }, titleOf(kind, record));
  const q = `"${title.replaceAll(/["“”„‟«»＂]/g, ' ').slice(0, 150)}"`;
  const read = (query: Readonly<Record<string, string>>) =>
    listRecords(view, other, { ...query, sort: '-updated', limit: '100' }).catch(notThere);
  const pages = await Promise.all([read({ q }), read({})]);
  const names = (item: AnyRecord) =>
    referencesIn(other, item).some((reference) => reference.kind === kind && reference.slug === record.slug);
  const found = new Map(
    pages
      .flatMap((page) => page?.items ?? [])
      .filter(names)
      .map((item) => [item.id, item]),
  );
  return [...found.values()].slice(0, mostRelated);
}

/** What is not there, or cannot be asked for, is left out; whatever else goes wrong is not. */
function notThere(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
}

/** The trees of a text, by language. */
type Trees = Readonly<Record<LanguageTag, FormattedText>>;

/** Fields that a record's page shows in a place of their own. */
const placed = ['summary', 'image', 'url', 'source', 'license', 'status', 'allDay', 'timeZone'];

/** A record whole: what it is, when and where, who takes part, what it works towards, and what belongs to it. */
export function renderRecord(view: View, kind: RecordKind, record: AnyRecord, { find, related }: Surroundings): Html {
  const { network, words } = view;
  const own = kindWords(words, kind);
  const fields = fieldsOf(kind, record);
  const named = (name: string) => fields.find((field) => field.name === name);
  const textOf = (name: string) => named(name)?.values[0] as LanguageMap | undefined;
  const times = timesOf(kind, record);
  const goals = goalsIn(fields);
  const title = titleOf(kind, record);
  const formatted = (record['formatted'] ?? {}) as Readonly<Record<string, Trees>>;
  const image = named('image')?.values[0] as Picture | undefined;
  const isTime = ({ values: [value] }: Field) => times !== undefined && (value === times.start || value === times.end);
  const others = fields.filter(
    (field) =>
      !placed.includes(field.name) &&
      !(field.name in formatted) &&
      !['goal', 'target'].includes(field.nature) &&
      !isTime(field),
  );
  const parties = others.filter(({ nature, isList }) => nature === 'named' && isList);
  const facts = others.filter((field) => !parties.includes(field) && !isEyebrow(kind, field));
  return renderNetworkPage(view, {
    title: plainIn(view, title),
    description: plainIn(view, textOf('summary')) || plainText(plainIn(view, textOf('description'))).slice(0, 300),
    section: kind,
    type: 'article',
    image: image && { url: jpegOf(image.url), alt: wordsOf(view, image) },
    things: [
      recordThing(view, kind, record),
      breadcrumbs(view, [
        [own.many, pathOf(network, kind)],
        [plainIn(view, title), view.path],
      ]),
    ],
    content: html`<article class="net-record">
<header>
<p class="net-back"><a href="${addressIn(view, pathOf(network, kind))}">${own.all}</a></p>
${renderEyebrow(view, kind, fields)}
<h1>${textIn(view, title)}</h1>
${renderStates(view, kind, record)}
${textOf('summary') ? html`<p class="net-lead">${textIn(view, textOf('summary'))}</p>` : ''}
</header>
${image ? renderPicture(view, image) : renderWeave(record.id, goals)}
<div class="net-columns">
<aside class="net-facts" aria-label="${own.one}">
<dl>${times ? html`<div><dt>${words.when}</dt><dd class="net-when">${renderWhen(view, times)}</dd></div>` : ''}${facts.map((field) => renderFact(view, field, find))}</dl>
<div class="net-acts">${renderActs(view, kind, record)}</div>
</aside>
<div class="net-text">
${Object.entries(formatted).map(([name, trees]) => renderText(view, name, trees))}
${goals.length > 0 || fieldOfNature(fields, 'target') ? renderGoals(view, goals, (fieldOfNature(fields, 'target')?.values ?? []) as string[]) : ''}
${parties.map((field) => renderParties(view, field, find))}
</div>
</div>
${related.map(
  ([other, records]) =>
    html`<section class="net-part"><h2>${kindWords(words, other).many}</h2>
${renderCards(view, other, records, 3)}</section>`,
)}
<footer class="net-origin">${renderOrigin(view, record, fields)}</footer>
</article>`,
  });
}

/** A record's picture, as wide as its place needs it. */
function renderPicture(view: View, image: Picture): Html {
  const { url, width = 1280, height = 720, sources = [] } = image;
  const set = sources.map((source) => `${source.url} ${source.width}w`).join(', ');
  // What is as high as it is wide, such as a sign, is shown whole.
  const isWhole = width < height * 1.3;
  return html`<img class="net-picture${isWhole ? ' net-whole' : ''}" src="${url}"${set ? html` srcset="${set}" sizes="(min-width: 72em) 70em, 94vw"` : ''} alt="${wordsOf(view, image)}" width="${width}" height="${height}" referrerpolicy="no-referrer">`;
}

/** What a picture shows, in words; none where it needs none. */
const wordsOf = (view: View, { alt, decorative }: Picture): string => (decorative ? '' : plainIn(view, alt));

/** A picture for those who read no newer format, such as previews in messages. */
const jpegOf = (url: string): string => (/^\d+$/.test(fileAt(url)?.rest ?? '') ? `${url}.jpg` : url);

/** A field in a line; one that only names what is not there is left out. */
function renderFact(view: View, field: Field, find: FindReferred): Html | '' {
  const values = field.values.map((value) => renderValue(view, field, value, find)).filter((value) => value !== '');
  if (values.length === 0) return '';
  return html`<div><dt>${renderLabel(view, field.name)}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>`;
}

/** What can be done: to get it into a calendar while it is to come, and to go to its own page. */
function renderActs(view: View, kind: RecordKind, record: AnyRecord): Html {
  const { network, words, tag, now } = view;
  const times = timesOf(kind, record);
  const isOffered = definitionOf(kind).formats?.includes('ics') && times && !isOver(times, now) && !isOff(record);
  const url = record['url'];
  return html`${isOffered ? html`<p><a class="net-act" href="/v1/networks/${network.slug}/${kind}/${record.id}.ics?lang=${tag}">${words.addToCalendar}</a></p>` : ''}${
    typeof url === 'string'
      ? html`<p><a class="net-act net-quiet" href="${url}">${words.onWeb}</a></p><p class="net-printed" dir="ltr">${url}</p>`
      : ''
  }`;
}

/** A text with a form: what a record says of itself under a heading that is heard alone, any other under its name. */
function renderText(view: View, name: string, trees: Trees): Html | '' {
  const language = chooseLanguage(Object.keys(trees), view.languages) ?? Object.keys(trees)[0] ?? '';
  const mark = language === view.lang ? '' : html` lang="${language}" dir="${directionOf(language)}"`;
  const heading =
    name === 'description'
      ? html`<h2 class="net-unseen">${view.words.about}</h2>`
      : html`<h2>${renderLabel(view, name)}</h2>`;
  return html`<section>${heading}
<div class="formatted"${mark}>
${renderFormatted(trees[language] ?? [], 3)}</div></section>`;
}

function renderGoals(view: View, goals: readonly number[], targets: readonly string[]): Html {
  const item = (content: Html) => html`<li>${content}</li>`;
  return html`<section><h2>${renderLabel(view, 'goals')}</h2>
${goals.length > 0 ? html`<ul class="net-list">${goals.map((goal) => item(renderGoal(view, goal)))}</ul>` : ''}
${targets.length > 0 ? html`<h3>${renderLabel(view, 'targets')}</h3><ul class="net-list net-targets">${targets.map((target) => item(renderTarget(view, target)))}</ul>` : ''}</section>`;
}

/** Those who take part, with what they do. */
function renderParties(view: View, { name, values }: Field, find: FindReferred): Html {
  return html`<section><h2>${renderLabel(view, name)}</h2>
<ul class="net-parties">${values.map((party) => html`<li>${renderNamed(view, party as Named, find)}</li>`)}</ul></section>`;
}

/** Where a record comes from, in which languages it is there, and when it last changed. */
function renderOrigin(view: View, record: AnyRecord, fields: readonly Field[]): Html {
  const { words, locale, network } = view;
  const origin = fields.filter(({ name }) => name === 'source' || name === 'license');
  return html`<dl>${origin.map((field) => renderFact(view, field, () => undefined))}${
    record.languages.length > 1
      ? html`<div><dt>${words.fields.languages}</dt><dd>${record.languages.map((language, index) => html`${index > 0 ? ', ' : ''}<span lang="${language}">${ownNameOf(language)}</span>`)}</dd></div>`
      : ''
  }</dl>
<p><time datetime="${record.updated}">${say(words.updated, { date: dayInWords(record.updated, locale, network.timeZone) })}</time></p>`;
}
