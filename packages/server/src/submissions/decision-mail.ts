import type { SubmissionKind } from '@tejido/contract';
import { isPublished, type MailCause } from '@tejido/contract/submissions';
import { type DecisionWords, decisionWords } from '../mail/decision-words.ts';
import type { Compose } from '../mail/mailer.ts';
import { jobKind } from './job-kind.ts';
import { type Message, type SubmissionMailOptions, writeToPerson } from './mail.ts';
import { publicationWordsIn } from './publication-words.ts';

/** Writes the mails about decisions on a kind's submissions, each as long as it is still so; by the kinds of their jobs. */
export function decisionComposers(kind: SubmissionKind, options: SubmissionMailOptions): Record<string, Compose> {
  const composer = (cause: Exclude<MailCause, 'confirmation'>, message: Message): [kind: string, compose: Compose] => [
    jobKind(kind, cause),
    (job) => writeToPerson(options, kind, job, ({ status }) => status === cause, message),
  ];
  return Object.fromEntries([composer('accepted', accepted), composer('declined', declined), composer('asked', asked)]);
}

const accepted: Message = ({ name, held, language, link }) => {
  const words = wordsIn(language);
  const publication = publicationWordsIn(language);
  return {
    subject: words.acceptedSubject(name),
    parts: [
      words.accepted(name),
      ...quoted(words.message, held.reason),
      isPublished(held) ? publication.mailed : publication.nothing,
      words.seeRequest,
      { link, button: words.seeButton },
      words.keepLink,
    ],
  };
};

const declined: Message = ({ name, held, language, link }) => {
  const words = wordsIn(language);
  return {
    subject: words.declinedSubject(name),
    parts: [
      words.declined(name),
      ...quoted(words.message, held.reason),
      words.seeRequest,
      { link, button: words.seeButton },
      words.keepLink,
    ],
  };
};

const asked: Message = ({ name, held, language, link }) => {
  const words = wordsIn(language);
  return {
    subject: words.askedSubject(name),
    parts: [
      words.asked(name),
      { quote: held.questions.at(-1)?.text ?? '' },
      words.answerHere,
      { link, button: words.answerButton },
      words.keepLink,
    ],
  };
};

/** Words of the team's, introduced as such. */
const quoted = (introduction: string, words: string | undefined) =>
  words === undefined ? [] : [introduction, { quote: words }];

const wordsIn = (language: string): DecisionWords => decisionWords[language] as DecisionWords;
