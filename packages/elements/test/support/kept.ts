/** What was added to a page and not taken away again. */
export interface Kept {
  /** Listeners on the things that were watched. */
  listeners(): number;
  /** Observers that were made. */
  observers(): number;
  stop(): void;
}

const observerNames = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const;

/** Counts listeners on things that outlive a widget, and observers, from now on. */
export function countKept(targets: readonly EventTarget[]): Kept {
  let listeners = 0;
  let observers = 0;
  for (const target of targets) {
    target.addEventListener = (...given) => {
      listeners++;
      EventTarget.prototype.addEventListener.apply(target, given);
    };
    target.removeEventListener = (...given) => {
      listeners--;
      EventTarget.prototype.removeEventListener.apply(target, given);
    };
  }
  const page = globalThis as unknown as Record<string, new (...given: unknown[]) => object>;
  const originals = observerNames.map((name) => [name, page[name]] as const);
  for (const [name, Original] of originals) {
    if (!Original) continue;
    page[name] = class extends Original {
      constructor(...given: unknown[]) {
        super(...given);
        observers++;
      }
    };
  }
  return {
    listeners: () => listeners,
    observers: () => observers,
    stop: () => {
      for (const target of targets) {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      }
      Object.assign(page, Object.fromEntries(originals));
    },
  };
}
