/** What somebody sent is on the server's disk. Bubbles, through shadow roots too; nothing in it says who sent it. Cancel it to keep `redirect` from being followed. */
export abstract class SubmittedEvent<Receipt = unknown> extends Event {
  static readonly type: string;
  /** The server's receipt. */
  readonly receipt: Receipt;
  constructor(receipt: Receipt) {
    super(new.target.type, { bubbles: true, composed: true, cancelable: true });
    this.receipt = receipt;
  }
}

/** A try to send has failed. Bubbles, through shadow roots too. */
export abstract class NotSubmittedEvent extends Event {
  static readonly type: string;
  /** What went wrong: a `ProblemError` of the SDK. */
  readonly error: unknown;
  /** Whether what was sent is kept and will be sent again; otherwise the person has to change something. */
  readonly willRetry: boolean;
  constructor(error: unknown, willRetry: boolean) {
    super(new.target.type, { bubbles: true, composed: true });
    this.error = error;
    this.willRetry = willRetry;
  }
}
