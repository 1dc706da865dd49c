import { check } from '../validate.ts';
import { recordKinds } from './kinds.ts';
import type { RecordKind } from './names.ts';

/**
 * Holds a record to its schema before it is stored: no page and no file has to know what to do with one that cannot be. Throws a `TypeError` that
 * names every place that is wrong.
 */
export function requireSound(kind: RecordKind, record: { slug: string }): void {
  const checked = check(recordKinds[kind].schema, record, 'body');
  if (checked.ok) return;
  const faults = checked.errors.map(({ pointer, detail }) => `${pointer}: ${detail}`);
  throw new TypeError(`"${record.slug}" cannot be one of the ${kind}. ${faults.join(' ')}`);
}
