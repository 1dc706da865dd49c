import type { Network } from '@tejido/contract';
import type { RecordField } from '@tejido/contract/schemas';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../../html.ts';
import { area, field, select } from '../controls.ts';
import { textIn } from '../frame.ts';
import type { Message } from '../visit.ts';
import { languagesOf, lineOf, momentOf, partiesOf, textOf } from './content.ts';
import { boxes, type Editing, group, listOf } from './editing.ts';
import { type FileControl, renderDocuments, renderPicture, type Texts } from './file-controls.ts';
import { hasGoals, renderGoals, renderTargets } from './goals.ts';
import { renderPlace } from './places.ts';
import { fieldHint, fieldName, valueName } from './words.ts';

/** A field of a record with its label, hint and error, in the way that its row says. */
export function renderField(editing: Editing, name: string, row: RecordField): Html {
  const { visit, words, content, network } = editing;
  const value = content[name];
  const label = editing.optional.has(name)
    ? `${fieldName(words, name)} ${visit.words.optional}`
    : fieldName(words, name);
  const hint = fieldHint(words, name);
  const line = (type: 'text' | 'date' = 'text') =>
    field({
      name,
      label,
      type,
      value: lineOf(value),
      ...(hint && { hint }),
      messages: editing.messages,
      words: visit.words,
    });
  switch (row.control) {
    case 'title':
    case 'sentence':
      return group(label, hint, texts(editing, name, value, row.control === 'title' ? 'line' : 'lines'));
    case 'paragraphs':
      return group(label, hint ?? words.textHint, texts(editing, name, value, 'paragraphs'));
    case 'choice':
      return select(name, label, [['', words.none], ...optionsOf(editing, row, [lineOf(value)])], lineOf(value));
    case 'choices':
      return boxes(label, name, optionsOf(editing, row, listOf(value)), listOf(value));
    case 'goals':
      return renderGoals(editing, label, name);
    case 'targets':
      // They are chosen with the goals, where the kind has these.
      return hasGoals(editing.fields) ? html`` : renderTargets(editing, name);
    case 'day':
      return line('date');
    case 'yes-no':
      return html`<p class="desk-check"><label><input type="checkbox" name="${name}"${value === true ? html` checked` : ''}> ${label}</label></p>`;
    case 'moment':
      return group(label, hint, moment(editing, name, value), messageOf(editing, name));
    case 'zone':
      return html`${field({ name, label, value: lineOf(value), list: 'zones', ...(hint && { hint }), messages: editing.messages, words: visit.words })}<datalist id="zones">${zonesNear(network).map((zone) => html`<option value="${zone}"></option>`)}</datalist>`;
    case 'territory':
      return group(
        label,
        hint,
        html`${renderPlace(editing, name, partOf(value, 'code'))}${texts(editing, `${name}.name`, partOf(value, 'name'), 'line', words.parts.name)}${point(editing, name)}`,
        messageOf(editing, name),
      );
    case 'place':
      return group(
        label,
        hint,
        html`${texts(editing, `${name}.name`, partOf(value, 'name'), 'line', words.parts.name)}${texts(editing, `${name}.address`, partOf(value, 'address'), 'line', words.parts.address)}${point(editing, name)}`,
        messageOf(editing, name),
      );
    case 'picture':
    case 'documents': {
      const render = row.control === 'picture' ? renderPicture : renderDocuments;
      return group(label, hint, render(fileControl(editing, name), value, textsOf(editing)), messageOf(editing, name));
    }
    case 'parties':
      return group(label, hint, parties(editing, name, value), messageOf(editing, name));
    default:
      return line();
  }
}

const fileControl = ({ visit, words, network, messages }: Editing, name: string): FileControl => ({
  visit,
  words,
  network: network.slug,
  name,
  messages,
});

const textsOf =
  (editing: Editing): Texts =>
  (name, value, label) =>
    texts(editing, name, value, 'line', label);

const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const messageOf = ({ messages }: Editing, name: string): Message | undefined =>
  messages.find((message) => message.field === name);

