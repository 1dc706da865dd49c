import { fieldWords } from './fields.ts';
import type { FormView } from './form-view.ts';
import type { OutcomeKey } from './outcome-messages.ts';
import type { FieldError } from './validate.ts';

/** What a person is told about a wrong field: what to do, in the words of the field. Until those are here, to fill it in or to look at it again. */
export function errorWords({ language, outcome, values, fields }: FormView, error: FieldError): string {
  const { field, code, limit } = error;
  const label = fields.find(({ name }) => name === field)?.label;
  const found = language.find(label);
  // A label in another language keeps its own direction within the sentence. By itself: what `isolate` is taken from by both this module and what is loaded
  // later would travel as a script of its own.
  const isForeign = found && found.language !== language.locale;
  const text = found?.text ?? fieldWords(language, field, values);
  const about = { field: isForeign ? `\u2068${text}\u2069` : text, count: limit ?? 0 };
  const isMissing = code === 'required' || code === 'consent_required';
  const plain = language.message(isMissing ? 'fieldRequired' : 'fieldWrong', about);
  if (!outcome) return plain;
  if (isMissing || code.startsWith('invalid_')) {
    // A label of the network's own has no sentences of its own.
    return (!label && fieldWords(outcome, field + (isMissing ? 'Required' : 'Format'), values)) || plain;
  }
  const isSayable = limit !== undefined || code === 'control_character';
  return (isSayable && outcome.message(code as OutcomeKey, about)) || plain;
}
