import { expect, type queries, waitFor, within } from 'storybook/test';

type Queries = ReturnType<typeof within<typeof queries>>;

/** The first element of a tag name on a story's page. */
export function element(canvas: HTMLElement, tag: string): HTMLElement {
  const found = canvas.querySelector<HTMLElement>(tag);
  if (!found) throw new Error(`There is no <${tag}>.`);
  return found;
}

/** Testing Library's queries for what stands in a widget: it stands in the shadow root, where those for the page do not look. */
export function inside(widget: Element): Queries {
  const base = widget.shadowRoot?.querySelector<HTMLElement>('[part~=base]');
  if (!base) throw new Error(`<${widget.localName}> shows nothing of its own.`);
  return within(base);
}

/** Waits until a widget is in a state, and gives the queries for what stands in it. */
export async function inState(canvas: HTMLElement, tag: string, state: string): Promise<Queries> {
  const widget = element(canvas, tag);
  await waitFor(() => expect(widget.matches(`:state(${state})`), `<${tag}> is not in state ${state}`).toBe(true));
  return inside(widget);
}

/** What has the focus, looked for into shadow roots. */
export function focused(): Element | null {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) activeElement = activeElement.shadowRoot.activeElement;
  return activeElement;
}

/** A text as a person reads it: without the space between tags, and with the invisible marks of direction left out. */
export const read = (node: Node | null | undefined): string =>
  node?.textContent
    ?.replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim() ?? '';

/** Waits until a widget shows a record in a dialog, and gives the queries for what stands in it. */
export async function dialogOf(canvas: HTMLElement, tag: string): Promise<Queries> {
  const { shadowRoot } = element(canvas, tag);
  await waitFor(() => expect(shadowRoot?.querySelector('dialog[open][aria-busy=false]')).toBeTruthy());
  const dialog = shadowRoot?.querySelector('dialog') as HTMLElement;
  await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
  return within(dialog);
}
