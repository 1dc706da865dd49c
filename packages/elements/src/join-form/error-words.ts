import { isProblem } from '@tejido/sdk';
import type { LanguageController } from '../base/language-controller.ts';
import { formFields, labelKey } from './fields.ts';
import type { JoinFormKey } from './messages.ts';
import type { FieldError } from './validate.ts';
import type { FieldName, JoinFormValues } from './values.ts';

const missing: Partial<Record<FieldName, JoinFormKey>> = {
  applicant: 'applicantRequired',
  name: 'nameRequired',
  email: 'emailRequired',
  organizationName: 'organizationNameRequired',
  sector: 'sectorRequired',
  'consent.purposes': 'consentRequired',
};

const misshapen: Partial<Record<FieldName, JoinFormKey>> = {
  email: 'emailFormat',
  organizationUrl: 'organizationUrlFormat',
  sector: 'sectorRequired',
  'consent.purposes': 'noticeChanged',
};

/** What a person is told about a wrong field: what to do, in the words of the field. */
export function errorWords(
  language: LanguageController<JoinFormKey>,
  error: FieldError,
  values: JoinFormValues,
): string {
  const definition = formFields.find(({ name }) => name === error.field);
  const field = definition ? language.message(labelKey(definition, values)) : '';
  return language.message(errorKey(error, values), { field, count: error.limit ?? 0 });
}

function errorKey({ field, code, limit }: FieldError, { applicant }: JoinFormValues): JoinFormKey {
  switch (code) {
    case 'required':
    case 'consent_required':
      if (field === 'name' && applicant === 'organization') return 'contactNameRequired';
      return missing[field] ?? 'fieldRequired';
    case 'invalid_format':
    case 'invalid_value':
    case 'invalid_type':
      return misshapen[field] ?? 'fieldWrong';
    case 'too_long':
      return limit ? 'tooLong' : 'fieldWrong';
    case 'too_many':
      return limit ? 'tooMany' : 'fieldWrong';
    case 'control_character':
      return 'unusableCharacter';
    default:
      return 'fieldWrong';
  }
}

/** What a person is told about a request that the server does not take, however often it is sent. */
export function refusalWords(language: LanguageController<JoinFormKey>, error: unknown): string {
  if (error === 'trapped') return language.message('trapped');
  if (isProblem(error, 'payload_too_large')) return language.message('tooLarge');
  if (isProblem(error, 'idempotency_key_reused')) return language.message('keyReused');
  if (isProblem(error) && error.problem.status === 404) return language.message('networkGone');
  return language.message('refused', { code: isProblem(error) ? error.problem.code : 'unknown' });
}
