import {
  type JoinForm,
  joinFormFields,
  type Network,
  type Problem,
  type ProblemError,
  questionKinds,
} from '@tejido/contract';
import { type FormFaultCode, formFaults } from '@tejido/contract/schemas';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../../html.ts';
import { field as line, select, unseen } from '../controls.ts';
import type { Message } from '../visit.ts';
import { deedButton, errorAt, isWrongAt, movers, shown, texts, written } from './fields.ts';
import { actOnForm, beside, builtForm } from './form-deeds.ts';
import { renderPreviewFrame } from './form-preview.ts';
import { answersOf, fieldLabel, usualLabels } from './form-words.ts';
import { type Around, definePart, type Editing, type Part } from './part.ts';
import { listed } from './simple-parts.ts';
import {
  bareField,
  hasMax,
  hasOptions,
  isAlwaysAsked,
  isUsual,
  readTyped,
  rows,
  type TypedField,
  type TypedStep,
  typedFormOf,
  typedOf,
} from './typed-form.ts';

/*
 * The join form, built by hand: its steps, fields and questions in their order, each opened to be changed, beside the form as people see it.
 */

type Steps = TypedStep[];

export const formPart: Part<unknown> = definePart<Steps>({
  fields: ['joinForm'],
  says: (around) => {
    const { network, words } = around;
    if (!network.joinForm) return words.usual;
    const fields = typedOf({ steps: [{ fields: joinFormFields(network) }] })[0]?.fields ?? [];
    return listed(
      around,
      fields.map((field) => fieldLabel(around, field)),
    );
  },
  start: typedFormOf,
  read: readTyped,
  act: actOnForm,
  changes: (typed, network) => ({ joinForm: changeOf(typed, network) }),
  render,
  renderBeside: renderPreviewFrame,
  explain,
});

/** What becomes of a network's form. */
function changeOf(typed: Steps, network: Network): JoinForm | null {
  const form = builtForm(typed, network);
  return isUsual(form) ? null : form;
}

function render(editing: Editing<Steps>): Html {
  const { words, typed, network } = editing;
  const isChanged = !isUsual(builtForm(typed, network));
  return html`<p>${words.formText}</p><p class="desk-hint">${words.unsaved} <a href="#shown">${words.preview}</a></p>
${errorAt(editing, 'steps')}
${typed.map((step, index) => renderStep(editing, step, index))}
<p class="desk-buttons">${deedButton(editing, 'step', words.addStep)}</p>
${isChanged ? html`<details><summary>${words.backToUsual}</summary><p>${words.backToUsualText}</p><p>${deedButton(editing, 'usual', words.backToUsual, { danger: true })}</p></details>` : ''}`;
}

function renderStep(editing: Editing<Steps>, step: TypedStep, index: number): Html {
  const { words, typed, focus } = editing;
  const count = typed.length;
  const name = say(words.step, { number: String(index + 1) });
  const title = `steps.${index}.title`;
  const fields = html`<ol class="desk-rows" data-step="${index}">${step.fields.map((field, at) => renderField(editing, field, [index, at]))}</ol>
${renderAdd(editing, index)}`;
  const place = html`<input type="hidden" name="steps.${index}.step" value="${index + 1}">${errorAt(editing, `steps.${index}.fields`)}`;
  if (count === 1) return html`<div id="steps.0.fields" tabindex="-1">${place}${fields}</div>`;
  const ends = { isFirst: index === 0, isLast: index === count - 1 };
  return html`<section class="desk-step" id="steps.${index}.fields" tabindex="-1" aria-labelledby="step-${index}"><h2 id="step-${index}">${name}</h2>${place}
${texts(editing, title, step.title, { label: words.stepTitle, about: name, focus: focus === title })}
<p class="desk-buttons">${movers(editing, 'step-', [index], name, ends)}${index > 0 ? html` ${deedButton(editing, `step-out ${index}`, words.stepOut, { about: name })}` : ''}</p>
${fields}</section>`;
}

type Place = readonly [step: number, index: number];

function renderField(editing: Editing<Steps>, field: TypedField, place: Place): Html {
  const { words, typed, messages, focus } = editing;
  const at = `steps.${place[0]}.fields.${place[1]}`;
  const name = fieldLabel(editing, field);
  const id = `change-${field.name}`;
  const ends = { isFirst: !beside(typed, place, 'up'), isLast: !beside(typed, place, 'down') };
  const isOpen =
    focus === id || focus?.startsWith(`${at}.`) || focus?.match(`^do-(?:option.*|answers)-${place.join('-')}(?:-|$)`);
  return html`<li class="desk-row-of" id="${at}" tabindex="-1" data-place="${place.join(' ')}"><input type="hidden" name="${at}.name" value="${field.name}"><input type="hidden" name="${at}.kind" value="${field.kind}">
<div class="desk-row-head"><span class="desk-grip" aria-hidden="true"></span><div><p class="desk-row-name"><bdi>${name}</bdi></p><p class="desk-note">${traitsOf(editing, field)}</p>${errorAt(editing, at)}</div>
<p class="desk-buttons">${movers(editing, '', place, name, ends)}</p></div>
<details id="open-${field.name}"${isOpen || isWrongAt(messages, at) ? html` open` : ''}><summary id="${id}"${focus === id ? html` autofocus` : ''}>${words.change}${unseen(name)}</summary>
${renderChanges(editing, field, place, at, name)}</details></li>`;
}

