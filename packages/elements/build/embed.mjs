// Builds what pages embed: the loader `tejido.js`, a hashed script for each widget and what they share, their words, and `manifest.json`.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { routes } from '@tejido/contract/routes';
import { build } from 'vite';
import { firstOperations } from '../dist/embed/first-requests.js';
import { laterWidgets, minifyTemplates, standIns } from './plugins.mjs';
import { wordsAsData, writeWords } from './words.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const outDir = path.join(root, 'embed');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
/** What only the server's own desk shows: a script of its own, so that no page that embeds carries any of it, not even the loader its name. */
const deskWidgets = ['join-request', 'join-request-list'];
const widgets = readdirSync(path.join(root, 'src/define'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !deskWidgets.includes(name));
/** Parts of widgets that are loaded when they are needed, if ever; the loader knows them as it knows widgets. */
const parts = { outcome: 'src/join-form/outcome.ts', rare: 'src/join-form/rare.ts', tidy: 'src/join-form/tidy.ts' };
const sdk = path.resolve(fileURLToPath(import.meta.resolve('@tejido/sdk')), '..');

const hashOf = (file, algorithm) =>
  createHash(algorithm)
    .update(readFileSync(path.join(outDir, file)))
    .digest('base64');

/** Bundles some entries into `embed/` and returns the scripts that were written. */
async function bundle(entry, { define = {}, plugins = [], output }) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define,
    plugins,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      // A library's dynamic imports are left as they are; an app's are wrapped in 1 KB of preloading.
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        output: {
          minify: true,
          comments: { legal: false },
          entryFileNames: '[hash].js',
          chunkFileNames: '[hash].js',
          ...output,
        },
      },
    },
  });
  return [result].flat()[0].output.filter(({ type }) => type === 'chunk');
}

rmSync(outDir, { recursive: true, force: true });
const { folder, languages, families } = await writeWords(root, outDir);
const words = { __WORDS__: JSON.stringify(folder) };

// What tries failed requests again is larger than all else that handles data, and most pages never need it.
const [retry] = await bundle({ retry: path.join(sdk, 'retry.js') }, {});
// Only forms need it, and only of networks that ask for a challenge.
const [challenge] = await bundle({ challenge: path.join(sdk, 'challenge.js') }, {});
const checked = ({ fileName }) => JSON.stringify({ file: fileName, hash: hashOf(fileName, 'sha256') });

/** Few requests beat small ones on a phone: what every widget needs is one file, what those with data need is another. */
const shared = [
  {
    name: 'lit',
    test: /node_modules\/(?:lit|lit-html|lit-element|@lit\/reactive-element)\/(?!.*directive)|@oxc-project|contract\/dist\/language\.|sdg\/dist\/goals\.|src\/base\/(?:define|version|messages|language-controller|localized-element|styles)\.|src\/(?:embed|sdg-badge)\/(?!sdg-badge\.ts|load-challenge\.ts)/,
  },
  {
    name: 'data',
    test: /@lit\/context\/|lit(?:-html)?\/directive|sdk\/dist\/(?!join-requests)|contract\/dist\/(?:routes|vocabulary)|src\/base\/(?!record-element)|src\/network\/|src\/initiative-card\/weave/,
  },
];

const ownStandIns = standIns([
  ['/surroundings.ts', '/src/base/', path.join(root, 'src/embed/surroundings.ts')],
  ['/load-retry.js', sdk, path.join(root, 'src/embed/load-retry.ts')],
  ['/load-challenge.js', sdk, path.join(root, 'src/embed/load-challenge.ts')],
  ['/mistakes.js', sdk, path.join(root, 'src/embed/mistakes.ts')],
]);

