import type { WidgetWords } from '../families.ts';

export { words as retention } from './retention.ts';

export const widgets: WidgetWords = {
  desk: async () => (await import('./desk.ts')).words,
  'event-calendar': async () => (await import('./event-calendar.ts')).words,
  'event-card': async () => (await import('./event-card.ts')).words,
  'initiative-card': async () => (await import('./initiative-card.ts')).words,
  'join-form': async () => (await import('./join-form.ts')).words,
  'join-outcome': async () => (await import('./join-outcome.ts')).words,
  'join-trouble': async () => (await import('./join-trouble.ts')).words,
  'organization-card': async () => (await import('./organization-card.ts')).words,
  'own-form': async () => (await import('./own-form.ts')).words,
  'record-dialog': async () => (await import('./record-dialog.ts')).words,
  'sdg-picker': async () => (await import('./sdg-picker.ts')).words,
};
