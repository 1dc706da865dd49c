import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/*
 * A page as those use it who have no pointer. Every key goes to what has focus, and focus is always on something that shows it and is on the
 * screen (WCAG 2.1.1, 2.4.3, 2.4.7, 2.4.11).
 */

/** More stops than any of our pages has. */
const mostStops = 150;

/** Goes on by Tab to what is asked for. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let stop = 0; stop < mostStops; stop++) {
    if (await hasFocus(target)) return assertFocus(page);
    await page.keyboard.press('Tab');
    // After the last stop focus leaves the page, once, and comes back to its first.
    if (await isAnywhere(page)) await assertFocus(page);
  }
  assert.fail(`Tab does not lead to ${String(target)}`);
}

/** Goes to something and presses Enter on it. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to a field and types into it. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Goes to a group of radio buttons and on by arrows to the one that is asked for. */
export async function choose(page: Page, first: Locator, wanted: Locator): Promise<void> {
  await tabTo(page, first);
  await page.keyboard.press('Space');
  for (let step = 0; !(await hasFocus(wanted)); step++) {
    assert.ok(step < mostStops, `The arrows do not lead to ${String(wanted)}`);
    await page.keyboard.press('ArrowDown');
    await assertFocus(page);
  }
  assert.ok(await wanted.isChecked());
}

/** Goes to a box and ticks it. */
export async function tick(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Space');
  assert.ok(await target.isChecked());
}

/** Waits until focus is on something without a key being pressed, where it belongs after what was done. */
export async function focusGoesTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const element = await target.elementHandle();
  await page.waitForFunction((wanted) => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused === wanted;
  }, element);
  await element?.dispose();
  await assertFocus(page);
}

/** Whether focus is on it. */
const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused === element;
  });

/** Whether focus is on anything. */
const isAnywhere = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);

/** Checks that focus is on something, that it shows there, and that this is on the screen with nothing before it. */
export async function assertFocus(page: Page): Promise<void> {
  const wrong = await page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (!focused || focused === document.body) return 'Focus is lost';
    const name = `${focused.localName} ${focused.id || focused.getAttribute('name') || focused.textContent?.trim()}`;
    if (!focused.matches(':focus-visible')) return `Focus does not show on ${name}`;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `There is no ring around ${name}`;
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    const [x, y] = [
      (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
      (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
    ];
    if (right <= 0 || left >= innerWidth || bottom <= 0 || top >= innerHeight) return `${name} is not on the screen`;
    const root = focused.getRootNode() as Document | ShadowRoot;
    const before = root.elementFromPoint(x, y);
    const isOwn =
      before && (focused.contains(before) || before.contains(focused) || before.closest('label')?.contains(focused));
    return isOwn ? '' : `${name} is behind ${before?.localName} ${before?.className}`;
  });
  assert.equal(wrong, '');
}
