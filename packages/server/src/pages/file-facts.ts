import { extensionOf } from '@tejido/contract';

/** What a document is and how large, in a word each: `PDF · 1.2 MB`. */
export function fileFacts(locale: string, file: Readonly<Record<string, unknown>>): string {
  const { type, size } = file as { type?: unknown; size?: unknown };
  const kind = typeof type === 'string' ? extensionOf(type)?.toUpperCase() : undefined;
  return [kind, typeof size === 'number' ? sizeIn(locale, size) : undefined].filter(Boolean).join(' · ');
}

function sizeIn(locale: string, bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1000));
}
