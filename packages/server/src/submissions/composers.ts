import { submissionKindNames } from '@tejido/contract/submissions';
import type { Compose } from '../mail/mailer.ts';
import { type ConfirmationOptions, composeConfirmation } from './confirmation-mail.ts';
import { decisionComposers } from './decision-mail.ts';
import { jobKind } from './job-kind.ts';

/** Writes the mails to the people of submissions, by the kinds of their jobs. */
export const submissionComposers = (options: ConfirmationOptions): Record<string, Compose> =>
  Object.fromEntries(
    submissionKindNames.flatMap((kind) => [
      [jobKind(kind, 'confirmation'), composeConfirmation(kind, options)],
      ...Object.entries(decisionComposers(kind, options)),
    ]),
  );
