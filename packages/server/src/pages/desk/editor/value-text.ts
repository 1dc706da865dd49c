import { isObject } from '@tejido/contract/schemas';
import type { Visit } from '../visit.ts';

/** Any value of a draft in a line for people. */
export function valueText(visit: Visit, value: unknown): string {
  if (value === undefined || value === null) return '—';
  if (Array.isArray(value)) return value.map((item) => valueText(visit, item)).join(', ') || '—';
  if (!isObject(value)) return String(value as string);
  const parts = Object.entries(value).map(([name, part]) => {
    const text = valueText(visit, part);
    return /^[a-z]{2,3}(?:-|$)/i.test(name) && typeof part === 'string' ? `[${name}] ${text}` : text;
  });
  return parts.join(' · ');
}
