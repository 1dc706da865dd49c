import type { Words } from '@tejido/words';
import { MessageBundle } from '../base/messages.ts';
import { wordsOf } from '../base/words.ts';

/** The words of the initiative card and list. */
export const initiativeMessages: MessageBundle<Words<'initiative-card'>> = new MessageBundle(
  wordsOf('initiative-card'),
);

/** The key of a message of the initiative card and list. */
export type InitiativeMessageKey = keyof Words<'initiative-card'>;
