import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The address of the script that makes the inbox and a request's page livelier; none where the widgets have not been built. */
export async function findDeskScript(embedDirectory: string | undefined): Promise<string | undefined> {
  if (embedDirectory === undefined) return undefined;
  try {
    const manifest = JSON.parse(await readFile(join(embedDirectory, 'manifest.json'), 'utf8')) as {
      desk?: { script: string };
    };
    return manifest.desk && `/embed/${manifest.desk.script}`;
  } catch {
    // The pages do everything without it.
    return undefined;
  }
}
