import { createHash } from 'node:crypto';

/*
 * A network's own color in place of ours, on light and on dark paper: it is taken as it is where it can be read there, and else lightened or darkened
 * until it can.
 */

/** Our paper, as `plain.css` has it. */
const papers = { light: '#ffffff', dark: '#151a19' };

/** A little more than a text needs, which is 4.5 (WCAG 2.2, 1.4.3). */
const least = 5.5;

type Color = readonly [red: number, green: number, blue: number];

/** Which papers a page has: those of the reader's device, or one of them. */
export const schemes = ['auto', 'light', 'dark'] as const;

/** See {@link schemes}. */
export type Scheme = (typeof schemes)[number];

/** The style rules of a network's color; nothing for one that is not written as `#` and hexadecimal digits. */
export function accentRules(accent: string | undefined, scheme: Scheme = 'auto'): string {
  const color = parse(accent);
  if (!color) return '';
  const rules = (paper: string) => {
    const shown = readable(color, parse(paper) as Color);
    const on = contrast(shown, black) > contrast(shown, white) ? black : white;
    return `:root{--accent:${write(shown)};--on-accent:${write(on)}}`;
  };
  if (scheme !== 'auto') return rules(papers[scheme]);
  return `${rules(papers.light)}@media (prefers-color-scheme:dark){${rules(papers.dark)}}`;
}

/** What lets a page use those rules, for its content security policy. */
export const accentSource = (rules: string): string =>
  rules && ` 'sha256-${createHash('sha256').update(rules).digest('base64')}'`;

/** A color, that of text on it, and its contrast with white and with black. */
export interface Look {
  accent: string;
  onAccent: string;
  light: number;
  dark: number;
}

/** What a color is like: as it is, or as it can be read on one of the papers. `undefined` for one that is not written as above. */
export function lookAt(accent: string | undefined, scheme: Scheme = 'auto'): Look | undefined {
  const given = parse(accent);
  if (!given) return undefined;
  const color = scheme === 'auto' ? given : readable(given, parse(papers[scheme]) as Color);
  const [light, dark] = [contrast(color, white), contrast(color, black)];
  return { accent: write(color), onAccent: write(dark > light ? black : white), light, dark };
}

const black: Color = [0, 0, 0];
const white: Color = [255, 255, 255];

function readable(color: Color, paper: Color): Color {
  const towards = contrast(paper, black) > contrast(paper, white) ? black : white;
  for (let part = 0; part < 1; part += 0.05) {
    const mixed = color.map((value, index) => Math.round(value + ((towards[index] as number) - value) * part));
    if (contrast(mixed as unknown as Color, paper) >= least) return mixed as unknown as Color;
  }
  return towards;
}

function parse(text: string | undefined): Color | undefined {
  const digits = /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text ?? '') ? (text as string).slice(1) : undefined;
  const pairs = digits?.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return pairs?.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) as Color | undefined;
}

const write = (color: Color): string => `#${color.map((value) => value.toString(16).padStart(2, '0')).join('')}`;

/** The contrast of two colors, 1 to 21 (WCAG 2.2). */
function contrast(one: Color, other: Color): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
