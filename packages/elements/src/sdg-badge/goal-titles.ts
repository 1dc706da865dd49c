import type { GoalNumber } from '@tejido/sdg/goals';
import type { Language } from '@tejido/words';
import { MessageBundle, type Messages } from '../base/messages.ts';

/** The key of a goal's title. */
export type GoalTitleKey = `${GoalNumber}`;

/** The short titles of the 17 goals, in the languages of the library. */
export const goalTitles: MessageBundle<Messages<GoalTitleKey>> = new MessageBundle({
  ar: async () => (await import('@tejido/sdg/goal-titles/ar')).titles,
  ca: async () => (await import('@tejido/sdg/goal-titles/ca')).titles,
  en: async () => (await import('@tejido/sdg/goal-titles/en')).titles,
  es: async () => (await import('@tejido/sdg/goal-titles/es')).titles,
  fr: async () => (await import('@tejido/sdg/goal-titles/fr')).titles,
  pt: async () => (await import('@tejido/sdg/goal-titles/pt')).titles,
  ru: async () => (await import('@tejido/sdg/goal-titles/ru')).titles,
  zh: async () => (await import('@tejido/sdg/goal-titles/zh')).titles,
} satisfies Record<Language, unknown>);
