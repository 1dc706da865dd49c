// The words of the widgets as the embed build takes them: a JSON file for each family and language.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The module of a family of widgets that says where its words are. */
const bundle = /\/src\/(?!base\/)([\w-]+)\/(?:messages|goal-titles)\.ts$/;
const loader = /async \(\) => \(await import\('[^']+'\)\)\.\w+/;

/** The family whose words a module loads, if it is such a module. */
export const familyOf = (id) => bundle.exec(id)?.[1];

/**
 * Writes the words of every family.
 * @returns {Promise<{ folder: string, languages: string[] }>} The folder they are in, named by what they are.
 */
export async function writeWords(root, outDir) {
  const files = {};
  for (const family of readdirSync(path.join(root, 'src'))) {
    const locales = path.join(root, 'src', family, 'locales');
    for (const [language, file] of localesIn(locales))
      files[`${family}.${language}`] = (await import(pathToFileURL(path.join(locales, file)).href)).messages;
  }
  const languages = [...new Set(Object.keys(files).map((name) => name.split('.')[1]))].sort();
  for (const language of languages)
    files[`sdg-badge.${language}`] = (await import(`@tejido/sdg/goal-titles/${language}`)).titles;
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('base64url').slice(0, 8);
  const folder = `words-${hash}`;
  mkdirSync(path.join(outDir, folder), { recursive: true });
  for (const [name, words] of Object.entries(files))
    writeFileSync(path.join(outDir, folder, `${name}.json`), JSON.stringify(words));
  return { folder, languages };
}

function localesIn(folder) {
  try {
    return readdirSync(folder).map((file) => [file.replace(/\.ts$/, ''), file]);
  } catch {
    return [];
  }
}

/** Lets the widgets of the embed build fetch their words in place of importing them. */
export const wordsAsData = (root) => ({
  name: 'tejido-words-as-data',
  enforce: 'pre',
  transform(code, id) {
    const family = familyOf(id);
    if (!family) return undefined;
    const changed = code.replaceAll(
      new RegExp(`(\\w+): ${loader.source}`, 'g'),
      (_, language) => `${language}: () => words('${family}', '${language}')`,
    );
    if (/\bimport\(/.test(changed)) throw new Error(`${id} loads words in another way than the embed build knows.`);
    return `import { words } from ${JSON.stringify(path.join(root, 'src/embed/words.ts'))};\n${changed}`;
  },
});
