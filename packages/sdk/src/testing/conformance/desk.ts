import { makeIdempotencyKey } from '../../submit.ts';
import type { Api, Declare } from './api.ts';
import { equal } from './assert.ts';

/** Declares cases only where the desk can be examined. */
export const atDesk =
  (it: Declare): Declare =>
  (name, body) =>
    it(name, async (api) => (api.hasDesk ? body(api) : undefined));

/** A word that nothing else holds. */
export const newWord = (): string => `palabra${makeIdempotencyKey().slice(0, 12)}`;

/** What the audit log says was done to something, oldest first. */
export async function deedsOf(api: Api, subject: string): Promise<string[]> {
  const { items } = await (await api.as('coordinator')).desk.auditLog.list({ subject });
  return items.map(({ action }) => action).reverse();
}

/** Fails a case unless a bulk operation refused these, with these codes. */
export function refusedWith(
  result: { refused: readonly { id: string; code: string }[] },
  wanted: Readonly<Record<string, string>>,
  about: string,
): void {
  equal(Object.fromEntries(result.refused.map(({ id, code }) => [id, code])), wanted, about);
}
