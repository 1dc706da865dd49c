import type { BrowserContext, Page } from 'playwright-core';

/*
 * Whether a page that shows a stranger's text is still the page that it was: what the tests of every page, mail and export with such text
 * ask. Set the tripwire on a context, take the outline of the page with harmless text, and compare it with what `harmIn` finds.
 */

/** Notes in the list that it gives what should never happen on any page of a context: scripts of strangers, dialogs, violations of the page's policy. */
export async function setTripwire(context: BrowserContext): Promise<string[]> {
  const tripped: string[] = [];
  await context.exposeFunction('noteTrip', (what: string) => void tripped.push(what));
  await context.addInitScript(() => {
    const page = globalThis as unknown as { noteTrip: (what: string) => void; trip: () => void };
    page.trip = () => page.noteTrip('a script ran');
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      page.noteTrip(`the policy’s ${violatedDirective} kept out ${blockedURI}`),
    );
  });
  context.on('dialog', (dialog) => {
    tripped.push(`a dialog said ${dialog.message()}`);
    void dialog.dismiss();
  });
  return tripped;
}

/** The elements of a page with the names of their attributes, through shadow roots: the same whatever the text is. */
export async function outlineOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const lines = (root: ParentNode): string[] =>
      [...root.children].flatMap((element) => [
        `${element.localName} ${element.getAttributeNames().sort().join(' ')}`,
        ...lines(element),
        ...(element.shadowRoot ? lines(element.shadowRoot) : []),
      ]);
    return lines(document).join('\n');
  });
}

/** The same of documents that are not shown, as a browser parses them. */
export async function outlinesOf(page: Page, documents: readonly string[]): Promise<string[]> {
  return page.evaluate((sources) => {
    const outlines = sources.map((source) =>
      [...new DOMParser().parseFromString(source, 'text/html').querySelectorAll('*')]
        .map((element) => `${element.localName} ${element.getAttributeNames().sort().join(' ')}`)
        .join('\n'),
    );
    return outlines;
  }, documents);
}

/** What of a page reaches beyond the window's sides: the page as a whole, and its controls and blocks. */
export async function overflowOf(page: Page): Promise<string[]> {
  // Before its style sheets have come, a page is not what anybody sees.
  await page.waitForLoadState('load');
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? all(element.shadowRoot) : []),
      ]);
    const out = all(document)
      .filter((element) => element.matches('input, textarea, select, button, fieldset, form, dd, p, li, a, [part]'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -1 || right > clientWidth + 1);
      })
      .map((element) => `${element.localName} ${element.getAttribute('name') ?? element.className}`.trim());
    return [...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} pixels wide`] : []), ...new Set(out)];
  });
}

/** What is wrong with a page that should be as it is with harmless text; empty when nothing is. */
export async function harmIn(page: Page, harmless: string): Promise<string[]> {
  const outline = await outlineOf(page);
  return [
    ...(outline === harmless ? [] : [`other elements: ${difference(harmless, outline)}`]),
    ...(await overflowOf(page)),
  ];
}

/** The first line in which two outlines differ. */
export function difference(expected: string, found: string): string {
  const [one, other] = [expected.split('\n'), found.split('\n')];
  const at = one.findIndex((line, index) => line !== other[index]);
  return at < 0 ? `${other.length - one.length} more` : `${other[at]} instead of ${one[at]}`;
}
