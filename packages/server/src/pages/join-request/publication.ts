import { agreesToPublication, type JoinRequest } from '@tejido/contract';
import { html } from 'hono/html';
import { type PublicationWords, publicationWordsIn } from '../../join-requests/publication-words.ts';
import type { Html } from '../html.ts';

/** Whether an entry of an organization is public. */
export const isPublic = ({ membership }: JoinRequest): boolean =>
  membership?.published !== undefined && membership.withdrawn === undefined;

/** What is public of a join request, or will be, as a sentence for its person. */
export function publicationSentence(
  { applicant, consent, status, membership }: JoinRequest,
  words: PublicationWords,
  dayOf: (instant: string) => string,
): string {
  if (membership?.withdrawn) return words.withdrawn(dayOf(membership.withdrawn));
  if (membership?.published) return words.published(dayOf(membership.published));
  const isOpen = status !== 'accepted' && status !== 'declined';
  if (applicant !== 'organization' || !isOpen) return words.nothing;
  return agreesToPublication({ applicant, consent }) ? words.will : words.wont;
}

/** The same with its heading, and with the way to take back what is public. */
export function renderPublication(
  record: JoinRequest,
  lang: string,
  dayOf: (instant: string) => string,
  withdrawal: string,
): Html {
  const words = publicationWordsIn(lang);
  return html`<h2>${words.title}</h2>
<p>${publicationSentence(record, words, dayOf)}</p>
${isPublic(record) ? html`<p><a href="${withdrawal}" class="plain-link">${words.withdraw}</a></p>` : ''}`;
}
