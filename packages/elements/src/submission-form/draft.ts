import { keptPage } from '@tejido/contract';
import { makeIdempotencyKey, toJson } from '@tejido/sdk';
import type { FormValues } from './fields.ts';
import type { SubmissionInput } from './values.ts';

/** What is kept of a form that has not been sent. */
interface Kept {
  values: FormValues;
  /** Names the submission; made when it is first sent, and kept until it is certain what became of it. */
  key?: string | undefined;
  /** The server has said no to these values, so that changed ones are another submission. */
  refused?: boolean | undefined;
  /** The request that is to be sent again, as it was when the person sent it. */
  pending?: SubmissionInput | undefined;
  /** The step that the person is at, where the form has several. */
  step?: number;
}

/** How long typing goes on before it is stored, in milliseconds. */
const delay = 200;

/**
 * What a person has typed into a form for one network, kept in the browser until it is sent. Where nothing can be stored, or the person says
 * that the computer is shared, it lives as long as the page.
 */
export class Draft {
  readonly #address: string;
  #kept: Kept = { values: {} };
  #stores = true;
  #shared: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The key of what this page has in the store, where that has one. */
  #storedKey: string | undefined;

  #restored = false;

  /** @param address Names the form: its kind, the server and the network. */
  constructor(address: string) {
    this.#address = address;
    this.#shared = this.#try(() => sessionStorage.getItem(this.#address) === 'shared') ?? false;
    const stored = this.#try(() => localStorage.getItem(this.#address));
    if (stored && !this.#shared) {
      this.#kept = read(stored);
      this.#storedKey = this.#kept.key;
      this.#restored = Object.keys(this.#kept.values).length > 0;
      // Without what an older form kept of the page's address.
      this.#store();
    }
  }

  get values(): FormValues {
    return this.#kept.values;
  }

  /** Whether there was something kept from before, which is still there. */
  get restored(): boolean {
    return this.#restored;
  }

  /** The step that the person is at, from 0. */
  get step(): number {
    return this.#kept.step ?? 0;
  }

  set step(step: number) {
    this.#keep({ step });
  }

  /** The request that is to be sent, or sent again. */
  get pending(): SubmissionInput | undefined {
    return this.#kept.pending;
  }

  /** Whether what is typed outlives the page. */
  get stored(): boolean {
    return this.#stores && !this.#shared;
  }

  /** Whether we can store anything: a sandboxed frame does not let us, nor do we while another tab waits to send. */
  get canStore(): boolean {
    return this.#stores;
  }

  /** Whether the person said that others use this computer too; remembered until the tab is closed. */
  get shared(): boolean {
    return this.#shared;
  }

  set shared(shared: boolean) {
    this.#shared = shared;
    this.#try(() =>
      shared ? sessionStorage.setItem(this.#address, 'shared') : sessionStorage.removeItem(this.#address),
    );
    this.#store();
  }

  /** Takes what was typed. */
  change(values: FormValues): void {
    const { refused, key } = this.#kept;
    this.#kept = {
      ...this.#kept,
      key: refused ? undefined : key,
      refused: undefined,
      values: { ...this.values, ...values },
    };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), delay);
  }

  /** The key to send the request with, on every try the same; there is one once the form has been submitted. */
  get key(): string | undefined {
    return this.#kept.key;
  }

  /** Takes the request that is about to be sent. */
  submit(pending: SubmissionInput): void {
    this.#keep({ key: this.key ?? makeIdempotencyKey(), refused: undefined, pending });
  }

  /** Takes back a request that is not to be sent again as it is. */
  withdraw(): void {
    this.#keep({ refused: undefined, pending: undefined });
  }

  /** Notes that the server has said no. Without the key, what is sent next is another submission even when nothing is changed. */
  refuse({ keepKey }: { keepKey: boolean }): void {
    this.#keep({ key: keepKey ? this.key : undefined, refused: keepKey || undefined, pending: undefined });
  }

  /** Forgets everything. */
  clear(): void {
    this.#kept = { values: {} };
    this.#restored = false;
    this.#store();
  }

  /** Stores at once what has just been typed. */
  flush(): void {
    // Not without need: another tab may have sent the form and cleared the draft meanwhile.
    if (this.#timer !== undefined) this.#store();
  }

  /** Takes changes at once. JSON leaves out what is not there any more. */
  #keep(changes: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...changes };
    this.#store();
  }

  #store(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { values, pending, key } = this.#kept;
    const empty = !pending && Object.keys(values).length === 0;
    // What another tab has stored to send would be lost with that tab if this page's draft took its place.
    const stored = read(this.#try(() => localStorage.getItem(this.#address)) ?? '');
    if (!this.#shared && stored.pending && stored.key !== this.#storedKey) {
      this.#stores = false;
      return;
    }
    this.#storedKey = key;
    this.#try(() =>
      this.#shared || empty
        ? localStorage.removeItem(this.#address)
        : localStorage.setItem(this.#address, toJson(this.#kept)),
    );
  }

  // In a frame with an opaque origin the mere mention of a storage throws, as does a full one.
  #try<T>(use: () => T): T | undefined {
    try {
      const result = use();
      this.#stores = true;
      return result;
    } catch {
      this.#stores = false;
      return undefined;
    }
  }
}

/**
 * What was stored, without what cannot be understood: it may come from another version, or from somebody's hand. An older form has stored the whole
 * address of its page.
 */
function read(stored: string): Kept {
  try {
    const { values, key, refused, pending, step } = JSON.parse(stored) as Partial<Kept>;
    return {
      values: known(values ?? {}),
      ...(typeof key === 'string' && { key }),
      ...(refused === true && { refused }),
      ...(typeof key === 'string' &&
        pending && { pending: { ...pending, page: keptPage(pending.page ?? '', pending.pageParameters) } }),
      ...(typeof step === 'number' && { step }),
    };
  } catch {
    return { values: {} };
  }
}

function known(values: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | string[]] =>
      [entry[1]].flat().every((value) => typeof value === 'string'),
    ),
  );
}
