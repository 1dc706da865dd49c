import type { JoinRequestReceipt } from '@tejido/contract';

/**
 * `tejido-join-submitted`: a request to join is on the server's disk. Bubbles, through shadow roots too; nothing in it says who asked.
 * Cancel it to keep `redirect` from being followed.
 */
export class TejidoJoinSubmittedEvent extends Event {
  static readonly type = 'tejido-join-submitted';
  /** The server's receipt: id, network, status and time. */
  readonly receipt: JoinRequestReceipt;
  constructor(receipt: JoinRequestReceipt) {
    super(TejidoJoinSubmittedEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.receipt = receipt;
  }
}

/** `tejido-join-error`: a try to send a request to join has failed. Bubbles, through shadow roots too. */
export class TejidoJoinErrorEvent extends Event {
  static readonly type = 'tejido-join-error';
  /** What went wrong: a `ProblemError` of the SDK. */
  readonly error: unknown;
  /** Whether the request is kept and will be sent again; otherwise the person has to change something. */
  readonly willRetry: boolean;
  constructor(error: unknown, willRetry: boolean) {
    super(TejidoJoinErrorEvent.type, { bubbles: true, composed: true });
    this.error = error;
    this.willRetry = willRetry;
  }
}

declare global {
  // Of the document and the window as well as of elements: the events bubble up to both.
  interface GlobalEventHandlersEventMap {
    'tejido-join-submitted': TejidoJoinSubmittedEvent;
    'tejido-join-error': TejidoJoinErrorEvent;
  }
}
