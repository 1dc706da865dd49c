// Builds what pages embed: the loader `tejido.js`, a hashed chunk for each widget and what they share, and `manifest.json`.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifyHTMLLiterals } from 'minify-literals';
import { build } from 'vite';
import { familyOf, wordsAsData, writeWords } from './words.mjs';

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
const { folder, languages } = await writeWords(root, outDir);
const words = { __WORDS__: JSON.stringify(folder) };

const chunks = [
  await build({
    ...common,
    plugins: [surroundings, wordsAsData(root), minifyTemplates],
    define: words,
    build: {
      emptyOutDir: false,
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
                test: /node_modules[\\/](?:lit|lit-html|lit-element|@lit[\\/]reactive-element)[\\/]|src[\\/]base[\\/](?:define|version|messages|language-controller|localized-element|styles)\.|contract[\\/]dist[\\/]language\.|sdg[\\/]dist[\\/]goals\.|src[\\/](?:embed|sdg-badge)[\\/](?!sdg-badge\.ts)|@oxc-project/,
              },
              {
                name: 'data',
                test: /node_modules[\\/](?:@lit[\\/]context|ky)[\\/]|sdk[\\/]dist|contract[\\/]dist[\\/](?:routes|vocabulary)|src[\\/]initiative-card[\\/]weave|src[\\/](?:base|network)[\\/]/,
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
/** The families whose words the modules of some scripts load. */
const familiesIn = (names) => [
  ...new Set(names.flatMap((name) => byName.get(name)?.moduleIds ?? []).flatMap((id) => familyOf(id) ?? [])),
];

const embedFiles = {
  scripts: order.map((name) => [name.replace(/\.js$/, ''), fileHash(name, 'sha256')]),
  widgets: Object.fromEntries(
    chunks
      .filter(({ isEntry }) => isEntry)
      .map((entry) => {
        const scripts = withImports(entry.fileName);
        return [entry.name, [scripts.map((name) => order.indexOf(name)), familiesIn(scripts)]];
      }),
  ),
  languages,
};

await build({
  ...common,
  define: { ...words, __EMBED_FILES__: JSON.stringify(embedFiles) },
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
      languages,
      widgets: Object.fromEntries(
        Object.entries(embedFiles.widgets).map(([name, [scripts, families]]) => [
          `tejido-${name}`,
          {
            scripts: scripts.map((script) => order[script]),
            words: families.map((family) => `${folder}/${family}.{language}.json`),
          },
        ]),
      ),
      integrity: Object.fromEntries(order.map((name) => [name, integrity(name)])),
    },
    null,
    2,
  )}\n`,
);
