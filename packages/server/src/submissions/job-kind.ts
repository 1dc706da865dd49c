import { type SubmissionKind, submissionNames } from '@tejido/contract';
import type { MailCause } from '@tejido/contract/submissions';

/** The kind of job that sends a mail to the person of a submission. */
export const jobKind = (kind: SubmissionKind, cause: MailCause): string => `${submissionNames[kind].one}-${cause}`;
