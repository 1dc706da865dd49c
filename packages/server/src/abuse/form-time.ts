import type { NetworkKey } from './network-key.ts';

/** Milliseconds that a person needs at least for a form, also when the browser fills it in. */
export const leastTime = 3000;

/** For how long a form that was opened may be sent, in milliseconds. */
const mostTime: number = 24 * 60 * 60_000;

/** How much the clocks of two processes differ at most, in milliseconds. */
const mostSkew: number = 5 * 60_000;

/** When a form was shown, signed, for a hidden field of it. */
export function stampForm(key: NetworkKey, now: Date): string {
  const time = now.getTime().toString(36);
  return `${time}.${key.sign('form', time)}`;
}

/** Whether a form was shown long enough ago to have been filled in by a person (`quick`), and not too long ago or by somebody else (`old`). */
export function checkStamp(key: NetworkKey, stamp: string, now: Date): 'good' | 'quick' | 'old' {
  const [time = '', signature = ''] = stamp.split('.');
  if (!key.isSigned('form', time, signature)) return 'old';
  const age = now.getTime() - Number.parseInt(time, 36);
  // One that is to come by more than clocks differ was stamped by one that was wrong: it would be too quick until then.
  if (age > mostTime || age < -mostSkew) return 'old';
  return age < leastTime ? 'quick' : 'good';
}
