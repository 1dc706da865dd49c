/** What stood in a plain form of the server's when an element took its place. */
export interface Fallback {
  /** The texts by the names of their fields, those that hold something. */
  texts: Readonly<Record<string, string>>;
  /** The ids of the requests that were ticked. */
  chosen: readonly string[];
  /** The name of the control that the person was in, empty for one without; nothing when the person was elsewhere. */
  focused: string | undefined;
}

/**
 * Takes over what was typed and ticked in the plain forms of a host: somebody may begin before the element is there, or have been shown a form
 * again with what was wrong in it. The forms are emptied, so that it is not there twice.
 */
export function takeOver(host: HTMLElement): Fallback {
  const areas = [...host.querySelectorAll('textarea')].filter(({ value }) => value);
  const boxes = host.querySelectorAll<HTMLInputElement>('input[name=request]:checked');
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  const isWithin = activeElement !== host && host.contains(activeElement);
  const fallback = {
    texts: Object.fromEntries(areas.map(({ name, value }) => [name, value])),
    // As the server's forms have it: the id, and when it last changed.
    chosen: [...boxes].map(({ value }) => value.split(' ')[0] ?? ''),
    focused: isWithin ? (activeElement?.getAttribute('name') ?? '') : undefined,
  };
  for (const area of areas) area.value = '';
  for (const box of boxes) box.checked = false;
  return fallback;
}
