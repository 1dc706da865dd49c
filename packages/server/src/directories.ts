import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The directories of files that were built elsewhere and are served as they are. */
export interface Directories {
  /** The widgets' built files. */
  embedDirectory: string | undefined;
  /** The built Storybook; there only in a checkout, and only after it was built. */
  storybookDirectory: string;
}

/** Finds the built widgets through their package, and the Storybook beside ours in a checkout. */
export function findDirectories(): Directories {
  const embed = fileURLToPath(new URL('embed', import.meta.resolve('@tejido/elements/package.json')));
  return {
    embedDirectory: existsSync(embed) ? embed : undefined,
    storybookDirectory: fileURLToPath(new URL('../../../stories/storybook-static', import.meta.url)),
  };
}
