import type { BulkResult, JoinRequestInDesk } from '@tejido/contract';
import { assignJoinRequests, type Client, decideJoinRequests, reviewJoinRequest } from '@tejido/sdk';
import type { KeptWords } from '../desk/kept-words.ts';
import type { DeskMessageKey } from '../desk/messages.ts';
import { fault } from '../desk/words-field.ts';

/** What can be done with several at once. */
export type BulkAction = 'accept' | 'decline' | 'assign';

/** Most that can be decided on at once, as in the contract. */
export const mostAtOnce = 100;

/** What became of the last action. */
export interface BulkOutcome {
  action: BulkAction;
  changed: number;
  refused: readonly { id: string; name: string; code: string }[];
}

/** What the actions need of the list. */
export interface BulkHost {
  /** The requests that are shown, as they were read. */
  shown: () => readonly JoinRequestInDesk[];
  name: (request: JoinRequestInDesk) => string;
  /** Shows requests as they are now. */
  replace: (requests: readonly JoinRequestInDesk[]) => void;
  requestUpdate: () => void;
  /** Focuses what a selector finds, once what is so now is shown. */
  focus: (selector: string) => void;
  client: () => Client | undefined;
}

/** Doing something with the requests that were chosen. What was typed stays until everything it was typed for has been done. Assigning needs no words, and leaves them. */
export class Bulk {
  readonly #host: BulkHost;
  readonly #chosen = new Set<string>();
  #kept: KeptWords | undefined;
  /** The form that is open. */
  action: BulkAction | undefined;
  /** Who is to take care of them; nobody when empty. */
  assignee = '';
  working = false;
  /** What is wrong with the words. */
  fault: DeskMessageKey | undefined;
  /** Why the last try did not get through. */
  failure: unknown;
  outcome: BulkOutcome | undefined;

  constructor(host: BulkHost) {
    this.#host = host;
  }

  /** What was typed for a decision. */
  get words(): string {
    return this.#kept?.get('several') ?? '';
  }

  /** Keeps what is typed from now on over a reload, and takes what was kept before. */
  keep(kept: KeptWords): void {
    this.#kept = kept;
  }

  /** The ids that were chosen. */
  get chosen(): ReadonlySet<string> {
    return this.#chosen;
  }

  /** The chosen requests, in the order shown; what is not shown any more is not acted on. */
  get requests(): readonly JoinRequestInDesk[] {
    return this.#host.shown().filter(({ id }) => this.#chosen.has(id));
  }

  /** Those of the chosen whose address is not confirmed: nobody decides on them, and they stay as they are. */
  get waiting(): readonly JoinRequestInDesk[] {
    return this.action === 'assign' ? [] : this.requests.filter(({ status }) => status === 'received');
  }

  /** Those of the chosen that the action is done with. */
  get affected(): readonly JoinRequestInDesk[] {
    return this.requests.filter((request) => !this.waiting.includes(request));
  }

  choose(id: string, chosen: boolean): void {
    if (chosen) this.#chosen.add(id);
    else this.#chosen.delete(id);
    if (this.#chosen.size === 0) this.action = undefined;
    this.#host.requestUpdate();
  }

  /** Chooses all that are shown, or none. */
  chooseAll(chosen: boolean): void {
    this.#chosen.clear();
    if (chosen) for (const { id } of this.#host.shown()) this.#chosen.add(id);
    if (!chosen) this.action = undefined;
    this.#host.requestUpdate();
  }

  /** Chooses none, by the button that goes away with it. */
  clear(): void {
    this.chooseAll(false);
    this.#host.focus('.all input');
  }

  /** Opens the form of an action. */
  open(action: BulkAction): void {
    this.#show(action);
    this.#host.focus('.act textarea, .act select');
  }

  /** Closes the form; what was typed stays. */
  cancel(): void {
    const { action } = this;
    this.#show(undefined);
    this.#host.focus(`[data-action=${action}]`);
  }

  /** Takes words that were typed. */
  type(words: string): void {
    this.#kept?.set('several', words);
    if (this.fault && !fault(words)) this.fault = undefined;
    this.#host.requestUpdate();
  }

  /** Puts away what became of the last action. */
  dismiss(): void {
    this.outcome = undefined;
    this.#host.requestUpdate();
    this.#host.focus('.requests [part=link]');
  }

  /** Does what the open form says with all that are chosen. */
  async run(): Promise<void> {
    const { action } = this;
    const client = this.#host.client();
    const requests = this.affected;
    if (!client || !action || this.working || requests.length === 0 || requests.length > mostAtOnce) return;
    this.fault = action === 'assign' ? undefined : fault(this.words);
    if (this.fault) {
      this.#host.requestUpdate();
      this.#host.focus('.summary');
      return;
    }
    this.working = true;
    this.failure = undefined;
    this.outcome = undefined;
    this.#host.requestUpdate();
    try {
      await this.#finish(client, action, requests, await this.#send(client, action, requests));
    } catch (error) {
      this.failure = error;
    }
    this.working = false;
    this.#host.requestUpdate();
    // Where there is an outcome, the form is gone: the person goes on from there.
    this.#host.focus('.outcome');
  }

  #show(action: BulkAction | undefined): void {
    this.action = action;
    this.fault = undefined;
    this.failure = undefined;
    this.#host.requestUpdate();
  }

  #send(client: Client, action: BulkAction, requests: readonly JoinRequestInDesk[]): Promise<BulkResult> {
    if (action === 'assign')
      return assignJoinRequests(client, { ids: requests.map(({ id }) => id), assignee: this.assignee || null });
    const message = this.words.trim();
    return decideJoinRequests(client, {
      requests: requests.map(({ id, updated }) => ({ id, updated })),
      decision: action,
      ...(message && { message }),
    });
  }

  async #finish(
    client: Client,
    action: BulkAction,
    asked: readonly JoinRequestInDesk[],
    { changed, refused }: BulkResult,
  ): Promise<void> {
    const named = refused.map(({ id, code }) => {
      const request = asked.find((each) => each.id === id);
      return { id, code, name: request ? this.#host.name(request) : id };
    });
    for (const { id } of changed) this.#chosen.delete(id);
    // What was refused is read again, so that the person sees why, and may decide on it as it is now. It stays chosen.
    const now = await Promise.all(
      refused.map(({ id }) =>
        reviewJoinRequest(client, id).then(
          ({ request }) => request,
          () => undefined,
        ),
      ),
    );
    this.#host.replace([...changed, ...now.filter((request) => request !== undefined)]);
    this.outcome = { action, changed: changed.length, refused: named };
    this.action = undefined;
    if (refused.length === 0 && action !== 'assign') this.#kept?.set('several', '');
  }
}
