import type * as Help from './help.ts';
import { type Needs, widgets } from './known.ts';
import type { PageLoader } from './page-loader.ts';
import { placesOf } from './places.ts';

/*
 * What the loader does not bring to every page: the widgets that stand on few, places that stand for widgets, and the way to what helps with
 * mistakes.
 */

/** The names of the widgets that the loader knows by itself. */
declare const __USUAL__: readonly string[];
/** The script that helps, by its hash. */
declare const __HELP__: string;

/** What the loader has. */
interface Loader extends Pick<PageLoader, 'run'> {
  server: string;
  /** The widgets that it knows, and where it keeps places for them. */
  widgets: Record<string, Needs>;
  sheet: CSSStyleSheet | undefined;
}

let loader: Loader;

/** The rules for the places of those that are no part of a line. */
const places = `@media all{${placesOf('tejido-sdg-picker', '56em')}${placesOf('tejido-initiative-card,tejido-event-card', '20em')}}`;

const names = [...__USUAL__, ...Object.keys(widgets).filter((name) => widgets[name]?.[1])];

/** Lets a loader know the widgets, and the parts of widgets, that it does not know by itself; once. */
export function join(joined: Loader): void {
  if (loader) return;
  loader = joined;
  Object.assign(loader.widgets, widgets);
  loader.sheet?.insertRule(places);
}

const help = async () => (await loader.run(__HELP__)) as typeof Help;

/**
 * Mends what an editor has done to a widget's names and values. A content system that strips unknown elements keeps
 * `<div data-tejido="event-calendar" data-network="…">`: the widget comes into it.
 * @param isOdd Whether some of them were no names or values of HTML.
 */
export async function mend(element: Element, isOdd: boolean): Promise<void> {
  const isPlace = element.hasAttribute('data-tejido');
  if (isOdd || (isPlace && !isWidget(element))) (await help()).mend(element);
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
export async function explain(element: Element): Promise<void> {
  await (await help()).explain(element, loader.server, names);
}