/** A text in each language, side by side where there is room. */
function texts(
  editing: Editing,
  name: string,
  value: unknown,
  size: 'line' | 'lines' | 'paragraphs',
  label?: string,
): Html {
  const { visit, network, messages, words } = editing;
  const names = new Intl.DisplayNames([visit.lang], { type: 'language' });
  const first = name.split('.')[0] ?? name;
  const controls = languagesOf(network, value).map((language, index) => {
    const called = names.of(language) ?? language;
    const control = {
      name: `${name}.${language}`,
      label: label ? say(words.inLanguage, { field: label, language: called }) : called,
      value: textOf(value, language),
      // What is wrong with the whole stands beside its first language.
      messages:
        index === 0 && name === first
          ? messages.map((one) => (one.field === first ? { ...one, field: `${name}.${language}` } : one))
          : [],
      words: visit.words,
    };
    if (size === 'line') return html`<div lang="${language}" dir="auto">${field(control)}</div>`;
    return html`<div lang="${language}" dir="auto">${area({ ...control, rows: size === 'lines' ? 3 : 8 })}</div>`;
  });
  const tools = size === 'paragraphs' ? html` data-text-tools="${JSON.stringify(words.textTools)}"` : '';
  return html`<div class="desk-languages"${tools}>${controls}</div>`;
}

/** The words that may be chosen; what is chosen and is none of them any more stays among them. */
function optionsOf(
  { visit, words, network }: Editing,
  { values, vocabulary }: RecordField,
  chosen: readonly string[],
): [string, string][] {
  const items = vocabulary
    ? network[vocabulary].map(({ code, label }): [string, string] => [code, textIn(visit, network, label)])
    : [];
  const known = [...items, ...(values ?? []).map((value): [string, string] => [value, valueName(words, value)])];
  const others = chosen.filter((code) => code && !known.some(([value]) => value === code));
  return [...known, ...others.map((code): [string, string] => [code, valueName(words, code)])];
}

function moment({ visit, words, content }: Editing, name: string, value: unknown): Html {
  const { date, time } = momentOf(value, name === 'end' && content['allDay'] === true);
  return html`<div class="desk-row">${field({ name: `${name}.date`, label: words.parts.date, type: 'date', value: date, words: visit.words })}${field({ name: `${name}.time`, label: words.parts.time, type: 'time', value: time, words: visit.words })}</div>`;
}

function part({ visit, words, content }: Editing, name: string, one: 'latitude' | 'longitude'): Html {
  return field({
    name: `${name}.${one}`,
    label: words.parts[one],
    value: lineOf(partOf(content[name], one)),
    words: visit.words,
  });
}

function point(editing: Editing, name: string): Html {
  return html`<div class="desk-row">${part(editing, name, 'latitude')}${part(editing, name, 'longitude')}</div>`;
}

function parties(editing: Editing, name: string, value: unknown): Html {
  const { visit, words, network, organizations } = editing;
  const known = organizations.map(({ slug, name: called }): [string, string] => [slug, textIn(visit, network, called)]);
  const rows = partiesOf(value).map((party, index) => {
    const at = `${name}.${index}`;
    const chosen = lineOf(party['organization']);
    const options = [
      ...known,
      ...(chosen && !known.some(([slug]) => slug === chosen) ? [[chosen, chosen] as const] : []),
    ];
    return html`<li class="desk-party">${select(`${at}.organization`, words.parts.organization, [['', words.none], ...options], chosen)}
${texts(editing, `${at}.name`, party['name'], 'line', words.parts.name)}
<details${party['role'] || party['url'] ? html` open` : ''}><summary>${words.parts.role}, ${words.parts.url}</summary>
${texts(editing, `${at}.role`, party['role'], 'line', words.parts.role)}
${field({ name: `${at}.url`, label: words.parts.url, value: lineOf(party['url']), words: visit.words })}</details></li>`;
  });
  return html`<ol class="desk-list">${rows}</ol><p class="desk-hint">${words.another}</p>`;
}

/** Every time zone, the network's own first. */
const zonesNear = ({ timeZone }: Network): string[] => [
  timeZone,
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== timeZone),
];
