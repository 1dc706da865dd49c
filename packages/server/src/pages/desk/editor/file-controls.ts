import { documentTypes, fileAt, maxFileBytes, maxPixels } from '@tejido/contract';
import { isObject } from '@tejido/contract/schemas';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import { fileFacts } from '../../file-facts.ts';
import type { Html } from '../../html.ts';
import { field } from '../controls.ts';
import type { Message, Visit } from '../visit.ts';
import { lineOf } from './content.ts';
import type { EditorWords } from './words.ts';

/*
 * The controls with which pictures and documents are chosen. Without a script they go with the form; with one (`upload.js`) they are sent at once.
 */

/** Where a file is to be chosen. */
export interface FileControl {
  visit: Visit;
  words: EditorWords;
  /** The slug of the network that it is for. */
  network: string;
  name: string;
  messages: readonly Message[];
}

/** A text in each language, as the editor of the page has it. */
export type Texts = (name: string, value: unknown, label: string) => Html;

/** What is said before a file is chosen. */
const limits = (sentence: string): string =>
  say(sentence, { size: String(maxFileBytes / 1024 / 1024), pixels: String(maxPixels / 1_000_000) });

/** A picture: what is there, another one, and the words for it, or that it needs none. */
export function renderPicture(control: FileControl, value: unknown, texts: Texts): Html {
  const { visit, words, name } = control;
  const { url, alt, decorative, width, height } = isObject(value) ? value : {};
  const shown = fileAt(url);
  const size = width && height ? html` width="${Number(width)}" height="${Number(height)}"` : '';
  return uploadBlock(
    control,
    'picture',
    html`<p class="desk-picture"${url ? '' : html` hidden`}><img alt=""${shown ? html` src="/files/${shown.network}/${shown.key}/${shown.rest}"${size}` : html` hidden`}></p>
${chooser(control, { label: words.files.choosePicture, hint: limits(words.files.pictureLimits), accept: 'image/*' })}
<details><summary>${words.parts.picture}</summary>${field({ name: `${name}.url`, label: words.parts.picture, value: lineOf(url), words: visit.words })}</details>
${texts(`${name}.alt`, alt, words.parts.alt)}
<p class="desk-check"><label><input type="checkbox" name="${name}.decorative"${decorative === true ? html` checked` : ''}> ${words.files.decorative}</label></p>
<p class="desk-check" data-remove${url ? '' : html` hidden`}><label><input type="checkbox" name="${name}.remove"> ${words.files.removePicture}</label></p>`,
  );
}

/** Documents: those that are there, each with its name, and more. */
export function renderDocuments(control: FileControl, value: unknown, texts: Texts): Html {
  const { words } = control;
  const there = Array.isArray(value) ? value.filter(isObject) : [];
  const accept = [...Object.keys(documentTypes).map((extension) => `.${extension}`), ...Object.values(documentTypes)];
  return uploadBlock(
    control,
    'documents',
    html`<ul class="desk-list" data-rows>${there.map((one, index) => documentRow(control, String(index), one, texts))}</ul>
<template>${documentRow(control, '{row}', {}, texts)}</template>
${chooser(control, { label: words.files.chooseDocuments, hint: limits(words.files.documentLimits), accept: accept.join(), several: true })}`,
  );
}

function documentRow(
  { visit, words, name }: FileControl,
  row: string,
  one: Record<string, unknown>,
  texts: Texts,
): Html {
  const at = `${name}.${row}`;
  const url = lineOf(one['url']);
  const facts = fileFacts(visit.locale, one);
  return html`<li class="desk-party"><input type="hidden" name="${at}.url" value="${url}">
<p><a href="${url}" data-link>${facts || url}</a></p>
${texts(`${at}.name`, one['name'], words.files.documentName)}
<p class="desk-check"><label><input type="checkbox" name="${at}.remove"> ${words.files.removeDocument}</label></p></li>`;
}

/** What a script needs to send files at once, and to say how that goes. */
function uploadBlock({ network, words, name }: FileControl, kind: 'picture' | 'documents', content: Html): Html {
  const { files } = words;
  const said = {
    ...files.sending,
    large: files.refused.large,
    type: files.refused[kind],
    broken: files.refused.broken,
    busy: files.refused.busy,
  };
  return html`<div data-upload="${kind}" data-to="/v1/networks/${network}/files" data-name="${name}" data-largest="${maxFileBytes}" data-words="${JSON.stringify(said)}">
${content}</div>`;
}

function chooser(
  { name, messages, visit }: FileControl,
  { label, hint, accept, several = false }: { label: string; hint: string; accept: string; several?: boolean },
): Html {
  const id = `${name}.file`;
  const wrong = messages.filter(({ field: place }) => place === id);
  return html`<p class="desk-field"><label for="${id}">${label}</label>
<span class="desk-hint" id="${id}-hint">${hint}</span>${wrong.map(({ text }) => html`<span class="desk-error" id="${id}-error"><span class="desk-unseen">${visit.words.error}</span> ${text}</span>`)}
<input type="file" id="${id}" name="${id}" accept="${accept}"${several ? html` multiple` : ''} aria-describedby="${id}-hint${wrong.length > 0 ? ` ${id}-error` : ''}"${wrong.length > 0 ? html` aria-invalid="true"` : ''}></p>`;
}
