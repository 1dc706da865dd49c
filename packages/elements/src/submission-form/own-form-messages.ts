import type { Words } from '@tejido/words';
import { MessageBundle } from '../base/messages.ts';
import { wordsOf } from '../base/words.ts';

/** The words of a form that a network has made its own. */
export const ownFormMessages: MessageBundle<Words<'own-form'>> = new MessageBundle(wordsOf('own-form'));

/** The keys of the words of a form of a network’s own. */
export type OwnFormKey = keyof Words<'own-form'>;
