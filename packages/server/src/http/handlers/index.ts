import type { OperationName } from '@tejido/contract';
import type { Handlers } from '../operation-request.ts';
import { auditHandlers } from './audit.ts';
import { censusHandlers } from './census.ts';
import { challengeHandlers } from './challenge.ts';
import { draftHandlers } from './drafts.ts';
import { fileHandlers } from './files.ts';
import { mailHandlers } from './mails.ts';
import { networkHandlers } from './networks.ts';
import { recordHandlers } from './records.ts';
import { sessionHandlers } from './session.ts';
import { settingsHandlers } from './settings.ts';
import { submissionHandlers } from './submissions.ts';
import { teamHandlers } from './team.ts';
import { tokenHandlers } from './tokens.ts';

/** What answers each operation of the API. */
export const handlers: Handlers<OperationName> = {
  ...networkHandlers,
  ...recordHandlers,
  ...draftHandlers,
  ...fileHandlers,
  ...settingsHandlers,
  ...challengeHandlers,
  ...submissionHandlers,
  ...sessionHandlers,
  ...teamHandlers,
  ...tokenHandlers,
  ...auditHandlers,
  ...mailHandlers,
  ...censusHandlers,
};
