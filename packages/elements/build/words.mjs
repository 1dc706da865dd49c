// The words of the widgets as the embed build takes them: a JSON file for each family and language.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** How a bundle of words says where those of a language are. */
const loaders = /(\w+): async \(\) => \(await import\('([^']+)'\)\)\.(\w+)/g;
/** The whole bundle, which has one of them for each of its languages. */
const bundle = /new MessageBundle\(\{[^{}]*\}\)/;

/**
 * Writes the words of every module that holds a bundle: `messages.ts` has those of its folder's family, any other is a family of its own.
 * @returns {Promise<{ folder: string, languages: string[], families: Map<string, { name: string, languages: string[] }> }>} The folder they
 * are in, named by what they are; all languages; and by its path the family of each module that loads words.
 */
export async function writeWords(root, outDir) {
  const files = {};
  const families = new Map();
  for (const module of modulesIn(path.join(root, 'src'))) {
    const code = readFileSync(module, 'utf8');
    if (!code.includes('new MessageBundle(')) continue;
    const found = [...code.matchAll(loaders)];
    const { dir, name: file } = path.parse(module);
    const name = file === 'messages' ? path.basename(dir) : file;
    families.set(module, { name, languages: found.map(([, language]) => language) });
    for (const [, language, source, member] of found) {
      const address = source.startsWith('.') ? pathToFileURL(path.join(dir, source)).href : source;
      files[`${name}.${language}`] = (await import(address))[member];
    }
  }
  const languages = [...new Set([...families.values()].flatMap((family) => family.languages))];
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('base64url').slice(0, 8);
  const folder = `words-${hash}`;
  mkdirSync(path.join(outDir, folder), { recursive: true });
  for (const [name, words] of Object.entries(files))
    writeFileSync(path.join(outDir, folder, `${name}.json`), JSON.stringify(words));
  return { folder, languages, families };
}

const modulesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'base')
    .flatMap(({ name }) => readdirSync(path.join(folder, name)).map((file) => path.join(folder, name, file)))
    .filter((file) => /(?<!\.test)\.ts$/.test(file));

/** Lets the widgets of the embed build fetch their words in place of importing them. */
export const wordsAsData = (root, families, languages) => ({
  name: 'tejido-words-as-data',
  enforce: 'pre',
  transform(code, id) {
    const family = families.get(id);
    if (!family) return undefined;
    const some = family.languages.length < languages.length ? `, ${JSON.stringify(family.languages)}` : '';
    const changed = code.replace(bundle, () => `new MessageBundle(wordsOf('${family.name}'${some}))`);
    if (/\bimport\(/.test(changed)) throw new Error(`${id} loads words in another way than the embed build knows.`);
    return `import { wordsOf } from ${JSON.stringify(path.join(root, 'src/embed/words.ts'))};\n${changed}`;
  },
});
