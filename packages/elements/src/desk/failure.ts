import { isProblem } from '@tejido/sdk';
import type { LanguageController } from '../base/language-controller.ts';
import type { DeskMessageKey } from './messages.ts';

/** What somebody is told whose words or decision did not get through. What can be done about it comes with it; nothing typed is lost. */
export function failureWords(error: unknown, language: LanguageController<DeskMessageKey>): string {
  if (isProblem(error, 'unauthenticated')) return language.message('signedOutKept');
  if (isProblem(error, 'forbidden')) return language.message('notAllowed');
  if (isProblem(error, 'too_many_requests')) return language.message('tooOften');
  return language.message('failed');
}

/** Why one request of several stayed as it was. */
export function refusalWords(code: string, language: LanguageController<DeskMessageKey>): string {
  return language.message(`refused-${code}` as DeskMessageKey) || language.message('refused-other');
}
