import { setTimeout as delay } from 'node:timers/promises';
import { draw } from './draw.ts';
import type { Fleet, Member } from './fleet.ts';

/** When servers are killed. */
export interface KillPlan {
  seed: number;
  kills: number;
  /** How many submissions there will be; the kills are spread over their acknowledgements. */
  submissions: number;
}

/** How long a request may have been with a server when it is killed, in milliseconds: about as long as answering takes. */
const within = 40;

/**
 * Kills servers at the moments when something can go wrong: while one works on a request, or, one in three, when the mail server has taken a
 * mail and its process does not know yet.
 */
export class Killer {
  readonly #fleet: Fleet;
  readonly #plan: KillPlan;
  #acknowledged = 0;
  /** How many were killed at each kind of moment. */
  readonly killed: Record<'request' | 'mail', number> = { request: 0, mail: 0 };

  constructor(fleet: Fleet, plan: KillPlan) {
    this.#fleet = fleet;
    this.#plan = plan;
  }

  /** How many were killed. */
  get count(): number {
    return this.killed.request + this.killed.mail;
  }

  /** To be told of each submission that was acknowledged. */
  acknowledged(): void {
    this.#acknowledged++;
  }

  /** To be told when a server has got a request. */
  async handed(url: string): Promise<void> {
    const victim = this.#choose('request', (member) => member.url === url);
    if (!victim) return;
    const wait = draw(this.#plan.seed, 'kill', this.count) * within;
    this.killed.request++;
    await delay(wait);
    this.#kill(victim, 'request');
  }

  /** To be told when the mail server has taken a mail of a server's. */
  mailed(name: string): void {
    const victim = this.#choose('mail', (member) => member.name === name);
    if (!victim) return;
    this.killed.mail++;
    this.#kill(victim, 'mail');
  }

  #choose(moment: 'request' | 'mail', isAt: (member: Member) => boolean): Member | undefined {
    const { kills, submissions } = this.#plan;
    const isDue = this.count < kills && this.#acknowledged >= ((this.count + 1) * submissions) / (kills + 1);
    const isMoment = moment === (this.count % 3 === 1 ? 'mail' : 'request');
    return isDue && isMoment ? this.#fleet.living.find(isAt) : undefined;
  }

  #kill(victim: Member, moment: 'request' | 'mail'): void {
    // Another moment may have been its last meanwhile.
    if (victim.end === undefined) this.#fleet.kill(victim);
    else this.killed[moment]--;
  }
}
