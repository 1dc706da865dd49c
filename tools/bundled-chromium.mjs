// The Chromium inside the npm package @sparticuz/chromium, for Linux where nothing can be installed.
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { succeeds } from './child.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../.toolchain/chromium');

/** Sets what a system may lack: the package brings fonts, and the two libraries that Chromium needs besides glibc. */
const starter = `#!/bin/sh
here=$(dirname "$0")
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"
export LD_LIBRARY_PATH="$here/al2023/lib"
exec "$here/chromium" "$@"
`;

/** @returns {Promise<string | undefined>} the executable; undefined where it does not run */
export async function unpackChromium(report) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!existsSync(folder)) {
    report('Unpacking the Chromium that came with the dependencies.');
    await unpack();
  }
  const executables = [join(folder, 'chromium'), join(folder, 'chromium.sh')];
  for (const path of executables) if (await succeeds(path, ['--version'])) return path;
  return undefined;
}

/** The package unpacks into the folder for temporary files; made whole there first, then moved where it is looked for. */
async function unpack() {
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = half;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    await inflate(join(dirname(main), '../bin/al2023.tar.br'));
    writeFileSync(join(half, 'chromium.sh'), starter);
    chmodSync(join(half, 'chromium.sh'), 0o755);
    if (!existsSync(folder)) renameSync(half, folder);
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    rmSync(half, { recursive: true, force: true });
  }
}
