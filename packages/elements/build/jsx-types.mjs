// Writes `dist/jsx.d.ts`: the elements as React, Preact and other JSX know them, from the custom elements manifest.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const manifest = JSON.parse(readFileSync(path.join(root, 'custom-elements.json'), 'utf8'));
const elements = manifest.modules.flatMap((module) =>
  (module.declarations ?? []).filter(({ tagName }) => tagName).map((element) => ({ ...element, module: module.path })),
);

const comment = (text, indent) => (text ? `${indent}/** ${text.replace(/\s+/g, ' ').trim()} */\n` : '');
const attributeType = (type) =>
  /boolean/.test(type) ? 'boolean' : /number/.test(type) ? 'number | string' : /'/.test(type) ? type : 'string';

const interfaces = elements.map(({ tagName, name, description, attributes = [], module }) => {
  const fields = attributes.map(
    (attribute) =>
      `${comment(attribute.description, '    ')}    '${attribute.name}'?: ${attributeType(attribute.type?.text ?? 'string')} | undefined;`,
  );
  return {
    tagName,
    name,
    module,
    text: `${comment(description, '    ')}    '${tagName}': TejidoAttributes<import('./${path.posix.relative('dist', module)}').${name}, ${attributes.map((attribute) => `'${attribute.name}'`).join(' | ')}> & {\n${fields.map((field) => `  ${field.replaceAll('\n', '\n  ')}`).join('\n')}\n    };`,
  };
});

writeFileSync(
  path.join(root, 'dist/jsx.d.ts'),
  `/* Made from the custom elements manifest. */

/** What any element takes in JSX, with the element's own properties for libraries that set them; A are its attributes, which have types of their own. */
type TejidoAttributes<E extends HTMLElement, A extends string> = {
  id?: string | undefined;
  class?: string | undefined;
  className?: string | undefined;
  slot?: string | undefined;
  lang?: string | undefined;
  dir?: string | undefined;
  hidden?: boolean | undefined;
  key?: string | number | undefined;
  ref?: unknown;
  children?: unknown;
  part?: string | undefined;
  title?: string | undefined;
  tabIndex?: number | undefined;
  /** A text or an object, as the library takes it. */
  style?: unknown;
  /** Listeners, by the names that the library gives them. */
  [listener: \`on\${string}\`]: unknown;
} & Partial<Omit<E, keyof HTMLElement | 'language' | 'scope' | A>>;

export interface TejidoElements {
${interfaces.map(({ text }) => text.replaceAll(/^ {2}/gm, '')).join('\n')}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends TejidoElements {}
  }
}

declare global {
  namespace JSX {
    interface IntrinsicElements extends TejidoElements {}
  }
}
`,
);
