import type { OperationName } from '@tejido/contract';
import type { Handlers } from '../operation-request.ts';
import { auditHandlers } from './audit.ts';
import { censusHandlers } from './census.ts';
import { joinRequestHandlers } from './join-requests.ts';
import { mailHandlers } from './mails.ts';
import { networkHandlers } from './networks.ts';
import { ownJoinRequestHandlers } from './own-join-requests.ts';
import { recordHandlers } from './records.ts';
import { reviewHandlers } from './review.ts';
import { sessionHandlers } from './session.ts';
import { teamHandlers } from './team.ts';
import { tokenHandlers } from './tokens.ts';

/** What answers each operation of the API. */
export const handlers: Handlers<OperationName> = {
  ...networkHandlers,
  ...recordHandlers,
  ...joinRequestHandlers,
  ...ownJoinRequestHandlers,
  ...sessionHandlers,
  ...teamHandlers,
  ...tokenHandlers,
  ...auditHandlers,
  ...mailHandlers,
  ...reviewHandlers,
  ...censusHandlers,
};
