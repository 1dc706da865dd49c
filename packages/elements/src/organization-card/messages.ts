import type { Words } from '@tejido/words';
import { MessageBundle } from '../base/messages.ts';
import { wordsOf } from '../base/words.ts';

/** The words of the organization card and list. */
export const organizationMessages: MessageBundle<Words<'organization-card'>> = new MessageBundle(
  wordsOf('organization-card'),
);

/** The key of a message of the organization card and list. */
export type OrganizationMessageKey = keyof Words<'organization-card'>;
