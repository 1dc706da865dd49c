import type { Network } from '@tejido/contract';
import { checkStamp, stampForm } from '../../abuse/form-time.ts';
import { networkKey } from '../../abuse/network-key.ts';
import type { Db } from '../../database/tables.ts';
import { stampField, trapField } from './form.ts';
import type { FormWords } from './words.ts';

/** What the hidden fields of a posted form say of who sent it. */
export interface Guarded {
  /** For the form, should it be shown again. */
  stamp: string;
  /** Why it is to be sent again; nothing for a form that a person may have sent. */
  fault: (keyof FormWords & ('trapFilled' | 'tooQuick' | 'tooOld')) | undefined;
}

/**
 * Takes the hidden fields out of a posted form and looks at them. A form with a fault is shown again and never dropped in silence: it may be a
 * password manager that filled the hidden field, and what the person wrote must not be lost.
 */
export async function takeGuard(form: URLSearchParams, db: Db, network: Network, now: Date): Promise<Guarded> {
  const given = form.get(stampField) ?? '';
  const trapped = Boolean(form.get(trapField));
  form.delete(stampField);
  form.delete(trapField);
  const key = await networkKey(db, network.id);
  const age = checkStamp(key, given, now);
  if (age === 'old') return { stamp: stampForm(key, now), fault: 'tooOld' };
  if (trapped) return { stamp: given, fault: 'trapFilled' };
  return { stamp: given, fault: age === 'quick' ? 'tooQuick' : undefined };
}
