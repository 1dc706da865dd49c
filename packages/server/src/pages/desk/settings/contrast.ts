/** The contrast of a color written as `#rrggbb` on white and on black, by WCAG 2; nothing for another one. */
export function contrasts(color: string): { light: number; dark: number } | undefined {
  const [, digits] = /^#([0-9a-f]{6})$/i.exec(color.trim()) ?? [];
  if (digits === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => linear(Number.parseInt(digits.slice(at, at + 2), 16)));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return { light: 1.05 / (luminance + 0.05), dark: (luminance + 0.05) / 0.05 };
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
