import { access, constants, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPrivate, codeOf, dataDirectoryError } from '@tejido/postgres';
import { createTransport } from 'nodemailer';
import type { Transport } from './mail.ts';
import { messageOf } from './message.ts';

/** Mails as files that mail programs open, in a directory of ours alone. A mail that is sent again takes the place of the file from before. */
export function createFileTransport(directory: string): Transport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const prepare = async () => {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await checkPrivate(directory, undefined, 'The directory of mails');
    await access(directory, constants.W_OK);
  };
  return {
    description: `to files in ${directory}`,
    async check() {
      await prepare().catch((error: unknown) => {
        throw dataDirectoryError(directory, error, 'The directory of mails');
      });
    },
    async send(mail) {
      await prepare();
      const { message } = await composer.sendMail(messageOf(mail));
      const path = join(directory, `${mail.subjectId}.${mail.id}.eml`);
      const file = await open(`${path}.new`, 'w', 0o600);
      try {
        await file.writeFile(message as Buffer);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${path}.new`, path);
    },
    async subjects() {
      return [...new Set((await namesIn(directory)).map((name) => name.split('.')[0] as string))];
    },
    async forget(subjectId) {
      const namesOfIt = async () => (await namesIn(directory)).filter((name) => name.startsWith(`${subjectId}.`));
      // A mail that is just being written takes its last name meanwhile: until none is left.
      for (let names = await namesOfIt(); names.length > 0; names = await namesOfIt())
        for (const name of names) await rm(join(directory, name), { force: true });
    },
  };
}

async function namesIn(directory: string): Promise<string[]> {
  return readdir(directory).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
}
