/** Where a loader leaves how it loads a widget, for widgets that need another one; by the server's address. */
const place = Symbol.for('tejido.widgets.1');

/** Loads a widget by its name without `tejido-`, its scripts checked, and registers it. */
export type WidgetLoader = (name: string) => Promise<unknown>;

/** The loaders on the page, each with the server that it came from. */
export function widgetLoaders(): Map<string, WidgetLoader> {
  const page = globalThis as { [place]?: Map<string, WidgetLoader> };
  page[place] ??= new Map();
  return page[place];
}
