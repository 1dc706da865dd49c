import { defaultJoinForm, type JoinForm, joinFormOf, type Network, questionKinds } from '@tejido/contract';
import { freeSlug } from '@tejido/contract/schemas';
import { say } from '@tejido/words';
import { idOfDeed, moved, moverAt, saidMoved, type Texts, written } from './fields.ts';
import { fieldLabel } from './form-words.ts';
import type { Acted, Around, Deed } from './part.ts';
import { bareField, formOf, hasOptions, rowOf, type TypedField, type TypedStep, typedOf } from './typed-form.ts';
import { codeOf } from './vocabulary-part.ts';

/*
 * What the buttons of the builder do with a join form: nothing of what was typed is lost by any of them.
 */

type Steps = TypedStep[];

/** A form in which everything that can be chosen has a code, so that conditions can name it. */
export const withCodes = (typed: Steps, languages: readonly string[]): Steps =>
  typed.map((step) => ({
    ...step,
    fields: step.fields.map((field) => {
      if (!hasOptions(field)) return field;
      const taken = new Set(field.options.map(({ code }) => code));
      const options = field.options.map(({ code, label }) => {
        if (code !== '' || !written(label)) return { code, label };
        const own = freeSlug(codeOf(label, { languages: [...languages] }), taken);
        taken.add(own);
        return { code: own, label };
      });
      return { ...field, options };
    }),
  }));

/** The form as it is being built. */
export const builtForm = (typed: Steps, network: Network): JoinForm =>
  formOf(withCodes(typed, network.languages), joinFormOf(network));

/** What one of the builder's buttons makes of a form. */
export function actOnForm(around: Around, given: Steps, deed: Deed, form: URLSearchParams): Acted<Steps> {
  const typed = withCodes(given, around.network.languages);
  const [step = 0, index = 0, option = 0] = deed.places;
  const { fields = [] } = typed[step] ?? {};
  const field = fields[index];
  switch (deed.name) {
    case 'up':
    case 'down':
      return field
        ? moveField(around, typed, [step, index], beside(typed, [step, index], deed.name), deed.name)
        : { typed };
    case 'to':
      return field ? moveField(around, typed, [step, index], [option, deed.places[3] ?? 0], 'up') : { typed };
    case 'out':
      return field ? takeOut(around, typed, step, index) : { typed };
    case 'known':
      return addKnown(around, typed, step, form.get(`known.${step}`) ?? '');
    case 'question':
      return addQuestion(around, typed, step, form);
    case 'step':
      return addStep(around, typed);
    case 'step-up':
    case 'step-down':
      return moveStep(around, typed, step, deed.name === 'step-up' ? 'up' : 'down');
    case 'step-out':
      return joinSteps(typed, step);
    case 'usual':
      return { typed: typedOf(defaultJoinForm), said: around.words.isUsual };
    // The answers of what a field is to wait for, where nothing but the server can tell them.
    case 'answers':
      return { typed, focus: idOfDeed(`answers ${step} ${index}`) };
    case 'option':
    case 'option-up':
    case 'option-down':
    case 'option-out':
      return field ? actOnOptions(around, typed, deed.name, [step, index, option], field) : { typed };
    default:
      return { typed };
  }
}

type Place = readonly [step: number, index: number];

const withFields = (typed: Steps, step: number, fields: TypedField[]): Steps =>
  typed.map((each, at) => (at === step ? { ...each, fields } : each));

const withField = (typed: Steps, [step, index]: Place, field: TypedField): Steps =>
  withFields(typed, step, (typed[step]?.fields ?? []).with(index, field));

/** Where a field comes that goes one place up or down: at the ends of a step, into the step beside it. */
export function beside(typed: Steps, [step, index]: Place, to: 'up' | 'down'): Place | undefined {
  const count = typed[step]?.fields.length ?? 0;
  if (to === 'up')
    return index > 0 ? [step, index - 1] : step > 0 ? [step - 1, typed[step - 1]?.fields.length ?? 0] : undefined;
  return index < count - 1 ? [step, index + 1] : step < typed.length - 1 ? [step + 1, 0] : undefined;
}

function moveField(around: Around, typed: Steps, from: Place, to: Place | undefined, by: 'up' | 'down'): Acted<Steps> {
  const field = typed[from[0]]?.fields[from[1]];
  const there = to && typed[to[0]];
  if (!field || !to || !there) return { typed };
  const without = withFields(typed, from[0], (typed[from[0]]?.fields ?? []).toSpliced(from[1], 1));
  const fields = without[to[0]]?.fields ?? [];
  const at = Math.max(0, Math.min(to[1], fields.length));
  const now = withFields(without, to[0], fields.toSpliced(at, 0, field));
  const place: Place = [to[0], at];
  const next = beside(now, place, by) ? by : by === 'up' ? 'down' : 'up';
  const before = now.slice(0, to[0]).reduce((count, step) => count + step.fields.length, 0);
  const count = now.reduce((sum, step) => sum + step.fields.length, 0);
  return {
    typed: now,
    focus: idOfDeed(`${next} ${place.join(' ')}`),
    said: saidMoved(around, fieldLabel(around, field), before + at, count),
  };
}

