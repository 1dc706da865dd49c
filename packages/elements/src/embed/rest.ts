import type * as Help from './help.ts';
import type { Needs } from './loader.ts';
import type { PageLoader } from './page-loader.ts';
import { placesOf } from './places.ts';

/*
 * What the loader does not bring to every page: the widgets that stand on few, places that stand for widgets, and the way to what helps with
 * mistakes.
 */

declare const __REST__: Record<string, Needs>;
/** The names of the widgets that the loader knows by itself. */
declare const __USUAL__: readonly string[];
/** The script that helps, by its hash. */
declare const __HELP__: string;

/** The widgets, and the parts of widgets, that the loader does not know by itself. */
export const widgets: Record<string, Needs> = __REST__;

/** The rules for the places of those that are no part of a line. */
export const places: string = `@media all{${placesOf('tejido-sdg-picker', '56em')}${placesOf('tejido-initiative-card,tejido-event-card', '20em')}}`;

const names = [...__USUAL__, ...Object.keys(widgets).filter((name) => widgets[name]?.[1])];

/**
 * Mends what an editor has done to a widget's names and values. A content system that strips unknown elements keeps
 * `<div data-tejido="event-calendar" data-network="…">`: the widget comes into it.
 * @param isOdd Whether some of them were no names or values of HTML.
 */
export async function mend(element: Element, isOdd: boolean, run: PageLoader['run']): Promise<void> {
  const isPlace = element.hasAttribute('data-tejido');
  if (isOdd || (isPlace && !isWidget(element))) ((await run(__HELP__)) as typeof Help).mend(element);
  if (!isPlace || !isWidget(element)) return;
  const widget = document.createElement(`tejido-${element.getAttribute('data-tejido')}`);
  for (const { name, value } of element.attributes)
    if (/^data-(?!tejido$)/.test(name)) widget.setAttribute(name.slice(5), value);
  element.removeAttribute('data-tejido');
  widget.append(...element.childNodes);
  element.append(widget);
}

const isWidget = (place: Element) => names.includes(place.getAttribute('data-tejido') ?? '');

/** Says on the console what is wrong with an element, where something is. */
export async function explain(element: Element, server: string, run: PageLoader['run']): Promise<void> {
  await ((await run(__HELP__)) as typeof Help).explain(element, server, names);
}
