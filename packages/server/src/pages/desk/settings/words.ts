import type { Words } from '@tejido/words';
import { loadAll, type WordsIn } from '@tejido/words/load';

/** The words of the pages on which a network is set up. */
export type SettingsWords = Words<'desk-settings'>;

export const settingsWords: WordsIn<'desk-settings'> = await loadAll('desk-settings');
