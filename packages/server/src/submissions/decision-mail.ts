import type { SubmissionKind } from '@tejido/contract';
import { isPublished, type MailCause, type Submission, submissionKind } from '@tejido/contract/submissions';
import { say } from '@tejido/words';
import { loadAll } from '@tejido/words/load';
import type { Compose } from '../mail/mailer.ts';
import { jobKind } from './job-kind.ts';
import { kindWords } from './kind-words.ts';
import { type Message, type SubmissionMailOptions, writeToPerson } from './mail.ts';
import { publicationWordsIn } from './publication-words.ts';

const wordsIn = await loadAll('decision-mail');

/** The words of these mails about a submission of its kind. */
const wordsOf = ({ kind }: Submission, language: string) => ({
  ...wordsIn(language),
  ...kindWords(kind, language).decision,
});

/** Writes the mails about decisions on a kind's submissions, each as long as it is still so; by the kinds of their jobs. */
export function decisionComposers(kind: SubmissionKind, options: SubmissionMailOptions): Record<string, Compose> {
  const composer = (cause: Exclude<MailCause, 'confirmation'>, message: Message): [kind: string, compose: Compose] => [
    jobKind(kind, cause),
    (job) => writeToPerson(options, kind, job, ({ status }) => status === cause, message),
  ];
  return Object.fromEntries([composer('accepted', accepted), composer('declined', declined), composer('asked', asked)]);
}

const accepted: Message = ({ name, held, language, link }) => {
  const words = wordsOf(held, language);
  const publication = publicationWordsIn(language);
  const isPublic = isPublished(held) ? publication.mailed : publication.nothing;
  return {
    subject: say(words.acceptedSubject, { network: name }),
    parts: [
      say(words.accepted, { network: name }),
      ...quoted(words.message, held.reason),
      ...(submissionKind(held.kind).publishesWhen ? [isPublic] : []),
      words.seeRequest,
      { link, button: words.seeButton },
      words.keepLink,
    ],
  };
};

const declined: Message = ({ name, held, language, link }) => {
  const words = wordsOf(held, language);
  return {
    subject: say(words.declinedSubject, { network: name }),
    parts: [
      say(words.declined, { network: name }),
      ...quoted(words.message, held.reason),
      words.seeRequest,
      { link, button: words.seeButton },
      words.keepLink,
    ],
  };
};

const asked: Message = ({ name, held, language, link }) => {
  const words = wordsOf(held, language);
  return {
    subject: say(words.askedSubject, { network: name }),
    parts: [
      say(words.asked, { network: name }),
      { quote: held.inquiries.at(-1)?.text ?? '' },
      words.answerHere,
      { link, button: words.answerButton },
      words.keepLink,
    ],
  };
};

/** Words of the team's, introduced as such. */
const quoted = (introduction: string, words: string | undefined) =>
  words === undefined ? [] : [introduction, { quote: words }];
