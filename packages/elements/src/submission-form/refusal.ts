import { isProblem } from '@tejido/sdk';
import type { LanguageController } from '../base/language-controller.ts';
import type { FieldName, Terms } from './fields.ts';
import type { TroubleKey } from './trouble.ts';
import type { FieldError } from './validate.ts';

/* What a server means that does not take a request. Like all in `rare.ts` it takes nothing but types of the form's other modules. */

/** The control that holds a part of the request, where it has another name. */
const controlAt: Readonly<Record<string, FieldName>> = { consent: 'consent.purposes', targets: 'goals' };

/** The errors that a server found, by field; `complete` when each of them belongs to a field of the form. */
export function fieldErrors(error: unknown, { fields }: Terms): { errors: FieldError[]; complete: boolean } {
  const { errors = [] } = isProblem(error) ? error.problem : {};
  const found = new Map<FieldName, FieldError>();
  let complete = errors.length > 0;
  for (const { in: place, pointer, code, limit } of errors) {
    const [, part = '', answer] = pointer.split('/');
    const name = part === 'answers' ? `answers.${answer}` : (controlAt[part] ?? part);
    const field = fields.find((each) => place === 'body' && each.name === name)?.name;
    if (field) found.set(field, { field, code, ...(limit !== undefined && { limit }) });
    else complete = false;
  }
  return { errors: fields.flatMap(({ name }) => found.get(name) ?? []), complete };
}

/** Whether a server's answer says that the form asks other things by now, or shows another notice. */
export function isOutdated(error: unknown): boolean {
  const { errors = [] } = isProblem(error) ? error.problem : {};
  return errors.some(({ pointer, code }) => code === 'unknown_field' || /^\/(?:consent|answers)\b/.test(pointer));
}

/** What a person is told about a request that the server does not take, however often it is sent; its code where no more can be told. */
export function refusalWords(trouble: LanguageController<TroubleKey>, error: unknown): string {
  const problem = isProblem(error) ? error.problem : undefined;
  const code = problem?.code ?? String(error);
  return trouble.message(problem?.status === 404 ? 'networkGone' : (rareRefusals[code] ?? 'refused'), { code });
}

const rareRefusals: Readonly<Record<string, TroubleKey>> = {
  trapped: 'trapped',
  payload_too_large: 'tooLarge',
  idempotency_key_reused: 'keyReused',
};
