import { inflateRawSync } from 'node:zlib';
import { documentTypes, extensionOf } from '@tejido/contract';
import { refuse } from '../refusal.ts';
import { beginsWith } from './bytes.ts';

/*
 * What a document is, by its content. It is kept as it is, and saved by who wants it: no browser opens it in a page of ours. None with macros is taken.
 */

/** A file in an archive: its name, how it is packed, and where. */
interface Entry {
  name: string;
  method: number;
  packed: number;
  offset: number;
}

/** Most files in a document, and most bytes of the one that says what it is. */
const most = { entries: 10_000, bytes: 1024 * 1024 };

/** The type of a document; nothing for what is none that is taken. Throws the problem with one that is broken, or holds a program. */
export function documentTypeOf(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (beginsWith(file, '25 50 44 46 2d')) {
    if (!file.subarray(-2048).includes('%%EOF')) throw broken();
    return documentTypes['pdf'];
  }
  if (!beginsWith(file, '50 4b 03 04')) return undefined;
  const entries = entriesOf(file);
  if (entries.some(({ name }) => isProgram(name))) throw withMacros();
  const types = contentOf(file, entries, '[Content_Types].xml');
  if (types !== undefined) return officeTypeOf(types);
  const type = contentOf(file, entries, 'mimetype')?.trim();
  return type && extensionOf(type) ? type : undefined;
}

/** What office programs run: Visual Basic, Basic and other scripts, controls, sheets of the macros of old. */
const isProgram = (name: string): boolean =>
  /(?:^|\/)(?:vbaProject\.bin|activeX\/|macrosheets\/|Basic\/|Scripts\/)/i.test(name);

/** The type of an office document by the types of its parts. */
function officeTypeOf(types: string): string | undefined {
  if (/macroEnabled|vbaProject/i.test(types)) throw withMacros();
  return Object.values(documentTypes).find((type) => types.includes(`${type}.main+xml`));
}

/** The files in an archive, as its own list has them: what office programs go by. */
function entriesOf(file: Buffer): Entry[] {
  try {
    const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
    const count = file.readUInt16LE(end + 10);
    let at = file.readUInt32LE(end + 16);
    if (end < 0 || count > most.entries) throw broken();
    return Array.from({ length: count }, () => {
      if (file.readUInt32LE(at) !== 0x02014b50) throw broken();
      const [name, more, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place)) as [
        number,
        number,
        number,
      ];
      const entry = {
        name: file.toString('utf8', at + 46, at + 46 + name).replaceAll('\\', '/'),
        method: file.readUInt16LE(at + 10),
        packed: file.readUInt32LE(at + 20),
        offset: file.readUInt32LE(at + 42),
      };
      at += 46 + name + more + comment;
      return entry;
    });
  } catch {
    throw broken();
  }
}

/** The text of a file in an archive; nothing where there is none of that name. */
function contentOf(file: Buffer, entries: readonly Entry[], name: string): string | undefined {
  const entry = entries.find((one) => one.name === name);
  if (!entry) return undefined;
  const { offset, packed, method } = entry;
  try {
    const begin = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
    const content = file.subarray(begin, begin + packed);
    return (method === 0 ? content : inflateRawSync(content, { maxOutputLength: most.bytes })).toString('utf8');
  } catch {
    throw broken();
  }
}

const broken = () =>
  refuse('file_unreadable', 'The document cannot be read: it is broken, or not all of it has arrived.');

const withMacros = () => refuse('unsupported_media_type', 'A document with macros is not taken: save it without them.');