/** How a field is answered, whether it has to be, and when it is asked. */
function traitsOf(editing: Editing<Steps>, field: TypedField): string {
  const { words } = editing;
  const isNeeded = field.required || isAlwaysAsked(field);
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const kind = field.kind ? (kinds[field.kind] ?? field.kind) : '';
  return [kind, isNeeded ? words.needed : words.notNeeded, conditionOf(editing, field)].filter(Boolean).join(' · ');
}

function conditionOf(editing: Editing<Steps>, { when, is }: TypedField): string {
  if (when === '') return '';
  const source = editing.typed.flatMap(({ fields }) => fields).find(({ name }) => name === when);
  const answers = new Map(source ? answersOf(editing, source) : []);
  const values = is.map((value) => answers.get(value) ?? value);
  return say(editing.words.askedWhen, {
    field: source ? fieldLabel(editing, source) : when,
    values: listed(editing, values),
  });
}

function renderChanges(editing: Editing<Steps>, field: TypedField, place: Place, at: string, name: string): Html {
  const { words, network, messages, visit } = editing;
  const usual = Object.entries(usualLabels(network, field)).map(([language, label]) => [
    language,
    say(words.usualLabel, { label }),
  ]);
  const isAlways = isAlwaysAsked(field);
  return html`${texts(editing, `${at}.label`, field.label, { label: field.kind ? words.question : words.label, about: name, hints: Object.fromEntries(usual) as Record<string, string> })}
${texts(editing, `${at}.hint`, field.hint, { label: words.hint, about: `${name}: ${words.hint}` })}
${isAlways ? html`<p class="desk-hint">${words.alwaysAsked}</p>` : html`<p class="desk-check"><label><input type="checkbox" name="${at}.required"${field.required ? html` checked` : ''}> <span>${words.needed}${unseen(name)}</span></label></p>`}
${hasOptions(field) ? renderOptions(editing, field, place, at) : ''}
${hasMax(field) ? line({ name: `${at}.max`, label: `${field.kind === 'choices' ? words.maxChoices : words.max} ${visit.words.optional}`, value: field.max, messages, words: visit.words }) : ''}
${isAlways ? '' : renderCondition(editing, field, place, at)}
${isAlways ? '' : html`<p>${deedButton(editing, `out ${place.join(' ')}`, words.takeOut, { about: name, danger: true })}</p>`}`;
}

function renderOptions(editing: Editing<Steps>, { options }: TypedField, place: Place, at: string): Html {
  const { words, focus } = editing;
  return html`<fieldset class="desk-group" id="${at}.options" tabindex="-1"><legend>${words.options}</legend>${errorAt(editing, `${at}.options`)}
<ol class="desk-rows">${options.map(({ code, label }, index) => {
    const own = `${at}.options.${index}`;
    const called = shown(editing, label, say(words.option, { number: String(index + 1) }));
    const ends = { isFirst: index === 0, isLast: index === options.length - 1 };
    return html`<li class="desk-row-of"><input type="hidden" name="${own}.code" value="${code}">
${texts(editing, `${own}.label`, label, { label: say(words.option, { number: String(index + 1) }), about: called, focus: focus === `${own}.label` })}
<p class="desk-buttons">${movers(editing, 'option-', [...place, index], called, ends)} ${deedButton(editing, `option-out ${place.join(' ')} ${index}`, words.takeOut, { about: called, danger: true })}</p></li>`;
  })}</ol>
<p>${deedButton(editing, `option ${place.join(' ')}`, words.addOption)}</p></fieldset>`;
}

/** After which answers a field is asked: of the fields before it that have some, and of the one that it waits for now. */
function renderCondition(editing: Editing<Steps>, field: TypedField, place: Place, at: string): Html {
  const { words } = editing;
  const all = editing.typed.flatMap(({ fields }) => fields);
  const before = all.slice(0, all.indexOf(field)).filter((one) => answersOf(editing, one).length > 0);
  const source = all.find(({ name }) => name === field.when);
  const offered = source && !before.includes(source) ? [...before, source] : before;
  if (offered.length === 0 && field.when === '') return html``;
  const options = offered.map((one) => [one.name, fieldLabel(editing, one)] as const);
  const unknown = field.when && !source ? [[field.when, field.when] as const] : [];
  const answers = source ? answersOf(editing, source) : [];
  const others = field.is.filter((value) => !answers.some(([code]) => code === value));
  const boxes = [...answers, ...others.map((value) => [value, value] as const)];
  return html`<fieldset class="desk-group" data-when><legend>${words.when}</legend>${errorAt(editing, `${at}.when`)}
${select(`${at}.when`, words.when, [['', words.always], ...options, ...unknown], field.when, `${at}.when`)}
${deedButton(editing, `answers ${place.join(' ')}`, words.showAnswers, { about: fieldLabel(editing, field) })}
${boxes.length > 0 ? html`<p>${words.whenIs}</p><div class="desk-boxes">${boxes.map(([value, text]) => html`<label><input type="checkbox" name="${at}.is" value="${value}"${field.is.includes(value) ? html` checked` : ''}> <span>${text}</span></label>`)}</div>` : ''}</fieldset>`;
}

