import { submissionNames } from '@tejido/contract';
import { submissionKindNames } from '@tejido/contract/submissions';
import type { Deed, DeskWords } from './words.ts';

/** What the audit log says was done, in words; what is done with submissions is the same for all kinds. */
export function deedText({ deeds }: DeskWords, action: string): string {
  const kind = submissionKindNames.find((each) => action.startsWith(`${submissionNames[each].one}.`));
  const deed = kind ? action.replace(submissionNames[kind].one, 'join-request') : action;
  return deeds[deed as Deed] ?? action;
}
