import {
  type Draft,
  type DraftContent,
  hasRole,
  type Network,
  type Organization,
  type RecordKind,
} from '@tejido/contract';
import { mergePatch, type RecordDefinition, recordKinds, titleIn, writableShape } from '@tejido/contract/schemas';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../../html.ts';
import { ask, field, summary } from '../controls.ts';
import { type NetworkDesk, renderFrame, textIn, time } from '../frame.ts';
import type { Message, Visit } from '../visit.ts';
import { recordsAddress } from './address.ts';
import { lineOf } from './content.ts';
import { renderField } from './controls.ts';
import type { Editing } from './editing.ts';
import { renderPreviewControls } from './preview.ts';
import { valueText } from './value-text.ts';
import { type EditorWords, fieldName, kindWords, reasonOf, statusName } from './words.ts';

/** What the editor of one record shows. */
export interface EditorPage {
  kind: RecordKind;
  desk: NetworkDesk;
  words: EditorWords;
  /** What is held; nothing while it was not saved once. */
  draft: Draft | undefined;
  /** What stands in the form: what is held, or what was typed and could not be saved. */
  content: DraftContent;
  organizations: readonly Pick<Organization, 'slug' | 'name'>[];
  /** What a new draft is stored under. */
  key: string;
  messages: readonly Message[];
  /** What somebody else has written meanwhile. */
  theirs?: Draft | undefined;
  /** What was just done. */
  done?: string | undefined;
}

/** The editor of a record: everything in one form, which needs no script. */
export function renderEditor(visit: Visit, page: EditorPage): Html {
  const { kind, desk, words, draft, content, messages } = page;
  const { network } = desk;
  const definition: RecordDefinition = recordKinds[kind];
  const address = recordsAddress(network.slug, kind, draft?.id ?? 'new');
  const optional = optionalFields(definition);
  const { fields = {} } = definition;
  const editing: Editing = {
    visit,
    words,
    network,
    content,
    fields,
    optional,
    messages,
    organizations: page.organizations,
  };
  const hasFiles = Object.values(fields).some(({ control }) => ['picture', 'documents'].includes(control));
  const title = textIn(visit, network, titleIn(definition, content)) || kindWords(words, kind).begin;
  return renderFrame(visit, {
    title,
    hasError: messages.length > 0 || page.theirs !== undefined,
    desk,
    part: 'records',
    scripts: [
      ...(hasFiles ? ['/assets/upload.js'] : []),
      '/assets/keep-form.js',
      '/assets/text-toolbar.js',
      '/assets/places.js',
      '/assets/preview.js',
    ],
    hasWidgets: true,
    content: html`${renderDone(visit, page)}${page.theirs ? renderTheirs(visit, page, page.theirs) : summary(messages, visit.words)}
${draft ? renderState(visit, page, draft) : ''}
<form method="post" action="${visit.action(address)}" novalidate${hasFiles ? html` enctype="multipart/form-data"` : ''} class="desk-editor" data-keep="${draft ? draft.id : `${network.slug}/${kind}`}" data-keep-version="${draft?.version ?? 0}" data-kept="${words.kept}" data-forget="${words.forget}" data-not-saved="${words.notSaved}">
${draft ? html`<input type="hidden" name="version" value="${draft.version}">` : html`<input type="hidden" name="key" value="${page.key}">`}
${Object.entries(fields).map(([name, row]) => renderField(editing, name, row))}
${field({ name: 'slug', label: words.addressOfIt, hint: words.addressHint, value: lineOf(content['slug']), messages, words: visit.words })}
${renderPreviewControls(visit, desk, words, kind, draft?.id ?? 'new')}
<div class="desk-save"><p class="desk-buttons"><button name="do" value="save" class="desk-quiet">${words.save}</button>
<button name="do" value="publish">${draft?.published ? words.publishChanges : words.publish}</button></p>
<details><summary>${words.schedule}</summary><p class="desk-hint">${say(words.scheduleText, { zone: network.timeZone })}</p>
<div class="desk-row">${field({ name: 'publish.date', label: words.parts.date, type: 'date', words: visit.words })}${field({ name: 'publish.time', label: words.parts.time, type: 'time', words: visit.words })}</div>
<p><button name="do" value="schedule" class="desk-quiet">${words.schedule}</button></p></details></div>
</form>
${draft ? renderMore(visit, page, draft) : ''}`,
  });
}

/** The fields that need not be filled in: those that a record may lack, and lists, which may be empty. */
const optionalFields = (definition: RecordDefinition): ReadonlySet<string> =>
  new Set(
    Object.entries(writableShape(definition)).flatMap(([name, { _zod: zod }]) =>
      zod.def.type === 'optional' || zod.def.type === 'array' ? [name] : [],
    ),
  );

function renderDone(_visit: Visit, { words, done, draft }: EditorPage): Html | '' {
  const texts: Readonly<Record<string, string>> = {
    saved: draft?.published ? words.savedChanges : words.saved,
    published: words.published,
    archived: words.archivedNow,
    restored: words.restoredNow,
  };
  const text = done === undefined ? undefined : texts[done];
  return text ? html`<p class="desk-done" role="status">${text}</p>` : '';
}

