// Builds what pages embed: the loader `tejido.js`, a hashed script for each widget and what they share, their words, and `manifest.json`.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { build } from 'vite';
import { fileOf } from '../src/embed/page-loader.ts';
import { firstRequestsOf, knownModule, moduleGraph } from './known.mjs';
import { laterWidgets, minifyTemplates, plainDecorators, standIns } from './plugins.mjs';
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
const parts = {
  outcome: 'src/submission-form/outcome.ts',
  rare: 'src/submission-form/rare.ts',
  'record-dialog': 'src/record-dialog/record-dialog.ts',
  tidy: 'src/submission-form/tidy.ts',
  'long-text': 'src/event-card/long-text.ts',
};
/** What stands on most pages, so that the loader knows it by itself. */
const usual = ['network', 'initiative-list', 'event-calendar', 'join-form', 'sdg-badge'];
const sdk = path.resolve(fileURLToPath(import.meta.resolve('@tejido/sdk')), '..');

const hashOf = (file, algorithm) =>
  createHash(algorithm)
    .update(readFileSync(path.join(outDir, file)))
    .digest('base64');

/** Bundles some entries into `embed/` and returns the scripts that were written, each named by its hash. */
async function bundle(entry, { define = {}, plugins = [], output = {} }) {
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
          comments: false,
          entryFileNames: '[hash].js',
          chunkFileNames: '[hash].js',
          ...output,
        },
      },
    },
  });
  const scripts = [result].flat()[0].output.filter(({ type }) => type === 'chunk');
  for (const { fileName } of scripts) await makeSmaller(path.join(outDir, fileName));
  return output.entryFileNames ? scripts : namedByHash(scripts);
}

/** What the bundler has made small already becomes smaller by a fiftieth. */
async function makeSmaller(file) {
  const { code } = await minify(readFileSync(file, 'utf8'), {
    ecma: 2022,
    toplevel: true,
    compress: { passes: 3, unsafe_arrows: true },
  });
  writeFileSync(file, code);
}

/** Names scripts by their SHA-256, so that whoever knows a script's hash knows its file; what a script imports has its name before it. */
function namedByHash(scripts) {
  const named = new Map();
  const nameOf = (old) => {
    if (named.has(old)) return named.get(old);
    const file = path.join(outDir, old);
    const imported = scripts.find(({ fileName }) => fileName === old).imports;
    const code = imported.reduce(
      (text, other) => text.replaceAll(`./${other}`, `./${nameOf(other)}`),
      readFileSync(file, 'utf8'),
    );
    writeFileSync(file, code);
    const name = fileOf(hashOf(old, 'sha256'));
    renameSync(file, path.join(outDir, name));
    named.set(old, name);
    return name;
  };
  return scripts.map((script) => ({
    ...script,
    fileName: nameOf(script.fileName),
    imports: script.imports.map(nameOf),
  }));
}

rmSync(outDir, { recursive: true, force: true });
const { folder, languages, families } = await writeWords(root, outDir);
const words = { __WORDS__: JSON.stringify(folder) };

// What tries failed requests again is larger than all else that handles data, and most pages never need it.
const [retry] = await bundle({ retry: path.join(sdk, 'retry.js') }, {});
// Only forms need it, and only of networks that ask for a challenge.
const [challenge] = await bundle({ challenge: path.join(sdk, 'challenge.js') }, {});
/** Without padding, which the loader puts back. */
const sha256 = ({ fileName }) => hashOf(fileName, 'sha256').replace('=', '');
const literal = (script) => JSON.stringify(sha256(script));

/** Few requests beat small ones on a phone: what every widget needs is one file, what those with data need is another. */
const shared = [
  {
    name: 'lit',
    test: /node_modules\/(?:lit|lit-html|lit-element|@lit\/reactive-element)\/(?!.*directive)|@oxc-project|contract\/dist\/language\.|sdg\/dist\/goals\.|words\/dist\/|src\/base\/(?:define|version|messages|language-controller|localized-element|styles)\.|src\/(?:embed|sdg-badge)\/(?!sdg-badge\.ts|load-challenge\.ts)/,
  },
  {
    name: 'data',
    test: /@lit\/context\/|lit(?:-html)?\/directive(?!s\/keyed)|sdk\/dist\/(?!join-requests|submit\.)|contract\/dist\/(?:routes|vocabulary|records\/choice-words)|src\/record-list\/(?:filter-form|paging)|src\/embed\/load-challenge|src\/base\/(?!record-element|formatted-text)|src\/(?:define\/)?network[./]|sdg\/dist\/weave/,
  },
  { name: 'cards', test: /src\/(?:record-card|initiative-card\/(?!initiative-card\.ts))/ },
  // A list of another kind takes that of initiatives along, which is small and stands on most pages.
  { name: 'list', test: /src\/(?:record-list|(?:define\/)?initiative-list)[./]/ },
];

const ownStandIns = standIns([
  ['/surroundings.ts', '/src/base/', path.join(root, 'src/embed/surroundings.ts')],
  ['/base/words.ts', '/src/', path.join(root, 'src/embed/words.ts')],
  ['/items.js', sdk, path.join(root, 'src/embed/items.ts')],
  ['/mistakes.js', sdk, path.join(root, 'src/embed/mistakes.ts')],
  ['/load-retry.js', sdk, path.join(root, 'src/embed/load-retry.ts')],
  ['/load-challenge.js', sdk, path.join(root, 'src/embed/load-challenge.ts')],
]);

