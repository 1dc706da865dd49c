import { randomUUID } from 'node:crypto';
import { type Account, languageTag, type Problem } from '@tejido/contract';
import { languages as knownLanguages } from '@tejido/words';
import { html } from 'hono/html';
import { requireFounder } from '../../../accounts/founders.ts';
import { actorOf } from '../../../http/session-cookie.ts';
import { Refusal } from '../../../refusal.ts';
import { startingParts, startingVocabularies } from '../../../settings/starting-words.ts';
import type { Html } from '../../html.ts';
import { area, field, select, summary } from '../controls.ts';
import { type EditorWords, editorWords } from '../editor/words.ts';
import { renderFrame } from '../frame.ts';
import { goTo, type Message, messagesOf, show, type Visit } from '../visit.ts';

/** The form that makes a network. */
export async function showNewNetwork(visit: Visit): Promise<Response> {
  const account = await enterToFound(visit);
  return show(visit, renderNewNetwork(visit, account, { form: new URLSearchParams(), messages: [] }));
}

/** Who asks, where they may make a network. Throws the problem with anybody else. */
async function enterToFound(visit: Visit): Promise<Account> {
  const account = await visit.call('getAccount');
  const actor = await actorOf(visit.c, visit.dependencies);
  if (actor) await requireFounder(visit.dependencies.db, actor);
  return account;
}

/** Makes a network of what was filled in, in the languages that were chosen. */
export async function makeNetwork(visit: Visit): Promise<Response> {
  const account = await enterToFound(visit);
  const form = await visit.form();
  const vocabulary = startingVocabularies.find((name) => name === form.get('vocabulary')) ?? 'empty';
  const languages = languagesIn(form);
  const main = languages[0] ?? 'en';
  const text = (name: string) => form.get(name)?.trim() ?? '';
  const input = {
    slug: text('slug'),
    name: { [main]: text('name') },
    ...(text('summary') && { summary: { [main]: text('summary') } }),
    languages,
    timeZone: text('timeZone'),
    ...startingParts(vocabulary, languages),
  };
  try {
    const { network } = await visit.call('createNetwork', {
      idempotencyKey: form.get('key') ?? randomUUID(),
      body: async () => input,
    });
    return goTo(visit, `/desk/${network.slug}/records`, new URLSearchParams({ made: 'yes' }));
  } catch (error) {
    if (!(error instanceof Refusal) || ![409, 422].includes(error.problem.status)) throw error;
    return show(visit, renderNewNetwork(visit, account, { form, messages: faultsOf(visit, error.problem) }), 422);
  }
}

function faultsOf(visit: Visit, problem: Problem): Message[] {
  if (problem.code === 'already_exists') return [{ field: 'slug', text: editorWords(visit.lang).slugTaken }];
  return messagesOf(visit, problem);
}

/** The languages that were chosen, the main one first. */
function languagesIn(form: URLSearchParams): string[] {
  const chosen = [form.get('main') ?? '', ...form.getAll('languages'), ...(form.get('more') ?? '').split(/[\s,;]+/)];
  return [...new Set(chosen.flatMap((tag) => (tag ? [languageTag(tag) ?? tag] : [])))];
}

function renderNewNetwork(
  visit: Visit,
  account: Account,
  { form, messages }: { form: URLSearchParams; messages: readonly Message[] },
): Html {
  const words: EditorWords = editorWords(visit.lang);
  const value = (name: string) => form.get(name) ?? '';
  const names = new Intl.DisplayNames([visit.lang], { type: 'language' });
  const languages = knownLanguages.map((tag) => [tag, names.of(tag) ?? tag] as const);
  const common = { messages, words: visit.words };
  return renderFrame(visit, {
    title: words.newNetwork,
    hasError: messages.length > 0,
    account,
    scripts: ['/assets/keep-form.js'],
    content: html`${summary(messages, visit.words)}<p>${words.newNetworkText}</p>
<form method="post" action="${visit.action('/desk/new-network')}" novalidate data-keep="new-network" data-kept="${words.kept}" data-forget="${words.forget}">
<input type="hidden" name="key" value="${value('key') || randomUUID()}">
${field({ name: 'name', label: words.networkName, value: value('name'), ...common })}
${area({ name: 'summary', label: `${words.networkSummary} ${visit.words.optional}`, value: value('summary'), ...common })}
${field({ name: 'slug', label: words.networkSlug, hint: words.networkSlugHint, value: value('slug'), ...common })}
${select('main', words.mainLanguage, languages, value('main') || visit.lang)}
<fieldset class="desk-group" id="languages"><legend>${words.languages}</legend><div class="desk-boxes">${languages.map(([tag, name]) => html`<label><input type="checkbox" name="languages" value="${tag}"${form.getAll('languages').includes(tag) ? html` checked` : ''}> <span>${name}</span></label>`)}</div></fieldset>
${field({ name: 'timeZone', label: words.zone, value: value('timeZone') || 'UTC', list: 'zones', ...common })}
<datalist id="zones">${Intl.supportedValuesOf('timeZone').map((zone) => html`<option value="${zone}"></option>`)}</datalist>
<fieldset class="desk-group"><legend>${words.vocabulary}</legend><p class="desk-hint">${words.vocabularyHint}</p>${startingVocabularies.map((name, index) => html`<p class="desk-check"><label><input type="radio" name="vocabulary" value="${name}"${(value('vocabulary') || startingVocabularies[0]) === name ? html` checked` : ''}${index === 0 ? html` id="vocabulary"` : ''}> ${words.vocabularies[name]}</label></p>`)}</fieldset>
<p><button>${words.createNetwork}</button></p>
</form>`,
  });
}
