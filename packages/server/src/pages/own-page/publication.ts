import { agreesToPublication, mayPublish, type SubmissionKind } from '@tejido/contract';
import { isPublished, isUndecided, type SubmissionRecord, submissionKind } from '@tejido/contract/submissions';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import { type PublicationWords, publicationWordsIn } from '../../submissions/publication-words.ts';
import type { Html } from '../html.ts';

/** What is or was public of a member, in the words for its person or for the team; nothing where nothing ever was. */
export function heldSentence(
  membership: SubmissionRecord['membership'],
  words: Pick<PublicationWords, 'published' | 'withdrawn'>,
  dayOf: (instant: string) => string,
): string | undefined {
  if (membership?.withdrawn) return say(words.withdrawn, { day: dayOf(membership.withdrawn) });
  return membership?.published && say(words.published, { day: dayOf(membership.published) });
}

/** What is public of a submission, or will be, as a sentence for its person. */
export function publicationSentence(
  kind: SubmissionKind,
  record: SubmissionRecord,
  words: PublicationWords,
  dayOf: (instant: string) => string,
): string {
  const held = heldSentence(record.membership, words, dayOf);
  if (held !== undefined) return held;
  const definition = submissionKind(kind);
  if (!mayPublish(definition, record) || !isUndecided(record)) return words.nothing;
  return agreesToPublication(definition, record) ? words.will : words.wont;
}

/** The same with its heading, and with the way to take back what is public; nothing where none of the kind is ever published. */
export function renderPublication(
  kind: SubmissionKind,
  record: SubmissionRecord,
  lang: string,
  dayOf: (instant: string) => string,
  withdrawal: string,
): Html | '' {
  if (!submissionKind(kind).publishesWhen) return '';
  const words = publicationWordsIn(lang);
  return html`<h2>${words.title}</h2>
<p>${publicationSentence(kind, record, words, dayOf)}</p>
${isPublished(record) ? html`<p><a href="${withdrawal}" class="plain-link">${words.withdraw}</a></p>` : ''}`;
}
