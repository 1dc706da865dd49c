import { fieldWords } from './fields.ts';
import type { FormView } from './form-view.ts';
import type { JoinFormKey } from './messages.ts';
import type { TroubleKey } from './trouble.ts';
import type { FieldError } from './validate.ts';

/** The words for errors: those that are always there, and those for what is rare, once they have been loaded. */
type Words = Pick<FormView, 'language' | 'trouble' | 'values' | 'fields'>;

/** What a person is told about a wrong field: what to do, in the words of the field. */
export function errorWords({ language, trouble, values, fields }: Words, { field, code, limit }: FieldError): string {
  const label = fields.find(({ name }) => name === field)?.label;
  const found = language.find(label);
  // A label in another language keeps its own direction within the sentence.
  const isForeign = found && found.language !== language.locale;
  const text = found?.text ?? fieldWords(language, field, values);
  const about = { field: isForeign ? `\u2068${text}\u2069` : text, count: limit ?? 0 };
  const words = (key: JoinFormKey) => language.message(key, about);
  // A label of the network's own has no sentences of its own.
  const own = (part: string) => (label ? '' : fieldWords(language, field + part, values));
  const rare = (key: TroubleKey) => trouble?.message(key, about) || words('fieldWrong');
  if (code === 'required' || code === 'consent_required') return own('Required') || words('fieldRequired');
  if (code === 'too_long' && limit) return words('tooLong');
  if (code === 'too_many' && limit) return rare('tooMany');
  if (code === 'control_character') return rare('unusableCharacter');
  if (code.startsWith('invalid_'))
    return field === 'consent.purposes' ? rare('noticeChanged') : own('Format') || words('fieldWrong');
  return words('fieldWrong');
}
