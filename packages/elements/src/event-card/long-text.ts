import { parseText } from '@tejido/contract/text';
import { render } from 'lit';
import { formattedText } from '../base/formatted-text.ts';
import type { HeadingLevel } from '../base/heading.ts';

/**
 * Shows a text with its form in the place of its words alone. Lists give texts as they were written, so they are read here, once somebody opens one: a
 * part of its own, which no page loads before.
 */
export function showLongText(place: Element, text: string, level: HeadingLevel): void {
  place.replaceChildren();
  render(formattedText(parseText(text), level), place as HTMLElement);
}
