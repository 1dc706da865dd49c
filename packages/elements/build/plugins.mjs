// What the embed build does to the sources on their way.
import path from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';

/** Puts other modules in the place of some: `[how the import ends, what the importer's path holds, the module that stands in]`. */
export const standIns = (modules) => ({
  name: 'tejido-stand-ins',
  enforce: 'pre',
  resolveId: (id, importer) => modules.find(([ending, place]) => id.endsWith(ending) && importer?.includes(place))?.[2],
});

/** Makes the white space of our own templates and style sheets small; a space between words stays, also at a template's edge. */
export const minifyTemplates = (root) => ({
  name: 'tejido-minify-templates',
  async transform(code, id) {
    if (!id.startsWith(path.join(root, 'src')) || !/\b(?:css|html|svg)`/.test(code)) return undefined;
    // A style sheet made of data is small already, and cannot be read before it is made.
    if (code.includes('unsafeCSS(')) return undefined;
    const result = await minifyHTMLLiterals(code, { fileName: id, html: { conservativeCollapse: true } });
    return result ? { code: result.code, map: result.map } : undefined;
  },
});

/**
 * What a widget needs later, another one by `import('../define/….ts')` or a part by `import('./….ts')` or `import('../…/….ts')`, is loaded as the loader loads
 * all widgets: checked before it runs.
 */
export const laterWidgets = (root) => ({
  name: 'tejido-later-widgets',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(path.join(root, 'src'))) return undefined;
    const changed = code.replaceAll(
      /\bimport\('\.(?:\.\/[\w-]+)?\/([\w-]+)\.ts'\)/g,
      (_, name) => `loadWidget('${name}')`,
    );
    if (changed === code) return undefined;
    return `import { loadWidget } from ${JSON.stringify(path.join(root, 'src/embed/load-widget.ts'))};\n${changed}`;
  },
});

/**
 * What the bundler has for decorators knows all that there could be, and is larger than some widgets. There are none here but Lit's, each alone on its
 * field.
 */
export const plainDecorators = {
  name: 'tejido-plain-decorators',
  transform(_, id) {
    if (!/@oxc-project.*\/decorate\b/.test(id)) return undefined;
    return 'export default ([decorator], prototype, name) => decorator(prototype, name);';
  },
};
