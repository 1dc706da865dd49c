import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules whose answer depends on colors alone, for a page whose elements have been looked at before. */
export const colorRules = ['color-contrast', 'link-in-text-block'];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with a page by WCAG 2.2 AA and its best practices, or by some rules: a line for each place. */
export async function axe(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Through the debugger, so that the page's content security policy stays as it is; not by `evaluate`, which compiles it anew for each page.
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    const debug = await page.context().newCDPSession(page);
    await debug.send('Runtime.evaluate', { expression: source });
    await debug.detach();
    await page.evaluate(() => {
      // Chromium paints forced colors, and computes this property as if they were not.
      const styles = CSSStyleDeclaration.prototype;
      const read = Object.getOwnPropertyDescriptor(styles, 'getPropertyValue')?.value as (name: string) => string;
      styles.getPropertyValue = function (name) {
        const isFill = name === '-webkit-text-fill-color' && matchMedia('(forced-colors: active)').matches;
        return read.call(this, isFill ? 'color' : name);
      };
    });
  }
  const results = await page.evaluate(
    (runOnly) =>
      (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
        runOnly,
        // Nobody reads of each element that it is right, which axe would look up selectors for.
        resultTypes: ['violations'],
      }),
    [...(rules ?? tags)],
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.flat().join(' ')}: ${failureSummary}`),
  );
}
