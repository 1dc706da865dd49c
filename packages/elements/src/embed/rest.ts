import type * as Help from './help.ts';
import { type Needs, widgets } from './known.ts';
import type { PageLoader, Rest } from './page-loader.ts';
import { placesOf } from './places.ts';

/*
 * What the loader does not bring to every page: the widgets that stand on few, places that stand for widgets, and the way to what helps with
 * mistakes.
 */

/** The names of the widgets that the loader knows by itself. */
declare const __USUAL__: readonly string[];
/** The script that helps, by its hash. */
declare const __HELP__: string;

// Not inside `new URL(…)`: the bundler would take it for an asset.
const here = import.meta.url;

let loader: PageLoader;

/** The rules for the places of those that are no part of a line. */
const places = `@media all{${placesOf('tejido-sdg-picker,tejido-organization-list', '56em')}${placesOf('tejido-initiative-card,tejido-event-card,tejido-organization-card', '20em')}}`;

const names = [...__USUAL__, ...Object.keys(widgets).filter((name) => widgets[name]?.[1])];

/** Lets a loader know the widgets, and the parts of widgets, that it does not know by itself; once. */
export function join(joined: PageLoader): Rest {
  if (!loader) {
    loader = joined;
    Object.assign(loader.widgets, widgets);
    loader.sheet?.insertRule(places);
  }
  return { begin, explain, load };
}

const help = async () => (await loader.run(__HELP__)) as typeof Help;

/** @param isOdd Whether some of its attributes were no names or values of HTML. */
async function begin(element: Element, isOdd: boolean): Promise<unknown> {
  await mend(element, isOdd);
  const needs = loader.widgets[element.localName.slice(7)];
  return needs?.[1] ? loader.start(element, needs) : explain(element);
}

/** A content system that strips unknown elements keeps `<div data-tejido="event-calendar" data-network="…">`: the widget comes into it. */
async function mend(element: Element, isOdd: boolean): Promise<void> {
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

async function explain(element: Element): Promise<void> {
  await (await help()).explain(element, new URL('..', here).href, names);
}

async function load(name: string): Promise<unknown> {
  const [needed] = loader.widgets[name] as Needs;
  return loader.run(...needed.map((script) => loader.scripts[script as number] ?? (script as string)));
}
