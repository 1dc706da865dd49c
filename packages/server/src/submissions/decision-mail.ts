import type { Decision } from '@tejido/contract';
import { type DecisionWords, decisionWords } from '../mail/decision-words.ts';
import type { Compose } from '../mail/mailer.ts';
import { type JoinRequestMailOptions, type Message, writeToPerson } from './mail.ts';
import { publicationWordsIn } from './publication-words.ts';
import type { JoinRequestRow } from './record.ts';

/** The kind of job that sends the mail about a decision. */
export const decisionMails: Readonly<Record<Decision, string>> = {
  accept: 'join-request-accepted',
  decline: 'join-request-declined',
  ask: 'join-request-asked',
};

/** Writes the mails about decisions, each as long as it is still so; by the kinds of their jobs. */
export function decisionComposers(options: JoinRequestMailOptions): Record<string, Compose> {
  const composer =
    (isDue: (row: JoinRequestRow) => boolean, message: Message): Compose =>
    (job) =>
      writeToPerson(options, job, isDue, message);
  return {
    [decisionMails.accept]: composer(({ status }) => status === 'accepted', accepted),
    [decisionMails.decline]: composer(({ status }) => status === 'declined', declined),
    [decisionMails.ask]: composer(({ status }) => status === 'asked', asked),
  };
}

const accepted: Message = ({ name, row, language, link }) => {
  const words = wordsIn(language);
  const publication = publicationWordsIn(language);
  return {
    subject: words.acceptedSubject(name),
    parts: [
      words.accepted(name),
      ...quoted(words.message, row.reason),
      row.published && !row.withdrawn ? publication.mailed : publication.nothing,
      words.seeRequest,
      { link, button: words.seeButton },
      words.keepLink,
    ],
  };
};

const declined: Message = ({ name, row, language, link }) => {
  const words = wordsIn(language);
  return {
    subject: words.declinedSubject(name),
    parts: [
      words.declined(name),
      ...quoted(words.message, row.reason),
      words.seeRequest,
      { link, button: words.seeButton },
      words.keepLink,
    ],
  };
};

const asked: Message = ({ name, row, language, link }) => {
  const words = wordsIn(language);
  return {
    subject: words.askedSubject(name),
    parts: [
      words.asked(name),
      { quote: row.questions.at(-1)?.text ?? '' },
      words.answerHere,
      { link, button: words.answerButton },
      words.keepLink,
    ],
  };
};

/** Words of the team's, introduced as such. */
const quoted = (introduction: string, words: string | null) => (words === null ? [] : [introduction, { quote: words }]);

const wordsIn = (language: string): DecisionWords => decisionWords[language] as DecisionWords;