const scripts = await bundle(
  {
    ...Object.fromEntries(widgets.map((name) => [name, path.join(root, 'src/define', `${name}.ts`)])),
    ...Object.fromEntries(Object.entries(parts).map(([name, file]) => [name, path.join(root, file)])),
  },
  {
    define: { ...words, __RETRY__: checked(retry), __CHALLENGE__: checked(challenge) },
    plugins: [ownStandIns, wordsAsData(root, families, languages), laterWidgets(root), minifyTemplates(root)],
    output: { codeSplitting: { groups: shared } },
  },
);
const order = scripts.map(({ fileName }) => fileName);

/** A script and all that it imports, itself first. */
function withImports(script, seen = new Set()) {
  if (seen.has(script)) return [];
  seen.add(script);
  return [script, ...script.imports.flatMap((name) => withImports(scripts[order.indexOf(name)], seen))];
}

/** The family whose words a module loads, if the loader is to ask for them: what not every language has, a widget asks for when it needs it. */
function wordsAtOnce(id) {
  const family = families.get(id);
  return family?.languages.length === languages.length ? [family.name] : [];
}

// One file: the desk's pages load it by themselves, as a module of the same server.
const [desk] = await bundle(
  { desk: path.join(root, 'src/embed/desk.ts') },
  {
    define: { ...words, __RETRY__: checked(retry) },
    plugins: [ownStandIns, wordsAsData(root, families, languages), minifyTemplates(root)],
  },
);
const deskWords = desk.moduleIds.filter((id) => families.has(id)).map((id) => families.get(id).name);

/** For each widget and part its scripts, by their number, and the families of its words. */
const needs = Object.fromEntries(
  scripts
    .filter(({ isEntry }) => isEntry)
    .map((entry) => {
      const needed = withImports(entry);
      const words = new Set(needed.flatMap(({ moduleIds }) => moduleIds).flatMap(wordsAtOnce));
      return [entry.name, [needed.map(({ fileName }) => order.indexOf(fileName)), [...words]]];
    }),
);
const embedFiles = {
  scripts: order.map((name) => [name.replace(/\.js$/, ''), hashOf(name, 'sha256')]),
  // A part asks for its words itself.
  widgets: Object.fromEntries(
    Object.entries(needs).map(([name, [needed, words]]) => [name, name in parts ? [needed] : [needed, words]]),
  ),
  languages,
};

const firstRoutes = Object.fromEntries(firstOperations.map((name) => [name, { path: routes[name].path }]));

// A page may load it as a classic script or as a module, so nothing of it may be left in the page's scope.
await bundle(
  { tejido: path.join(root, 'src/embed/loader.ts') },
  {
    define: { ...words, __EMBED_FILES__: JSON.stringify(embedFiles), __FIRST_ROUTES__: JSON.stringify(firstRoutes) },
    output: { entryFileNames: 'tejido.js', intro: '(()=>{', outro: '})()' },
  },
);

const filesOf = ([needed, names]) => ({
  scripts: needed.map((script) => order[script]),
  words: names.map((family) => `${folder}/${family}.{language}.json`),
});
const integrity = (name) => `sha384-${hashOf(name, 'sha384')}`;
writeFileSync(
  path.join(outDir, 'manifest.json'),
  `${JSON.stringify(
    {
      version,
      loader: { file: 'tejido.js', integrity: integrity('tejido.js') },
      languages,
      widgets: Object.fromEntries(
        Object.entries(needs)
          .filter(([name]) => !(name in parts))
          .map(([name, needed]) => [`tejido-${name}`, filesOf(needed)]),
      ),
      // Registers the provider and what the desk's pages show.
      desk: { script: desk.fileName, words: deskWords.map((family) => `${folder}/${family}.{language}.json`) },
      // Loaded when they are needed.
      later: { retry: retry.fileName, challenge: challenge.fileName },
      parts: Object.fromEntries(Object.keys(parts).map((name) => [name, filesOf(needs[name])])),
      integrity: Object.fromEntries(
        [...order, desk.fileName, retry.fileName, challenge.fileName].map((name) => [name, integrity(name)]),
      ),
    },
    null,
    2,
  )}\n`,
);
