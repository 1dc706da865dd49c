import { withoutQuotes } from './without-quotes.ts';

/*
 * What helps whoever pasted something wrong. It is said where an editor looks and the public does not, once, on the console; loaded only when
 * something seems wrong.
 */

/** How long a page that is loaded may take to set attributes and to define elements of its own, in milliseconds. */
const grace = 2000;

const said = new Set<string>();

/** Takes away what an editor has put around names and values, and joins a value that curly quotes did not hold together. */
export function mend(element: Element): void {
  for (const { name, value } of joined([...element.attributes])) {
    const meant = withoutQuotes(name);
    if (meant !== name) element.removeAttribute(name);
    // What is no name cannot be set.
    if (/^[\w:-]+$/.test(meant)) element.setAttribute(meant, withoutQuotes(value));
    else if (/[^!-~]/.test(meant))
      say(
        `<${element.localName}> has "${name}" in place of an attribute. Type its quotes again: HTML knows only straight ones (").`,
      );
  }
  const widget = element.getAttribute('data-tejido');
  if (widget !== null) element.setAttribute('data-tejido', widget.toLowerCase().replace(/^tejido-/, ''));
}

/** `filters=“q goal”` is an attribute `filters` with the value `“q`, and an attribute `goal”`. */
function joined(attributes: readonly Attr[]): { name: string; value: string }[] {
  const result: { name: string; value: string }[] = [];
  let open: { name: string; value: string } | undefined;
  for (const { name, value } of attributes) {
    if (open) {
      open.value += ` ${name}`;
      if (/[“”‟″»]$/.test(name)) {
        open.value = open.value.slice(1, -1);
        open = undefined;
      }
    } else {
      result.push({ name, value });
      if (/^[“”„‟″«][^\s“”‟″»]*$/.test(value)) open = result.at(-1);
    }
  }
  // Quotes that nobody closes hold nothing together.
  return open ? attributes.map(({ name, value }) => ({ name, value })) : result;
}

/**
 * Says what is wrong with an element, once the page has had its time.
 * @param names The names of all widgets, without `tejido-`.
 */
export async function explain(element: Element, server: string, names: readonly string[]): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  await new Promise((resolve) => setTimeout(resolve, grace));
  const mistake = await mistakeIn(element, server, names);
  if (mistake && element.isConnected) say(mistake);
}

function say(mistake: string): void {
  if (said.has(mistake)) return;
  said.add(mistake);
  console.warn(`Tejido: ${mistake}`);
}

async function mistakeIn(element: Element, server: string, names: readonly string[]): Promise<string | undefined> {
  const { localName } = element;
  const written = element.getAttribute('data-tejido');
  if (/[^\w-]/.test(localName))
    return `<${localName}> is not an element. Type the spaces in it again: some do not break, and HTML takes them for letters.`;
  if (written !== null) return unknownWidget(written, names);
  const name = localName.slice(7);
  if (!names.includes(name)) return element.matches(':not(:defined)') ? unknownWidget(name, names) : undefined;
  await customElements.whenDefined(localName);
  return mistakenNetwork(element, server);
}

function unknownWidget(name: string, names: readonly string[]): string {
  const likeness = (other: string) => other.split('-').filter((word) => name.includes(word.slice(0, 5))).length;
  const [nearest = ''] = names.toSorted((a, b) => likeness(b) - likeness(a));
  const meant = likeness(nearest) > 0 ? ` Is "${nearest}" meant?` : '';
  return `There is no widget "${name}".${meant} The widgets are ${names.join(', ')}.`;
}

/** What a widget with data knows. */
interface DataWidget extends Element {
  scope?: { client: { network?: string } };
  item?: unknown;
  items?: unknown;
}

async function mistakenNetwork(element: DataWidget, server: string): Promise<string | undefined> {
  if (!('scope' in element) || element.item !== undefined || element.items !== undefined) return undefined;
  const network = element.scope?.client.network;
  const names = `${server}v1/networks has the names.`;
  if (!network)
    return `<${element.localName}> does not say whose data it shows: give it an attribute network="…". ${names}`;
  const { status } = await fetch(`${server}v1/networks/${encodeURIComponent(network)}`, { credentials: 'omit' });
  return status === 404 ? `There is no network "${network}", which <${element.localName}> names. ${names}` : undefined;
}