/** What can be added at the end of a step: a field that every network knows and the form has not, and a question of one's own. */
function renderAdd(editing: Editing<Steps>, step: number): Html {
  const { words, typed, visit, network } = editing;
  const there = new Set(typed.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const left = Object.entries(rows).flatMap(([name, { control }]) =>
    there.has(name) || control === 'targets' ? [] : [[name, fieldLabel(editing, bareField(name))] as const],
  );
  const kinds = questionKinds.map((kind) => [kind, words.kinds[kind]] as const);
  const about = typed.length > 1 ? say(words.step, { number: String(step + 1) }) : '';
  const names = new Intl.DisplayNames([visit.lang], { type: 'language' });
  const [main = 'en'] = network.languages;
  return html`<div class="desk-add">${left.length > 0 ? html`<div class="desk-row">${select(`known.${step}`, words.addKnownField, left, '', `known.${step}`)}<p>${deedButton(editing, `known ${step}`, words.addKnown, { about })}</p></div>` : ''}
<div class="desk-row">${line({ name: `question.${step}`, label: `${words.question} · ${names.of(main) ?? main}`, words: visit.words })}${select(`kind.${step}`, words.answeredWith, kinds, 'text', `kind.${step}`)}<p>${deedButton(editing, `question ${step}`, words.addQuestion, { about })}</p></div></div>`;
}

/** What is wrong with the form, at each place, in the person's language. */
function explain(around: Around, typed: Steps, { errors = [] }: Problem): Message[] | undefined {
  const faults = formFaults(rows, builtForm(typed, around.network), around.network);
  const found = errors.flatMap((error): Message[] => {
    const path = error.pointer.split('/').slice(1);
    if (path[0] !== 'joinForm') return [];
    const fault = faults.find((one) => ['joinForm', ...one.path].join('/') === path.join('/'));
    return [{ field: placeOf(typed, path.slice(1)), text: textOf(around, path, error, fault?.code) }];
  });
  const first = new Map(found.toReversed().map((message) => [message.field, message]));
  return found.length > 0 ? [...first.values()].toReversed() : undefined;
}

/** Where on the page something stands that is wrong in the form as it is kept. */
function placeOf(typed: Steps, path: readonly string[]): string {
  const [, step = '', part = '', index = '', what = '', option = '', ...rest] = path;
  if (step === '') return 'steps';
  if (part !== 'fields' || index === '') return `steps.${step}.${part || 'fields'}`;
  const at = `steps.${step}.fields.${index}`;
  if (what === 'label' || what === 'hint' || what === 'max') return `${at}.${what}`;
  if (what === 'shownWhen') return `${at}.when`;
  if (what !== 'options') return at;
  // Choices that were left empty are none, and not counted.
  const options = typed[Number(step)]?.fields[Number(index)]?.options ?? [];
  const kept = options.flatMap(({ code, label }, place) => (code || written(label) ? [place] : []));
  const place = kept[Number(option)];
  return option === '' || place === undefined || rest.length === 0 ? `${at}.options` : `${at}.options.${place}.label`;
}

type FaultWords = keyof Around['words']['faults'];

const wordOfFault: Readonly<Record<FormFaultCode, FaultWords>> = {
  missing: 'label',
  twice: 'twice',
  'not-a-field': 'other',
  'is-a-field': 'twice',
  taken: 'other',
  'has-to-be-asked': 'alwaysAsked',
  lacks: 'lacks',
  'for-questions': 'kind',
  'does-not-go': 'kind',
  'options-missing': 'options',
  'option-twice': 'optionTwice',
  'not-before': 'notBefore',
  'no-values': 'noAnswer',
  'not-a-value': 'noAnswer',
};

function textOf(
  { words, editor }: Around,
  path: readonly string[],
  { code }: ProblemError,
  fault?: FormFaultCode,
): string {
  const { faults } = words;
  const part = path.at(-1);
  if (fault) return faults[fault === 'missing' && part === 'title' ? 'title' : wordOfFault[fault]];
  if (part === 'fields') return faults.emptyStep;
  if (part === 'is') return faults.chooseAnswer;
  if (part === 'label' || part === 'title') return faults.label;
  if (part === 'max') return `${words.max}: ${editor.reasons.invalid_value}`;
  return code === 'too_long' ? editor.reasons.too_long : faults.other;
}
