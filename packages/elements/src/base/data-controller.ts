import { isProblem, type ProblemError } from '@tejido/sdk';
import type { ReactiveController } from 'lit';
import { TejidoErrorEvent, TejidoReadyEvent } from './events.ts';
import type { NetworkScope } from './network-scope.ts';
import { surroundings } from './surroundings.ts';
import type { TejidoElement } from './tejido-element.ts';

/** What a widget asks the server for. */
export interface DataRequest<T> {
  /** Names the request; a widget whose request has another address loads again. */
  address: string;
  load(scope: NetworkScope): Promise<T>;
}

/** Where a widget's data stands: nothing to ask for yet, on its way, here, not to be found, or failed. */
export type DataState = 'idle' | 'loading' | 'ready' | 'missing' | 'error';

/**
 * Loads what a widget shows, whenever what it asks for changes. While a new answer is on its way the old one stays, so that a
 * filter does not make the page jump.
 */
export class DataController<T> implements ReactiveController {
  readonly #host: TejidoElement;
  readonly #request: (scope: NetworkScope) => DataRequest<T> | undefined;
  #address: string | undefined;
  #scope: NetworkScope | undefined;
  #state: DataState = 'idle';
  #value: T | undefined;
  #error: ProblemError | undefined;

  /**
   * @param request What to ask for, read before each render from the widget's properties; `undefined` when there is nothing to
   * ask for, because the data was given by property or an attribute is missing.
   */
  constructor(host: TejidoElement, request: (scope: NetworkScope) => DataRequest<T> | undefined) {
    this.#host = host;
    this.#request = request;
    host.addController(this);
  }

  get state(): DataState {
    return this.#state;
  }

  /** The last answer; stays while the next one is on its way or after it failed. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Why the last request failed, in state `error`. */
  get error(): ProblemError | undefined {
    return this.#error;
  }

  hostUpdate(): void {
    const { scope } = this.#host;
    if (!scope && !this.#host.closest('tejido-network')) surroundings.help(this.#host);
    const request = scope && this.#request(scope);
    if (!request) {
      this.#address = undefined;
      this.#state = 'idle';
      return;
    }
    if (request.address === this.#address && scope === this.#scope) return;
    this.#address = request.address;
    if (scope !== this.#scope) this.#value = undefined;
    this.#scope = scope;
    void this.#load(scope, request);
  }

  /** Asks again for what failed. */
  retry(): void {
    if (this.#address) this.#scope?.forget(this.#address);
    this.#address = undefined;
    this.#host.requestUpdate();
  }

  /** Replaces the answer, as when a further page is added to it. */
  replace(value: T): void {
    this.#value = value;
    this.#host.requestUpdate();
  }

  async #load(scope: NetworkScope, request: DataRequest<T>): Promise<void> {
    this.#state = 'loading';
    const isLatest = () => this.#address === request.address && this.#scope === scope;
    try {
      const value = await scope.load(request.address, () => request.load(scope));
      if (!isLatest()) return;
      this.#value = value;
      this.#state = 'ready';
      this.#host.dispatchEvent(new TejidoReadyEvent());
    } catch (error) {
      if (!isLatest()) return;
      this.#error = error as ProblemError;
      this.#state = isProblem(error, 'record_not_found') || isProblem(error, 'network_not_found') ? 'missing' : 'error';
      if (isProblem(error, 'network_not_found')) surroundings.help(this.#host);
      if (this.#state === 'error') this.#host.dispatchEvent(new TejidoErrorEvent(error));
    }
    this.#host.requestUpdate();
  }
}
