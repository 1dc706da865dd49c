import { type Problem, type Role } from '@tejido/contract';
import { roleProblem } from '@tejido/contract/schemas';
import { networkAt } from '../../http/network-at.ts';
import { Refusal, refuse, refuseWith } from '../../refusal.ts';
import { type NetworkDesk, textIn } from './frame.ts';
import type { Visit } from './visit.ts';

/** What is in the path of a page, for the operation behind it. */
export function pathOf({ c }: Visit): { path: Record<string, string> } {
  const { network = '', id } = c.req.param() as Partial<Record<string, string>>;
  return { path: id === undefined ? { network } : { network, id } };
}

export const inNetwork = (visit: Visit) => ({ path: { network: visit.c.req.param('network') as string } });

/** Whose desk it is, for somebody of its team. Throws the problem with anybody else. */
export async function enter(visit: Visit): Promise<NetworkDesk> {
  const account = await visit.call('getAccount');
  const network = await networkAt(visit.dependencies, inNetwork(visit).path.network);
  const role = account.networks.find(({ slug }) => slug === network.slug)?.role;
  if (role === undefined) throw refuse('forbidden', 'You do not work for this network.');
  return { account, network, role: role as Role, name: textIn(visit, network, network.name) };
}

/** The same for somebody who may do there what a role may. Throws the problem with anybody else. */
export async function enterAs(visit: Visit, needed: Role): Promise<NetworkDesk> {
  const desk = await enter(visit);
  refuseWith(roleProblem(desk.role, needed));
  return desk;
}

/** The cursor in the address of a list's next page. */
export const cursorIn = (next: string | null): string | undefined =>
  next === null ? undefined : (new URL(next, 'http://localhost').searchParams.get('cursor') ?? undefined);

/** A problem with what was sent, to be shown beside the form; every other one is thrown on. */
export function formProblem(error: unknown): Problem {
  if (error instanceof Refusal && [409, 422, 429].includes(error.problem.status)) return error.problem;
  throw error;
}
