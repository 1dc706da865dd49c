/** `tejido-ready`: a widget shows its data. Bubbles, through shadow roots too. */
export class TejidoReadyEvent extends Event {
  static readonly type = 'tejido-ready';
  constructor() {
    super(TejidoReadyEvent.type, { bubbles: true, composed: true });
  }
}

/** `tejido-error`: a widget could not load its data and shows a message with a way to try again. Bubbles, through shadow roots too. */
export class TejidoErrorEvent extends Event {
  static readonly type = 'tejido-error';
  /** What went wrong: a `ProblemError` of the SDK. */
  readonly error: unknown;
  constructor(error: unknown) {
    super(TejidoErrorEvent.type, { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  // Of the document and the window as well as of elements: the events bubble up to both.
  interface GlobalEventHandlersEventMap {
    'tejido-ready': TejidoReadyEvent;
    'tejido-error': TejidoErrorEvent;
  }
}
