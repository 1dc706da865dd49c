import type { Account, TeamMember } from '@tejido/contract';
import { hasRole, type Network } from '@tejido/contract';
import { getAccount, isProblem, listTeam } from '@tejido/sdk';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LanguageController } from '../base/language-controller.ts';
import type { NetworkScope } from '../base/network-scope.ts';
import { listOf } from '../base/records.ts';
import { TejidoElement } from '../base/tejido-element.ts';
import { type GoalTitleKey, goalTitles } from '../sdg-badge/goal-titles.ts';
import { type DeskMessageKey, deskMessages } from './messages.ts';

/** Who is at the desk, and where. */
export interface Desk {
  network: Network;
  account: Account;
  /** Who works at it. */
  team: readonly TeamMember[];
}

/**
 * What the desk's elements share: their words, who is there, and what they say to whom it is not open.
 *
 * @cssState signed-out - Nobody is signed in.
 * @cssState forbidden - Who is signed in may not see it.
 */
export abstract class DeskElement extends TejidoElement {
  override readonly language: LanguageController<DeskMessageKey> = new LanguageController(this, deskMessages);

  /** The titles of the goals. */
  protected readonly titles: LanguageController<GoalTitleKey> = new LanguageController(this, goalTitles);

  /** The address of a request's own page, with `{id}` in place of its id; the page of the server's own desk when not given. */
  @property({ attribute: 'request-href' }) requestHref = '';

  /** Where a person signs in; the server's own desk when not given. */
  @property({ attribute: 'sign-in-href' }) signInHref = '';

  /** Who is at the desk, asked for once for all elements of a page. */
  protected async loadDesk(scope: NetworkScope): Promise<Desk> {
    const [network, account, team] = await Promise.all([
      scope.loadNetwork(this.language.tag),
      scope.load('desk account', () => getAccount(scope.client)),
      scope.load('desk team', () => listTeam(scope.client)),
    ]);
    return { network, account, team: listOf(team.items) };
  }

  /** The address of a request's own page. */
  protected addressOfRequest(id: string, network: Network): string {
    const template = this.requestHref || `${this.#server}/desk/${encodeURIComponent(network.slug)}/join-requests/{id}`;
    return template.replace('{id}', encodeURIComponent(id));
  }

  /** What is said where the answer will stay the same however often one asks: nothing when asking again may help. */
  protected renderRefusal(error: unknown): TemplateResult | undefined {
    if (isProblem(error, 'unauthenticated')) {
      this.showState('signed-out');
      return this.#notice(
        'signedOut',
        html`<a href=${this.signInHref || `${this.#server}/desk`}>${this.language.message('signIn')}</a>`,
      );
    }
    if (isProblem(error, 'forbidden')) return this.#refuse('forbidden', 'forbidden');
    if (isProblem(error, 'network_not_found')) return this.#refuse('missing', 'missingNetwork');
    if (isProblem(error, 'record_not_found')) return this.#refuse('missing', 'missingRequest');
    return undefined;
  }

  get #server(): string {
    return this.scope?.client.server ?? '';
  }

  #refuse(state: string, message: DeskMessageKey): TemplateResult {
    this.showState(state);
    return this.#notice(message);
  }

  #notice(message: DeskMessageKey, link?: TemplateResult): TemplateResult {
    return html`<slot></slot><div class="notice" part="notice" role="status"><p>${this.language.message(message)}</p>${link}</div>`;
  }
}

/** Whether somebody may decide, assign and note in a network, or only read. */
export function mayWrite({ account, network }: Desk): boolean {
  const role = listOf(account.networks).find((each) => each?.slug === network.slug)?.role ?? '';
  return hasRole(role, 'coordinator');
}
