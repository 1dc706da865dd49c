import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A widget and the version of the package that it was built from. */
export interface WidgetScript {
  widget: string;
  version: string;
}

/** Which built script is which widget, by the names of the files; none where nothing was built. */
export function widgetScripts(embedDirectory: string): ReadonlyMap<string, WidgetScript> {
  let text: string;
  try {
    text = readFileSync(join(embedDirectory, 'manifest.json'), 'utf8');
  } catch {
    return new Map();
  }
  const { version, widgets } = JSON.parse(text) as {
    version: string;
    widgets: Record<string, { scripts: string[] }>;
  };
  // The first script is the widget's own; the others are shared.
  return new Map(Object.entries(widgets).map(([widget, { scripts }]) => [scripts[0] ?? '', { widget, version }]));
}
