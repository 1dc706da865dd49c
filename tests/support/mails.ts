import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * The link in the latest mail about a join request to an address, which a server without a mail server leaves as a file; in the latest that
 * says something, where that is given.
 */
export async function linkTo(dataDirectory: string, joinRequest: string, address: string, saying = ''): Promise<URL> {
  const directory = path.join(dataDirectory, 'mail');
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await delay(50)) {
    const names = (await readdir(directory).catch(() => [])).filter(
      (name) => name.startsWith(`${joinRequest}.`) && name.endsWith('.eml'),
    );
    for (const name of names.sort().reverse()) {
      const mail = await readFile(path.join(directory, name), 'utf8');
      const text = unfold(mail);
      const link = /https?:\/\/\S+\?token=[\w-]{43}/.exec(text)?.[0];
      if (link && text.includes(saying) && mail.includes(`\r\nTo: ${address}\r\n`)) return new URL(link);
    }
  }
  throw new Error(`There is no mail about ${joinRequest} to ${address}.`);
}

/** The token of the latest link to sign in with that a server without a mail server left as a file for an address. */
export async function signInTokenFor(dataDirectory: string, address: string): Promise<string> {
  const directory = path.join(dataDirectory, 'mail');
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await delay(50)) {
    const names = (await readdir(directory).catch(() => [])).filter((name) => /^sil_.*\.eml$/.test(name));
    for (const name of names.sort().reverse()) {
      // Used up meanwhile, its mail is gone.
      const mail = await readFile(path.join(directory, name), 'utf8').catch(() => '');
      const token = /\/desk\/sign-in\?token=(sil_\w+\.[\w-]{43})/.exec(unfold(mail))?.[1];
      if (token && mail.includes(`\r\nTo: ${address}\r\n`)) return token;
    }
  }
  throw new Error(`There is no link to sign in with for ${address}.`);
}

/** The plain part of a mail whose encoding is quoted-printable or none, or base64. */
function unfold(mail: string): string {
  const [, encoded] = /Content-Type: text\/plain[^]*?base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(mail) ?? [];
  if (encoded) return Buffer.from(encoded, 'base64').toString();
  return mail.replaceAll('=\r\n', '').replaceAll('=3D', '=');
}
