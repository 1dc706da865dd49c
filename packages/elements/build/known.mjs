// What the embed build tells the loader of widgets: where their scripts are, and what each asks for first.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { routes } from '@tejido/contract/routes';

/** Where a network is; its lists are below. */
const networkPath = '/v1/networks/{network}';

/**
 * What some widgets ask for first, read from the `first-request.ts` beside a widget's class.
 * @returns {Promise<Map<string, { module: string, list: string }>>} By the widget's name the module, and where the list is below its network, as far
 * as its query.
 */
export async function firstRequestsOf(root, widgets) {
  const found = new Map();
  for (const widget of widgets) {
    const module = path.join(root, 'src', widget, 'first-request.ts');
    if (!existsSync(module)) continue;
    const { firstOperation } = await import(module);
    const address = routes[firstOperation].path;
    if (!address.startsWith(networkPath)) throw new Error(`The loader does not know where ${firstOperation} is.`);
    found.set(widget, { module, list: `${address.slice(networkPath.length)}?` });
  }
  return found;
}

/** Writes down which modules import which, so that what a widget is made of can be asked. */
export function moduleGraph() {
  const imports = new Map();
  const reaches = (from, to, seen = new Set()) => {
    if (from === to) return true;
    seen.add(from);
    return (imports.get(from) ?? []).some((id) => !seen.has(id) && reaches(id, to, seen));
  };
  const plugin = {
    name: 'tejido-module-graph',
    buildEnd() {
      for (const id of this.getModuleIds()) imports.set(id, this.getModuleInfo(id).importedIds);
    },
  };
  return { plugin, reaches };
}

/**
 * The module that the build puts in the place of `src/embed/known.ts`.
 * @param scripts The hashes of the scripts that needs name by their numbers; as one text they are smaller.
 * @param needs By its name what a widget needs: scripts, families of words, and `list` and `module` as `firstRequestsOf` gives them. A part of a
 * widget has scripts only.
 */
export function knownModule(root, scripts, needs) {
  const queries = needs.filter(({ module }) => module);
  const rows = needs.map(({ name, ...needed }) => {
    const row = [needed.scripts, needed.families, needed.list].filter((part) => part !== undefined);
    const query = needed.module ? [`query${queries.findIndex(({ module }) => module === needed.module)}`] : [];
    return `${JSON.stringify(name)}: [${[...row.map((part) => JSON.stringify(part)), ...query].join()}]`;
  });
  const code = [
    ...queries.map(({ module }, index) => `import { firstQuery as query${index} } from ${JSON.stringify(module)};`),
    `export const scripts = /* @__PURE__ */ '${scripts.join('')}'.match(/.{43}/g);`,
    `export const widgets = { ${rows.join()} };`,
  ].join('\n');
  const known = path.join(root, 'src/embed/known.ts');
  return { name: 'tejido-known', enforce: 'pre', load: (id) => (id === known ? code : undefined) };
}
