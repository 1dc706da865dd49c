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
