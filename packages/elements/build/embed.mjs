// Builds what pages embed: the loader `tejido.js`, a hashed chunk for each widget and what they share, and `manifest.json`.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifyHTMLLiterals } from 'minify-literals';
import { build } from 'vite';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const outDir = path.join(root, 'embed');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const widgets = readdirSync(path.join(root, 'src/define')).map((file) => file.replace(/\.ts$/, ''));

/** Widgets of the embed build know the server their script came from. */
const surroundings = {
  name: 'tejido-surroundings',
  resolveId: (id, importer) =>
    id.endsWith('/surroundings.ts') && importer?.includes('/src/base/')
      ? path.join(root, 'src/embed/surroundings.ts')
      : undefined,
};

/** Takes the white space out of our own templates and style sheets. */
const minifyTemplates = {
  name: 'tejido-minify-templates',
  async transform(code, id) {
    if (!id.startsWith(path.join(root, 'src')) || !/\b(?:css|html|svg)`/.test(code)) return undefined;
    const result = await minifyHTMLLiterals(code, { fileName: id });
    return result ? { code: result.code, map: result.map } : undefined;
  },
};

const common = { root, configFile: false, logLevel: 'warn', publicDir: false };
const es = { format: 'es', comments: { legal: false } };

rmSync(outDir, { recursive: true, force: true });
const chunks = [
  await build({
    ...common,
    plugins: [surroundings, minifyTemplates],
    build: {
      outDir,
      target: 'es2022',
      // A library's dynamic imports are left as they are; an app's are wrapped in 1 KB of preloading.
      lib: {
        entry: Object.fromEntries(widgets.map((name) => [name, path.join(root, 'src/define', `${name}.ts`)])),
        formats: ['es'],
      },
      rolldownOptions: {
        output: {
          minify: true,
          ...es,
          entryFileNames: '[hash].js',
          chunkFileNames: '[hash].js',
          // Few requests beat small ones on a phone: what every widget needs is one file, what those with data need is another.
          codeSplitting: {
            groups: [
              {
                name: 'lit',
                test: /node_modules[\\/](?:lit|lit-html|lit-element|@lit[\\/]reactive-element)[\\/]|src[\\/]base[\\/](?:define|version|messages|language-controller|localized-element|styles)\.|contract[\\/]dist[\\/]language\.|sdg[\\/]dist[\\/]goals\.|src[\\/]sdg-badge[\\/](?!sdg-badge\.ts)|@oxc-project/,
              },
              {
                name: 'data',
                test: /node_modules[\\/](?:@lit[\\/]context|ky)[\\/]|sdk[\\/]dist|contract[\\/]dist|src[\\/](?:base|embed|network)[\\/]/,
              },
            ],
          },
        },
      },
    },
  }),
]
  .flat()[0]
  .output.filter(({ type }) => type === 'chunk');

const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
const order = chunks.map(({ fileName }) => fileName);
const fileHash = (name, algorithm) =>
  createHash(algorithm)
    .update(readFileSync(path.join(outDir, name)))
    .digest('base64');
const withImports = (name, seen = new Set()) => {
  if (!seen.has(name)) {
    seen.add(name);
    for (const imported of byName.get(name)?.imports ?? []) withImports(imported, seen);
  }
  return [...seen];
};
/** The language of a chunk that holds words, by the module it was made for. */
const languageOf = (name) =>
  /[\\/](?:locales|goal-titles)[\\/]([a-z]{2,3})\.[jt]s$/.exec(byName.get(name)?.facadeModuleId ?? '')?.[1];

const embedFiles = {
  files: order.map((name) => [name.replace(/\.js$/, ''), fileHash(name, 'sha256')]),
  widgets: Object.fromEntries(
    chunks
      .filter(({ isEntry }) => isEntry)
      .map((entry) => {
        const code = withImports(entry.fileName);
        const words = {};
        for (const name of new Set(code.flatMap((file) => byName.get(file)?.dynamicImports ?? []))) {
          const language = languageOf(name);
          if (language)
            words[language] = [
              ...new Set([
                ...(words[language] ?? []),
                ...withImports(name)
                  .filter((file) => !code.includes(file))
                  .map((file) => order.indexOf(file)),
              ]),
            ];
        }
        return [entry.name, { code: code.map((file) => order.indexOf(file)), words }];
      }),
  ),
};

await build({
  ...common,
  define: { __EMBED_FILES__: JSON.stringify(embedFiles) },
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: path.join(root, 'src/embed/loader.ts'),
      // A page may load it as a classic script or as a module, so nothing of it may be left in the page's scope.
      output: { ...es, format: 'iife', entryFileNames: 'tejido.js' },
    },
  },
});

const integrity = (name) => `sha384-${fileHash(name, 'sha384')}`;
writeFileSync(
  path.join(outDir, 'manifest.json'),
  `${JSON.stringify(
    {
      version,
      loader: { file: 'tejido.js', integrity: integrity('tejido.js') },
      widgets: Object.fromEntries(
        Object.entries(embedFiles.widgets).map(([name, { code, words }]) => [
          `tejido-${name}`,
          {
            code: code.map((file) => order[file]),
            words: Object.fromEntries(
              Object.entries(words).map(([lang, list]) => [lang, list.map((file) => order[file])]),
            ),
          },
        ]),
      ),
      integrity: Object.fromEntries(order.map((name) => [name, integrity(name)])),
    },
    null,
    2,
  )}\n`,
);
