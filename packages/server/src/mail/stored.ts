import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredMail } from '@tejido/contract';
import { submissionKinds } from '@tejido/contract/submissions';
import { codeOf } from '@tejido/postgres';

/** A file with a mail: `{id of what it is about}.{id of its job}.eml`. */
export interface MailFile {
  name: string;
  about: string;
  id: string;
}

const prefixes = Object.values(submissionKinds).map(({ prefix }) => prefix);
const mailFile = new RegExp(`^((?:${prefixes.join('|')})_[0-9a-z]+)\\.(mai_[0-9a-z]+)\\.eml$`);

/** The files with mails about submissions, newest first. Mails with links to sign in with are nobody's to read. */
export async function listMailFiles(directory: string): Promise<MailFile[]> {
  const names = await readdir(directory).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => {
      const [, about, id] = mailFile.exec(name) ?? [];
      return about && id ? [{ name, about, id }] : [];
    })
    .toSorted((one, other) => (one.id < other.id ? 1 : -1));
}

/** A mail from its file; `undefined` when it has gone meanwhile. */
export async function readMailFile(directory: string, { name, about, id }: MailFile): Promise<StoredMail | undefined> {
  const path = join(directory, name);
  try {
    const [raw, { mtime }] = await Promise.all([readFile(path, 'latin1'), stat(path)]);
    const { headers, body } = splitPart(raw);
    return {
      id,
      about,
      time: mtime.toISOString(),
      subject: decodeWords(headers.get('subject') ?? ''),
      to: decodeWords(headers.get('to') ?? ''),
      text: plainText(headers, body),
    };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The headers of a mail or a part of one, unfolded, by their names in lower case, and what follows them. */
function splitPart(raw: string): { headers: ReadonlyMap<string, string>; body: string } {
  const end = raw.search(/\r?\n\r?\n/);
  const head = (end < 0 ? raw : raw.slice(0, end)).replaceAll(/\r?\n[ \t]+/g, ' ');
  const headers = new Map(
    head.split(/\r?\n/).map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { headers, body: end < 0 ? '' : raw.slice(end).replace(/^\r?\n\r?\n/, '') };
}

/** The plain text of a mail: its body, or the first part of it that is plain text. */
function plainText(headers: ReadonlyMap<string, string>, body: string): string {
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary === undefined) return type.startsWith('text/plain') ? decodeBody(headers, body) : '';
  for (const part of body.split(`--${boundary}`).slice(1, -1)) {
    const { headers: partHeaders, body: partBody } = splitPart(part.replace(/^\r?\n/, ''));
    const text = plainText(partHeaders, partBody);
    if (text) return text;
  }
  return '';
}

function decodeBody(headers: ReadonlyMap<string, string>, body: string): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? unquote(body.replaceAll(/=\r?\n/g, ''))
        : Buffer.from(body, 'latin1');
  return bytes.toString('utf8').replaceAll('\r\n', '\n').trimEnd();
}

/** A header with its encoded words (RFC 2047) decoded; ours are always UTF-8. A character may be cut between two words. */
function decodeWords(header: string): string {
  const joined = header.replaceAll(/\?=\s+(?==\?)/g, '?=');
  return joined.replaceAll(/(?:=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (words) =>
    Buffer.concat(
      [...words.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, kind = '', text = '']) =>
        kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : unquote(text.replaceAll('_', ' ')),
      ),
    ).toString('utf8'),
  );
}

const unquote = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll(/=([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    'latin1',
  );
