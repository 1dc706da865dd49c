import { html } from 'hono/html';
import type { Html } from '../html.ts';
import type { Message } from './visit.ts';
import type { DeskWords } from './words.ts';

/** A field of one line. */
export interface Field {
  name: string;
  label: string;
  /** Its id on the page, where another form has a field of that name. */
  id?: string;
  type?: 'date' | 'email' | 'search' | 'text' | 'time';
  /** The language of what is typed, and its direction, where they are known. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** The lines of an {@link area}. */
  rows?: number;
  /** The id of a list of suggestions. */
  list?: string;
  value?: string | undefined;
  hint?: string;
  autocomplete?: string;
  /** Whether it takes focus when the page is shown. */
  focus?: boolean;
  messages?: readonly Message[];
  words: DeskWords;
}

/** A labelled field, with what is wrong with it. */
export function field({ name, label, id = name, type = 'text', value = '', ...rest }: Field): Html {
  const { hint, autocomplete, list, lang, dir, focus = false, messages = [], words } = rest;
  const error = messages.find((message) => message.field === name);
  return html`<p class="desk-field"><label for="${id}">${label}</label>
${hint ? html`<span class="desk-hint" id="${id}-hint">${hint}</span>` : ''}${errorLine(id, error, words)}
<input id="${id}" name="${name}" type="${type}" value="${value}"${lang ? html` lang="${lang}"` : ''}${dir ? html` dir="${dir}"` : ''}${autocomplete ? html` autocomplete="${autocomplete}"` : ''}${list ? html` list="${list}"` : ''}${focus ? html` autofocus` : ''}${describedBy(id, hint, error)}></p>`;
}

/** A labelled field of several lines. */
export function area(field: Field): Html {
  const { name, label, id = name, value = '', rows = 4, lang, hint, focus = false, messages = [], words } = field;
  const error = messages.find((message) => message.field === name);
  return html`<p class="desk-field"><label for="${id}">${label}</label>
${hint ? html`<span class="desk-hint" id="${id}-hint">${hint}</span>` : ''}${errorLine(id, error, words)}
<textarea id="${id}" name="${name}" rows="${rows}"${lang ? html` lang="${lang}"` : ''} dir="auto"${focus ? html` autofocus` : ''}${describedBy(id, hint, error)}>\n${value}</textarea></p>`;
}

/** A choice of one, with its label. */
export function select(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string = '',
  id: string = name,
): Html {
  return html`<p class="desk-field"><label for="${id}">${label}</label>
<select id="${id}" name="${name}">${options.map(([value, text]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${text}</option>`)}</select></p>`;
}

/** What is wrong with a form, with links to the fields. */
export function summary(
  messages: readonly Message[],
  words: DeskWords,
  ids: Readonly<Record<string, string>> = {},
): Html {
  if (messages.length === 0) return html``;
  return html`<div class="desk-summary" role="alert" tabindex="-1" autofocus aria-labelledby="problem">
<h2 id="problem">${words.problem}</h2>
<ul>${messages.map(({ field: name, text }) => html`<li>${name === undefined ? text : html`<a href="#${ids[name] ?? name}">${text}</a>`}</li>`)}</ul>
</div>`;
}

/** What a control is about, for those who hear it alone. */
export const unseen = (text: string): Html => html`<span class="desk-unseen"> <bdi>${text}</bdi></span>`;

/** A field for a form that has no other: lynx asks for the page instead of posting a form that has none. */
export const sure: Html = html`<input type="hidden" name="sure" value="yes">`;

/** A question before something is ended: a button that opens to another one. */
export function ask(question: string, name: string, text: string, action: string, id: string): Html {
  return html`<details class="desk-ask"><summary>${question}${unseen(name)}</summary>
<form method="post" action="${action}">${sure}<p id="${id}">${text}</p><p><button class="desk-danger" aria-describedby="${id}">${question}${unseen(name)}</button></p></form></details>`;
}

function errorLine(id: string, error: Message | undefined, words: DeskWords): Html | '' {
  if (!error) return '';
  return html`<span class="desk-error" id="${id}-error"><span class="desk-unseen">${words.error}</span> ${error.text}</span>`;
}

function describedBy(id: string, hint: string | undefined, error: Message | undefined): Html {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`${ids ? html` aria-describedby="${ids}"` : ''}${error ? html` aria-invalid="true"` : ''}`;
}
