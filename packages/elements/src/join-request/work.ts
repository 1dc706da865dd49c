import { type Decision, decisions, type JoinRequestInDesk } from '@tejido/contract';
import {
  addNote,
  assignJoinRequests,
  type Client,
  decideJoinRequests,
  makeIdempotencyKey,
  remindApplicant,
} from '@tejido/sdk';
import type { KeptWords } from '../desk/kept-words.ts';
import type { DeskMessageKey } from '../desk/messages.ts';
import { fault } from '../desk/words-field.ts';

/** What a person is doing with a request: deciding on it, saying who takes care of it, noting something, or having its mail sent again. */
export type Task = Decision | 'assign' | 'note' | 'remind';

/** A decision that came too late. */
export interface Conflict {
  decision: Decision;
  /** The problem's code. */
  code: string;
  /** What had been typed for it. */
  words: string;
}

/** What the work needs of the element. */
export interface WorkHost {
  requestUpdate: () => void;
  /** Reads the request again. */
  reload: () => void;
}

/**
 * What is done with one request, one thing at a time. Words are kept until the server has them: over failures, conflicts and a reload of the page.
 */
export class Work {
  readonly #host: WorkHost;
  readonly #kept: KeptWords;
  /** The decision whose form is open. */
  #deciding: Decision | undefined;
  /** What is on its way. */
  #working: Task | undefined;
  #fault: { task: Task; message: DeskMessageKey } | undefined;
  #failure: { task: Task; error: unknown } | undefined;
  #conflict: Conflict | undefined;
  #done: Task | undefined;
  #shared = false;
  /** The record of the organization that asks; empty for a new one. */
  organization = '';
  /** Who is to take care of it; nobody when empty, and who does already when nobody has chosen. */
  assignee: string | undefined;

  constructor(host: WorkHost, kept: KeptWords) {
    this.#host = host;
    this.#kept = kept;
  }

  /** Whether the applicant may read the note too; not, until somebody says so, for each note anew. */
  get shared(): boolean {
    return this.#shared;
  }

  set shared(shared: boolean) {
    this.#shared = shared;
    this.#kept.set('note key', '');
  }

  get deciding(): Decision | undefined {
    return this.#deciding;
  }

  get conflict(): Conflict | undefined {
    return this.#conflict;
  }

  /** What was done last. */
  get done(): Task | undefined {
    return this.#done;
  }

  /** What was typed for a task. */
  words(task: Task): string {
    return this.#kept.get(task);
  }

  isWorking(task: Task): boolean {
    return this.#working === task;
  }

  /** What is wrong with a task's words, as a message's key. */
  faultOf(task: Task): DeskMessageKey | undefined {
    return this.#fault?.task === task ? this.#fault.message : undefined;
  }

  /** Why a task did not get through. */
  failureOf(task: Task): unknown {
    return this.#failure?.task === task ? this.#failure.error : undefined;
  }

  /** Opens the form of a decision, or closes it; what was typed stays. */
  open(decision: Decision | undefined): void {
    this.#deciding = decision;
    this.#fault = undefined;
    this.#failure = undefined;
    this.#done = undefined;
    this.#host.requestUpdate();
  }

  type(task: Task, words: string): void {
    if (task === 'note' && words !== this.words(task)) this.#kept.set('note key', '');
    this.#kept.set(task, words);
    if (this.#fault?.task === task && !fault(words, missing[task])) {
      this.#fault = undefined;
    }
    this.#host.requestUpdate();
  }

  /** Throws away what was typed for a decision that came too late. */
  discard(): void {
    if (this.#conflict && this.#conflict.decision !== this.#deciding) this.#kept.set(this.#conflict.decision, '');
    this.#conflict = undefined;
    this.#host.requestUpdate();
  }

  /** Decides as the open form says. */
  async decide(client: Client, request: JoinRequestInDesk): Promise<void> {
    const decision = this.#deciding;
    if (!decision) return;
    await this.#do(decision, async () => {
      const words = this.words(decision);
      const message = words.trim();
      const { refused } = await decideJoinRequests(client, {
        requests: [{ id: request.id, updated: request.updated }],
        decision,
        ...(message && { message }),
        ...(decision === 'accept' && this.organization && { organization: this.organization }),
      });
      this.#conflict = undefined;
      const [refusal] = refused;
      if (refusal) this.#conflict = { decision, code: refusal.code, words };
      // Words begun for another decision are of no use any more.
      else for (const each of decisions) this.#kept.set(each, '');
      // What has only changed can still be decided on, with the same words; what is decided cannot.
      if (refusal?.code !== 'changed_meanwhile') this.#deciding = undefined;
      return !refusal;
    });
  }

  /** Says who takes care of it. */
  async assign(client: Client, { id, assignee }: JoinRequestInDesk): Promise<void> {
    await this.#do('assign', async () => {
      await assignJoinRequests(client, { ids: [id], assignee: (this.assignee ?? assignee?.id) || null });
      this.assignee = undefined;
      return true;
    });
  }

  /** Adds the note. The same words have the same key however often they are sent, so that they are added once. */
  async note(client: Client, { id }: JoinRequestInDesk): Promise<void> {
    await this.#do('note', async () => {
      const idempotencyKey = this.#kept.get('note key') || makeIdempotencyKey();
      this.#kept.set('note key', idempotencyKey);
      await addNote(
        client,
        id,
        { text: this.words('note').trim(), audience: this.#shared ? 'applicant' : 'team' },
        { idempotencyKey },
      );
      this.#kept.set('note', '');
      this.shared = false;
      return true;
    });
  }

  /** Has the mail that asks to confirm sent once more. */
  async remind(client: Client, { id }: JoinRequestInDesk): Promise<void> {
    await this.#do('remind', async () => {
      await remindApplicant(client, id);
      return true;
    });
  }

  async #do(task: Task, act: () => Promise<boolean>): Promise<void> {
    if (this.#working) return;
    const message = task === 'assign' || task === 'remind' ? undefined : fault(this.words(task), missing[task]);
    this.#fault = message && { task, message };
    this.#failure = undefined;
    this.#done = undefined;
    if (!message) {
      this.#working = task;
      this.#host.requestUpdate();
      try {
        this.#done = (await act()) ? task : undefined;
        this.#host.reload();
      } catch (error) {
        this.#failure = { task, error };
      }
      this.#working = undefined;
    }
    this.#host.requestUpdate();
  }
}

/** Tasks that cannot do without words, and what is said when there are none. */
const missing: Partial<Record<Task, DeskMessageKey>> = { ask: 'inquiryRequired', note: 'noteRequired' };
