import { isObject } from '@tejido/contract/schemas';

/** Any value of a draft in a line for people. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return '—';
  if (Array.isArray(value)) return value.map(valueText).join(', ') || '—';
  if (!isObject(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  const parts = Object.entries(value).map(([name, part]) => {
    const text = valueText(part);
    return /^[a-z]{2,3}(?:-|$)/i.test(name) && typeof part === 'string' ? `[${name}] ${text}` : text;
  });
  return parts.join(' · ');
}