const graph = moduleGraph();
const built = await bundle(
  {
    ...Object.fromEntries(widgets.map((name) => [name, path.join(root, 'src/define', `${name}.ts`)])),
    ...Object.fromEntries(Object.entries(parts).map(([name, file]) => [name, path.join(root, file)])),
  },
  {
    define: { ...words, __RETRY__: literal(retry), __CHALLENGE__: literal(challenge) },
    plugins: [
      ownStandIns,
      wordsAsData(root, families, languages),
      laterWidgets(root),
      plainDecorators,
      minifyTemplates(root),
      graph.plugin,
    ],
    output: { codeSplitting: { groups: shared } },
  },
);
// A widget that is all in a shared script has no script of its own: what would only import that one is left out.
const [scripts, empty] = [true, false].map((wanted) =>
  built.filter(({ moduleIds }) => moduleIds.length > 0 === wanted),
);
for (const { fileName } of empty) rmSync(path.join(outDir, fileName));
const order = scripts.map(({ fileName }) => fileName);

/** A script and all that it imports, itself first. */
function withImports(script, seen = new Set()) {
  if (!script || seen.has(script)) return [];
  seen.add(script);
  const imported = script.imports.flatMap((name) =>
    withImports(
      built.find(({ fileName }) => fileName === name),
      seen,
    ),
  );
  return empty.includes(script) ? imported : [script, ...imported];
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
    define: { ...words, __RETRY__: literal(retry) },
    plugins: [ownStandIns, wordsAsData(root, families, languages), plainDecorators, minifyTemplates(root)],
  },
);
const deskWords = desk.moduleIds.filter((id) => families.has(id)).map((id) => families.get(id).name);

/** For each widget and part its scripts, by their number, and the families of its words. */
const needs = Object.fromEntries(
  built
    .filter(({ isEntry }) => isEntry)
    .map((entry) => {
      const needed = withImports(entry);
      // A script may hold more than this widget needs; nobody asks for the words of others but for the goals' titles.
      const isAsked = (id) => graph.reaches(entry.facadeModuleId, id) || families.get(id)?.name === 'goal-titles';
      const words = new Set(
        needed
          .flatMap(({ moduleIds }) => moduleIds)
          .filter(isAsked)
          .flatMap(wordsAtOnce),
      );
      return [entry.name, [needed.map(({ fileName }) => order.indexOf(fileName)), [...words]]];
    }),
);

const firstRequests = await firstRequestsOf(root, widgets);

/** Whether a widget shows data of a network's. */
const hasData = (name) =>
  graph.reaches(path.join(root, 'src/define', `${name}.ts`), path.join(root, 'src/base/tejido-element.ts'));

/** The needs of the widgets that the loader knows by itself, or of the others; a script of the others' own is named by its hash. */
const usualScripts = [...new Set(usual.flatMap((name) => needs[name][0]))];
const needsOf = (names) =>
  names.map((name) => {
    const [needed, families] = needs[name];
    const named = needed.map((script) =>
      usualScripts.includes(script) ? usualScripts.indexOf(script) : sha256(scripts[script]),
    );
    // A part asks for its words itself.
    if (name in parts) return { name, scripts: named };
    const own = families.filter((family) => family !== 'goal-titles');
    return { name, scripts: named, families: own, ...(hasData(name) && { list: '', ...firstRequests.get(name) }) };
  });
// Only pages with a mistake in them.
const [help] = await bundle({ help: path.join(root, 'src/embed/help.ts') }, {});
const [rest] = await bundle(
  { rest: path.join(root, 'src/embed/rest.ts') },
  {
    define: {
      __HELP__: literal(help),
      __USUAL__: JSON.stringify(usual),
    },
    plugins: [knownModule(root, [], needsOf(Object.keys(needs).filter((name) => !usual.includes(name))))],
  },
);
// A page may load it as a classic script or as a module, so nothing of it may be left in the page's scope.
await bundle(
  { tejido: path.join(root, 'src/embed/loader.ts') },
  {
    define: { ...words, __LANGUAGES__: `/^((${languages.join('|')})|[a-z]{2})(-[A-Z]{2})?$/` },
    plugins: [knownModule(root, [...usualScripts.map((script) => scripts[script]), rest].map(sha256), needsOf(usual))],
    output: { entryFileNames: 'tejido.js', intro: '(()=>{', outro: '})()' },
  },
);
await bundle({ look: path.join(root, 'src/embed/look.ts') }, { output: { entryFileNames: 'look.js' } });

const filesOf = ([needed, names], more = []) => ({
  scripts: [...needed.map((script) => order[script]), ...more],
  words: names.map((family) => `${folder}/${family}.{language}.json`),
});
const integrity = (name) => `sha384-${hashOf(name, 'sha384')}`;
writeFileSync(
  path.join(outDir, 'manifest.json'),
  `${JSON.stringify(
    {
      version,
      loader: { file: 'tejido.js', integrity: integrity('tejido.js') },
      // For roots that the loader cannot see.
      look: { file: 'look.js', integrity: integrity('look.js') },
      languages,
      widgets: Object.fromEntries(
        Object.entries(needs)
          .filter(([name]) => !(name in parts))
          .map(([name, needed]) => [`tejido-${name}`, filesOf(needed, usual.includes(name) ? [] : [rest.fileName])]),
      ),
      // Registers the provider and what the desk's pages show.
      desk: { script: desk.fileName, words: deskWords.map((family) => `${folder}/${family}.{language}.json`) },
      // Loaded when they are needed.
      later: { retry: retry.fileName, challenge: challenge.fileName, help: help.fileName },
      parts: Object.fromEntries(Object.keys(parts).map((name) => [name, filesOf(needs[name])])),
      integrity: Object.fromEntries(
        [...order, ...[desk, retry, challenge, rest, help].map(({ fileName }) => fileName)].map((name) => [
          name,
          integrity(name),
        ]),
      ),
    },
    null,
    2,
  )}\n`,
);
