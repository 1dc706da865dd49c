import { dayInWords, expiryOf, type Retention, retentionOf, type SubmissionKind } from '@tejido/contract';
import { say } from '@tejido/words';
import type { Compose } from '../mail/mailer.ts';
import { kindWords } from './kind-words.ts';
import { confirmationWords, type SubmissionMailOptions, writeToPerson } from './mail.ts';

/** What confirmation mails are made with. */
export interface ConfirmationOptions extends SubmissionMailOptions {
  /** For how long requests are held, where their network does not say so. */
  retention: Retention;
}

/** Writes the mail with the link to a submission's own page, as long as it waits to be confirmed. */
export function composeConfirmation(kind: SubmissionKind, { retention, ...options }: ConfirmationOptions): Compose {
  return (job) =>
    writeToPerson(
      options,
      kind,
      job,
      ({ confirmed }) => !confirmed,
      ({ network, name, held, language, locale, link }) => {
        const words = { ...confirmationWords(language), ...kindWords(kind, language).confirmation };
        const times = {
          unconfirmedSince: Date.parse(held.unconfirmedSince),
          updated: Date.parse(held.updated),
          decided: undefined,
        };
        const lastDay = expiryOf({ status: 'received', ...times }, retentionOf(network, retention));
        return {
          subject: say(words.subject, { network: name }),
          parts: [
            say(words.asked, { network: name }),
            words.confirm,
            { link, button: words.button },
            words.later,
            say(words.otherwise, { day: dayInWords(lastDay.toISOString(), locale, network.timeZone) }),
          ],
        };
      },
    );
}
