import { type Network, noticesFor, type PrivacyNotice, publicationPurpose } from '@tejido/contract';
import { freeSlug, saysTheSame } from '@tejido/contract/schemas';
import { say } from '@tejido/words';
import { loadAll } from '@tejido/words/load';
import { html } from 'hono/html';
import type { Html } from '../../html.ts';
import { field } from '../controls.ts';
import { textIn } from '../frame.ts';
import {
  countOf,
  deedButton,
  idOfDeed,
  isWrongAt,
  moved,
  moverAt,
  movers,
  saidMoved,
  shown,
  type Texts,
  texts,
  textsIn,
  written,
} from './fields.ts';
import { type Acted, type Around, type Deed, definePart, type Editing, type Part } from './part.ts';
import { listed } from './simple-parts.ts';
import { codeOf } from './vocabulary-part.ts';

/*
 * The privacy notices that forms show: one for each site that has its own, and one for all others. People have agreed to what a notice says, so that
 * another wording is another notice, and the ones before stay.
 */

interface Purpose {
  code: string;
  label: Texts;
  necessary: boolean;
}

interface Notice {
  /** The notice that this is another wording of; empty for the first one. */
  id: string;
  text: Texts;
  url: string;
  purposes: Purpose[];
}

const startingWords = await loadAll('starting-words');

/** The notices that forms show now. */
function shownNow(network: Network): PrivacyNotice[] {
  const sites = [undefined, ...network.privacyNotices.flatMap(({ origins = [] }) => origins)];
  return [...new Set(sites.flatMap((site) => noticesFor(network, site)[0] ?? []))];
}

export const privacyPart: Part<unknown> = definePart<Notice[]>({
  fields: ['privacyNotices'],
  says: (around) => {
    const { network, visit } = around;
    const [first] = shownNow(network);
    if (!first) return around.words.noNotice;
    return textIn(visit, network, first.text);
  },
  start: (network) => {
    const notices = shownNow(network).map(({ id, text, url = '', purposes }) => ({ id, text, url, purposes }));
    return notices.length > 0 ? notices : [{ id: '', text: {}, url: '', purposes: [] }];
  },
  read: (form) =>
    Array.from({ length: countOf(form, 'notices', 'id') }, (_, at) => ({
      id: form.get(`notices.${at}.id`) ?? '',
      text: textsIn(form, `notices.${at}.text`),
      url: form.get(`notices.${at}.url`) ?? '',
      purposes: Array.from({ length: countOf(form, `notices.${at}.purposes`, 'code') }, (__, index) => ({
        code: form.get(`notices.${at}.purposes.${index}.code`) ?? '',
        label: textsIn(form, `notices.${at}.purposes.${index}.label`),
        necessary: form.has(`notices.${at}.purposes.${index}.necessary`),
      })),
    })),
  act,
  changes: (typed, network) => ({ privacyNotices: noticesIn(typed, network, new Date()) }),
  render: (editing) => {
    const { words, editor, network } = editing;
    const current = new Set(editing.typed.map(({ id }) => id));
    const earlier = network.privacyNotices.filter(({ id }) => !current.has(id));
    return html`<p>${editor.privacyText}</p>
${editing.typed.map((notice, at) => renderNotice(editing, notice, at))}
${
  earlier.length > 0
    ? html`<details><summary>${words.earlier}</summary><ul class="desk-list">${earlier.map(({ id, text }) => html`<li><p class="desk-note"><code dir="ltr">${id}</code></p><p class="desk-said" dir="auto">${textIn(editing.visit, network, text)}</p></li>`)}</ul></details>`
    : ''
}`;
  },
  // Another wording stands on the list where nobody counts: each form is asked what is wrong with it.
  explain: ({ words, editor }, typed, { errors = [] }) =>
    errors.length === 0
      ? undefined
      : typed.flatMap(({ text, url, purposes }, at) => [
          ...(written(text) ? [] : [{ field: `notices.${at}.text`, text: words.wordNeeded }]),
          ...(url.trim() && !/^https?:\/\//.test(url.trim())
            ? [{ field: `notices.${at}.url`, text: `${words.noticeUrl}: ${editor.reasons.invalid_format}` }]
            : []),
          ...purposes.flatMap(({ label }, index) =>
            written(label) ? [] : [{ field: `notices.${at}.purposes.${index}.label`, text: words.wordNeeded }],
          ),
        ]),
});

