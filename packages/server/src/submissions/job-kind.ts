import type { MailCause } from '@tejido/contract/submissions';

/** The kind of job that sends a mail to the person of a join request. */
export const jobKind = (cause: MailCause): string => `join-request-${cause}`;
