import type { Like } from './like.ts';

/** The families of words that widgets are loaded with, as they are in English. */
interface WidgetFamilies {
  desk: typeof import('./en/desk.ts').words;
  'event-calendar': typeof import('./en/event-calendar.ts').words;
  'event-card': typeof import('./en/event-card.ts').words;
  'initiative-card': typeof import('./en/initiative-card.ts').words;
  'join-form': typeof import('./en/join-form.ts').words;
  'join-outcome': typeof import('./en/join-outcome.ts').words;
  'join-trouble': typeof import('./en/join-trouble.ts').words;
  'organization-card': typeof import('./en/organization-card.ts').words;
  'own-form': typeof import('./en/own-form.ts').words;
  'record-dialog': typeof import('./en/record-dialog.ts').words;
  'sdg-picker': typeof import('./en/sdg-picker.ts').words;
}

/** All families. */
interface Families extends WidgetFamilies {
  'calendar-feed': typeof import('./en/calendar-feed.ts').words;
  'confirmation-mail': typeof import('./en/confirmation-mail.ts').words;
  'decision-mail': typeof import('./en/decision-mail.ts').words;
  'desk-pages': typeof import('./en/desk-pages.ts').words;
  'desk-records': typeof import('./en/desk-records.ts').words;
  'embed-pages': typeof import('./en/embed-pages.ts').words;
  'join-requests': typeof import('./en/join-requests.ts').words;
  'missing-texts': typeof import('./en/missing-texts.ts').words;
  'network-pages': typeof import('./en/network-pages.ts').words;
  'own-page': typeof import('./en/own-page.ts').words;
  'plain-form': typeof import('./en/plain-form.ts').words;
  'problem-page': typeof import('./en/problem-page.ts').words;
  publication: typeof import('./en/publication.ts').words;
  retention: typeof import('./en/retention.ts').words;
  'sign-in-mail': typeof import('./en/sign-in-mail.ts').words;
  'starting-words': typeof import('./en/starting-words.ts').words;
  'welcome-mail': typeof import('./en/welcome-mail.ts').words;
}

/** A family of words: what is loaded together, a file in each language's folder. */
export type Family = keyof Families;

/** One that a widget is loaded with. */
export type WidgetFamily = keyof WidgetFamilies;

/** The words of a family in one language. */
export type Words<Name extends Family> = Like<Families[Name]>;

/** How the words of widgets are loaded in one language, said for each family so that bundlers find them. */
export type WidgetWords = { readonly [Name in WidgetFamily]: () => Promise<Words<Name>> };
