import { agreesToPublication, type JoinRequest } from '@tejido/contract';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import { type PublicationWords, publicationWordsIn } from '../../submissions/publication-words.ts';
import type { Html } from '../html.ts';

/** Whether an entry of an organization is public. */
export const isPublic = ({ membership }: JoinRequest): boolean =>
  membership?.published !== undefined && membership.withdrawn === undefined;

/** What is or was public of a member, in the words for its person or for the team; nothing where nothing ever was. */
export function heldSentence(
  membership: JoinRequest['membership'],
  words: Pick<PublicationWords, 'published' | 'withdrawn'>,
  dayOf: (instant: string) => string,
): string | undefined {
  if (membership?.withdrawn) return say(words.withdrawn, { day: dayOf(membership.withdrawn) });
  return membership?.published && say(words.published, { day: dayOf(membership.published) });
}

/** What is public of a join request, or will be, as a sentence for its person. */
export function publicationSentence(
  { applicant, consent, status, membership }: JoinRequest,
  words: PublicationWords,
  dayOf: (instant: string) => string,
): string {
  const held = heldSentence(membership, words, dayOf);
  if (held !== undefined) return held;
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