function act(around: Around, typed: Notice[], { name, places }: Deed): Acted<Notice[]> {
  const { words, network } = around;
  const [at = 0, index = 0] = places;
  const notice = typed[at];
  if (!notice) return { typed };
  const { purposes } = notice;
  const withPurposes = (changed: Purpose[]): Notice[] => typed.with(at, { ...notice, purposes: changed });
  const called = shown(around, purposes[index]?.label ?? {}, words.nameless);
  if (name === 'add') {
    const label = Object.fromEntries(network.languages.map((language) => [language, '']));
    return {
      typed: withPurposes([...purposes, { code: '', label, necessary: false }]),
      focus: `notices.${at}.purposes.${purposes.length}.label`,
      said: say(words.added, { name: words.nameless }),
    };
  }
  if (name === 'publication') {
    const label = Object.fromEntries(
      network.languages.map((language) => [language, startingWords(language.split('-')[0] ?? language).publication]),
    );
    return {
      typed: withPurposes([...purposes, { code: publicationPurpose, label, necessary: false }]),
      focus: `notices.${at}.purposes.${purposes.length}.label`,
      said: say(words.added, { name: words.addPublication }),
    };
  }
  if (name === 'out')
    return {
      typed: withPurposes(purposes.toSpliced(index, 1)),
      focus: idOfDeed(`add ${at}`),
      said: say(words.out, { name: called }),
    };
  if (name !== 'up' && name !== 'down') return { typed };
  const to = name === 'up' ? index - 1 : index + 1;
  return {
    typed: withPurposes(moved(purposes, index, to)),
    focus: moverAt('', [at, to], name, purposes.length),
    said: saidMoved(around, called, to, purposes.length),
  };
}

/** The notices with those that are worded otherwise now before the ones that they come after. */
function noticesIn(typed: readonly Notice[], { privacyNotices, languages }: Network, now: Date): unknown[] {
  const held = privacyNotices.map(({ languages: _made, ...notice }) => notice);
  const taken = new Set(held.map(({ id }) => id));
  return typed.reduce<unknown[]>((all, { id, text, url, purposes }) => {
    const before = held.find((notice) => notice.id === id);
    const codes = new Set(purposes.map(({ code }) => code));
    const notice = {
      ...before,
      text: written(text) ?? {},
      url: url.trim() || undefined,
      purposes: purposes.map(({ code, label, necessary }) => {
        const own = code || freeSlug(codeOf(label, { languages }), codes);
        codes.add(own);
        const known = before?.purposes.find((purpose) => purpose.code === code);
        return { ...known, code: own, label: written(label) ?? {}, necessary };
      }),
    };
    if (before && saysTheSame(before, notice)) return all.map((one) => (one === before ? notice : one));
    const own = freeSlug(now.toISOString().slice(0, 10), taken);
    taken.add(own);
    const place = before ? all.indexOf(before) : 0;
    return all.toSpliced(place, 0, { ...notice, id: own });
  }, held);
}

function renderNotice(editing: Editing<Notice[]>, notice: Notice, at: number): Html {
  const { words, editor, network, typed, messages, visit } = editing;
  const name = `notices.${at}`;
  const { origins } = network.privacyNotices.find(({ id }) => id === notice.id) ?? {};
  const sites = origins?.length ? listed(editing, origins) : words.otherSites;
  const content = html`<input type="hidden" name="${name}.id" value="${notice.id}">
${texts(editing, `${name}.text`, notice.text, { label: words.noticeText, rows: 8 })}
${field({ name: `${name}.url`, label: `${words.noticeUrl} ${visit.words.optional}`, value: notice.url, messages, words: visit.words })}
<h2>${words.askedFor}</h2><p class="desk-hint">${words.askedForText}</p>
<ol class="desk-rows">${notice.purposes.map((purpose, index) => renderPurpose(editing, notice, purpose, [at, index]))}</ol>
<p class="desk-buttons">${deedButton(editing, `add ${at}`, words.addPurpose)}${notice.purposes.some(({ code }) => code === publicationPurpose) ? '' : html` ${deedButton(editing, `publication ${at}`, words.addPublication)}`}</p>`;
  if (typed.length === 1) return content;
  return html`<details class="desk-part"${at === 0 || isWrongAt(messages, name) ? html` open` : ''}><summary>${editor.privacy}: ${say(words.noticeFor, { sites })}</summary>${content}</details>`;
}

function renderPurpose(editing: Editing<Notice[]>, notice: Notice, purpose: Purpose, places: [number, number]): Html {
  const { words, focus } = editing;
  const [at, index] = places;
  const name = `notices.${at}.purposes.${index}`;
  const called = shown(editing, purpose.label, words.nameless);
  const ends = { isFirst: index === 0, isLast: index === notice.purposes.length - 1 };
  return html`<li class="desk-row-of"><input type="hidden" name="${name}.code" value="${purpose.code}">
${texts(editing, `${name}.label`, purpose.label, { label: words.agreesTo, rows: 2, about: called, focus: focus === `${name}.label` })}
${purpose.code === publicationPurpose ? html`<p class="desk-hint">${words.publicationText}</p>` : html`<p class="desk-check"><label><input type="checkbox" name="${name}.necessary"${purpose.necessary ? html` checked` : ''}> <span>${words.necessary}</span></label></p>`}
<p class="desk-buttons">${movers(editing, '', places, called, ends)} ${deedButton(editing, `out ${at} ${index}`, words.takeOut, { about: called, danger: true })}</p></li>`;
}