function takeOut(around: Around, typed: Steps, step: number, index: number): Acted<Steps> {
  const { fields = [] } = typed[step] ?? {};
  const field = fields[index] as TypedField;
  const others = fields.toSpliced(index, 1);
  const next = others[Math.min(index, others.length - 1)];
  return {
    typed: withFields(typed, step, others),
    focus: next ? `change-${next.name}` : `known.${step}`,
    said: say(around.words.out, { name: fieldLabel(around, field) }),
  };
}

const namesIn = (typed: Steps): Set<string> => new Set(typed.flatMap(({ fields }) => fields.map(({ name }) => name)));

function added(around: Around, typed: Steps, step: number, field: TypedField): Acted<Steps> {
  const fields = typed[step]?.fields ?? [];
  return {
    typed: withFields(typed, step, [...fields, field]),
    focus: `change-${field.name}`,
    said: say(around.words.added, { name: fieldLabel(around, field) }),
  };
}

function addKnown(around: Around, typed: Steps, step: number, name: string): Acted<Steps> {
  if (!rowOf(name) || namesIn(typed).has(name) || !typed[step]) return { typed };
  return added(around, typed, step, bareField(name));
}

function addQuestion(around: Around, typed: Steps, step: number, form: URLSearchParams): Acted<Steps> {
  const { network } = around;
  const kind = questionKinds.find((one) => one === form.get(`kind.${step}`)) ?? 'text';
  const [main = 'en'] = network.languages;
  const label: Texts = Object.fromEntries(
    network.languages.map((language) => [
      language,
      language === main ? (form.get(`question.${step}`) ?? '').trim() : '',
    ]),
  );
  if (!typed[step]) return { typed };
  // Also none of those of the form as it is saved: answers that have come go by them.
  const taken = new Set([
    ...namesIn(typed),
    ...(network.joinForm?.steps.flatMap(({ fields }) => fields.map(({ name }) => name)) ?? []),
  ]);
  const code = codeOf(label, network);
  const name = freeSlug(rowOf(code) || code in Object.prototype ? `${code}-2` : code, taken);
  const options = kind === 'choice' || kind === 'choices' ? [emptyOption(around), emptyOption(around)] : [];
  return added(around, typed, step, { ...bareField(name, kind), label, options });
}

const emptyOption = ({ network }: Around) => ({
  code: '',
  label: Object.fromEntries(network.languages.map((language) => [language, ''])),
});

function addStep({ words }: Around, typed: Steps): Acted<Steps> {
  const name = say(words.step, { number: String(typed.length + 1) });
  return {
    typed: [...typed, { title: {}, fields: [] }],
    focus: `steps.${typed.length}.title`,
    said: say(words.added, { name }),
  };
}

function moveStep(around: Around, typed: Steps, step: number, by: 'up' | 'down'): Acted<Steps> {
  const to = by === 'up' ? step - 1 : step + 1;
  if (!typed[step] || !typed[to]) return { typed };
  const name = say(around.words.step, { number: String(step + 1) });
  return {
    typed: moved(typed, step, to),
    focus: moverAt('step-', [to], by, typed.length),
    said: saidMoved(around, name, to, typed.length),
  };
}

/** A step's fields go to the step before it, so that none is lost with it. */
function joinSteps(typed: Steps, step: number): Acted<Steps> {
  const gone = typed[step];
  if (!gone || step === 0) return { typed };
  const before = typed[step - 1] as TypedStep;
  return {
    typed: withFields(typed, step - 1, [...before.fields, ...gone.fields]).toSpliced(step, 1),
    focus: `steps.${step - 1}.title`,
  };
}

function actOnOptions(
  around: Around,
  typed: Steps,
  deed: string,
  [step, index, at]: [number, number, number],
  field: TypedField,
): Acted<Steps> {
  const { options } = field;
  const place: Place = [step, index];
  const name = `steps.${step}.fields.${index}.options`;
  const called = say(around.words.option, { number: String(at + 1) });
  const label = options[at] ? Object.values(written(options[at].label) ?? {})[0] : undefined;
  if (deed === 'option')
    return {
      typed: withField(typed, place, { ...field, options: [...options, emptyOption(around)] }),
      focus: `${name}.${options.length}.label`,
      said: say(around.words.added, { name: say(around.words.option, { number: String(options.length + 1) }) }),
    };
  if (deed === 'option-out')
    return {
      typed: withField(typed, place, { ...field, options: options.toSpliced(at, 1) }),
      focus: idOfDeed(`option ${step} ${index}`),
      said: say(around.words.out, { name: label ?? called }),
    };
  const by = deed === 'option-up' ? 'up' : 'down';
  const to = by === 'up' ? at - 1 : at + 1;
  if (!options[at] || !options[to]) return { typed };
  return {
    typed: withField(typed, place, { ...field, options: moved(options, at, to) }),
    focus: moverAt('option-', [step, index, to], by, options.length),
    said: saidMoved(around, label ?? called, to, options.length),
  };
}