/** Where it stands, and what it lacks. */
function renderState(visit: Visit, { words, desk, kind }: EditorPage, draft: Draft): Html {
  const { network } = desk;
  // Under another address after each publication, so that no browser shows what it has kept of the one before.
  const seen = draft.published
    ? html` <a href="/${network.slug}/${kind}/${draft.published.slug}?v=${draft.published.revision}">${words.seeIt}</a>`
    : '';
  const isChanged = draft.published !== undefined && draft.published.version < draft.version;
  return html`<div class="desk-state"><p><span class="desk-status" data-status="${draft.status}">${statusName(words, draft.status)}</span>${isChanged ? html` <span class="desk-note">${words.hasChanges}</span>` : ''}${seen}</p>
${draft.publishAt ? html`<p>${sayWith(words.scheduledFor, { time: time(visit, draft.publishAt, network) })}</p>` : ''}
<p class="desk-note">${sayWith(words.lastDone, { time: time(visit, draft.updated, network) })}${draft.updatedBy ? html` · <bdi>${draft.updatedBy.name}</bdi>` : ''}</p>
${renderLacks(visit, words, network, kind, draft)}</div>`;
}

/** A sentence with markup in it. */
function sayWith(sentence: string, { time: given }: { time: Html }): Html {
  const [before = '', after = ''] = sentence.split('{time}');
  return html`${before}${given}${after}`;
}

function renderLacks(visit: Visit, words: EditorWords, network: Network, kind: RecordKind, draft: Draft): Html {
  const faults = new Map(draft.faults.map(({ pointer, code }) => [pointer.split('/')[1] ?? '', code]));
  const missing = missingIn(kind, draft.content, network.languages);
  const names = new Intl.DisplayNames([visit.lang], { type: 'language' });
  return html`${
    faults.size === 0
      ? html`<p class="desk-note">${words.ready}</p>`
      : html`<p>${words.lacks}</p><ul>${[...faults].map(([name, code]) => html`<li>${say(words.lackOf, { field: fieldName(words, name), reason: reasonOf(words, code) })}</li>`)}</ul>`
  }${missing.map(([language, fields]) => html`<p class="desk-note">${say(words.missingIn, { language: names.of(language) ?? language, fields: fields.map((name) => fieldName(words, name)).join(', ') })}</p>`)}`;
}

/** The texts that are written in some of a network's languages and not in others. */
function missingIn(kind: RecordKind, content: DraftContent, languages: readonly string[]): [string, string[]][] {
  const definition: RecordDefinition = recordKinds[kind];
  const texts = Object.entries(definition.fields ?? {}).flatMap(([name, { control }]) => {
    const value = content[name];
    const isText = control === 'title' || control === 'sentence' || control === 'paragraphs';
    return isText && typeof value === 'object' && value !== null ? [[name, value] as const] : [];
  });
  return languages.flatMap((language): [string, string[]][] => {
    const lacking = texts.flatMap(([name, value]) => (language in value ? [] : [name]));
    return lacking.length > 0 ? [[language, lacking]] : [];
  });
}

/** What another has written since, beside what stands in the form. */
function renderTheirs(visit: Visit, { words, content, kind }: EditorPage, theirs: Draft): Html {
  const names = Object.keys(writableShape(recordKinds[kind]));
  const differing = names.filter((name) => JSON.stringify(content[name]) !== JSON.stringify(theirs.content[name]));
  return html`<div class="desk-summary" role="alert" tabindex="-1" autofocus aria-labelledby="conflict">
<h2 id="conflict">${words.conflict}</h2>
<p>${say(words.conflictText, { name: theirs.updatedBy?.name ?? '…' })}</p>
<dl class="desk-facts">${differing.map((name) => html`<div><dt>${fieldName(words, name)} · ${words.theirs}</dt><dd dir="auto">${valueText(theirs.content[name])}</dd></div>`)}</dl></div>`;
}

function renderMore(visit: Visit, { words, desk, kind }: EditorPage, draft: Draft): Html {
  const at = (rest: string) => recordsAddress(desk.network.slug, kind, draft.id, rest);
  const version = html`<input type="hidden" name="version" value="${draft.version}">`;
  const form = (rest: string, label: string) =>
    html`<form method="post" action="${visit.action(at(rest))}">${version}<button class="desk-quiet">${label}</button></form>`;
  const isOut = draft.published !== undefined || draft.status === 'scheduled';
  return html`<section class="desk-more"><p class="desk-buttons"><a href="${visit.link(at('history'))}">${words.history}</a>${form('copy', words.duplicate)}</p>
${isOut ? ask(words.archive, '', words.archiveText, visit.action(`${at('archive')}/${draft.version}`), 'archive-text') : ''}
${hasRole(desk.role, 'editor') ? ask(words.remove, '', words.removeText, visit.action(`${at('removal')}/${draft.version}`), 'removal-text') : ''}</section>`;
}

/** Whether a form says nothing that is not held already. */
export const saysNothingNew = (draft: Draft, body: unknown): boolean =>
  JSON.stringify(mergePatch(draft.content, body)) === JSON.stringify(draft.content);
