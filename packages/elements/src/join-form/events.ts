import type { JoinRequestReceipt } from '@tejido/contract';
import { NotSubmittedEvent, SubmittedEvent } from '../submission-form/events.ts';

/**
 * `tejido-join-submitted`: a request to join is on the server's disk. Bubbles, through shadow roots too; nothing in it says who asked.
 * Cancel it to keep `redirect` from being followed.
 */
export class TejidoJoinSubmittedEvent extends SubmittedEvent<JoinRequestReceipt> {
  static override readonly type = 'tejido-join-submitted';
}

/** `tejido-join-error`: a try to send a request to join has failed. Bubbles, through shadow roots too. */
export class TejidoJoinErrorEvent extends NotSubmittedEvent {
  static override readonly type = 'tejido-join-error';
}

declare global {
  // Of the document and the window as well as of elements: the events bubble up to both.
  interface GlobalEventHandlersEventMap {
    'tejido-join-submitted': TejidoJoinSubmittedEvent;
    'tejido-join-error': TejidoJoinErrorEvent;
  }
}
