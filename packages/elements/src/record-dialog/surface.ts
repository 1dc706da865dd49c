/**
 * The color of the page that a widget stands on, for what lies above the page and is to look like a part of it; nothing where it cannot be told, as before a
 * picture: there the colors of the browser's own are right.
 */
export function surfaceOf(element: Element): string | undefined {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (!(node instanceof Element)) continue;
    const { backgroundColor, backgroundImage } = getComputedStyle(node);
    if (backgroundImage !== 'none') return undefined;
    if (isOpaque(backgroundColor)) return backgroundColor;
    if (!isClear(backgroundColor)) return undefined;
  }
  return undefined;
}

const isOpaque = (color: string): boolean => !/^rgba|\/|^transparent/.test(color);
const isClear = (color: string): boolean => /^transparent|[,/] ?0\)/.test(color);
