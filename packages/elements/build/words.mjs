// The words of the widgets as the embed build takes them: a JSON file for each family and language.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { languages as all } from '@tejido/words';
import { load } from '@tejido/words/load';

/** How a module says which family's words it loads. */
const families = /\bwordsOf\('([\w-]+)'\)/;
/** How a bundle of what is no word of ours says where it is in each language. */
const loaders = /(\w+): async \(\) => \(await import\('([^']+)'\)\)\.(\w+)/g;
/** The whole bundle, which has one of them for each of its languages. */
const bundle = /new MessageBundle\(\{[^{}]*\}[^{}()]*\)/;

/**
 * Writes the words of every module that loads some: a family of the package of words, or what another package has in several languages, named as
 * the module is.
 * @returns {Promise<{ folder: string, languages: string[], families: Map<string, { name: string, languages: string[] }> }>} The folder they
 * are in, named by what they are; all languages; and by its path the family of each module that loads words.
 */
export async function writeWords(root, outDir) {
  const files = {};
  const found = new Map();
  const languages = all.toSorted();
  for (const module of modulesIn(path.join(root, 'src'))) {
    const code = readFileSync(module, 'utf8');
    const [, family] = families.exec(code) ?? [];
    const others = bundle.test(code) ? [...code.matchAll(loaders)] : [];
    const name = family ?? path.parse(module).name;
    if (family) for (const language of languages) files[`${name}.${language}`] = await load(family, language);
    for (const [, language, source, member] of others) files[`${name}.${language}`] = (await import(source))[member];
    if (family) found.set(module, { name, languages });
    else if (others.length > 0) found.set(module, { name, languages: others.map(([, language]) => language) });
  }
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('base64url').slice(0, 8);
  const folder = `words-${hash}`;
  mkdirSync(path.join(outDir, folder), { recursive: true });
  for (const [name, words] of Object.entries(files))
    writeFileSync(path.join(outDir, folder, `${name}.json`), JSON.stringify(words));
  return { folder, languages, families: found };
}

const modulesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'base')
    .flatMap(({ name }) => readdirSync(path.join(folder, name)).map((file) => path.join(folder, name, file)))
    .filter((file) => /(?<!\.test)\.ts$/.test(file));

/** Lets the widgets of the embed build fetch what other packages have in several languages, as they fetch our own words. */
export const wordsAsData = (root, families, languages) => ({
  name: 'tejido-words-as-data',
  enforce: 'pre',
  transform(code, id) {
    const family = families.get(id);
    if (!family || !bundle.test(code)) return undefined;
    const some = family.languages.length < languages.length ? `, ${JSON.stringify(family.languages)}` : '';
    const changed = code.replace(bundle, () => `new MessageBundle(wordsOf('${family.name}'${some}))`);
    if (/\bimport\(/.test(changed)) throw new Error(`${id} loads words in another way than the embed build knows.`);
    return `import { wordsOf } from ${JSON.stringify(path.join(root, 'src/embed/words.ts'))};\n${changed}`;
  },
});
