import { maxValues, tooManyValues } from '@tejido/contract/schemas';
import { Refusal, refuse } from '../refusal.ts';

/*
 * A form that was posted with files in it. It is taken apart while it arrives, so that what was typed is there also when a file is too large: its bytes are read
 * and thrown away.
 */

/** A file that was chosen in a form. */
export interface FormFile {
  /** What it is called where it comes from. */
  name: string;
  /** Missing where it is too large. */
  bytes: Buffer<ArrayBuffer> | undefined;
}

/** What a form says, and the files that were chosen in each of its fields. */
export interface FormWithFiles {
  fields: URLSearchParams;
  files: ReadonlyMap<string, readonly FormFile[]>;
}

/** How much is taken, in bytes: of what is typed, of one file, of all files that are kept, and of all that is read. */
export interface FormLimits {
  text: number;
  file: number;
  files: number;
  all: number;
}

/** Most bytes before the content of a part: its name, and that of its file. */
const longestHead = 16 * 1024;

const blankLine = Buffer.from('\r\n\r\n');

/** The boundary in a content type; nothing where it is of another kind of form. */
export function boundaryIn(type: string | undefined): string | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type ?? '') ?? [];
  return quoted ?? plain;
}

/** Takes a form apart. Throws the problem with one that is cut off, is none, or has too much in it besides its files. */
export async function readMultipart(
  chunks: AsyncIterable<Uint8Array>,
  boundary: string,
  limits: FormLimits,
): Promise<FormWithFiles> {
  const form = new Collected(limits);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let where: 'before' | 'between' | 'head' | 'content' | 'after' = 'before';
  // The first delimiter has no line before it.
  let rest: Buffer = Buffer.from('\r\n');
  let read = 0;
  for await (const chunk of chunks) {
    read += chunk.length;
    if (read > limits.all) throw refuse('payload_too_large', `The form may have ${limits.all} bytes.`);
    rest = Buffer.concat([rest, chunk]);
    for (let goesOn = true; goesOn; ) {
      goesOn = false;
      if (where === 'before' || where === 'content') {
        const at = rest.indexOf(delimiter);
        const known = at < 0 ? Math.max(0, rest.length - delimiter.length) : at;
        if (where === 'content') form.add(rest.subarray(0, known));
        rest = rest.subarray(at < 0 ? known : at + delimiter.length);
        if (at < 0) continue;
        if (where === 'content') form.end();
        where = 'between';
        goesOn = true;
      } else if (where === 'between' && rest.length >= 2) {
        const mark = rest.toString('latin1', 0, 2);
        if (mark !== '--' && mark !== '\r\n') throw illFormed();
        // A head may be empty, and then is one blank line with the end of this one.
        where = mark === '--' ? 'after' : 'head';
        if (where === 'after') rest = rest.subarray(2);
        goesOn = true;
      } else if (where === 'head') {
        const at = rest.indexOf(blankLine);
        if (at > longestHead || (at < 0 && rest.length > longestHead)) throw illFormed();
        if (at < 0) continue;
        form.begin(rest.toString('utf8', 0, at));
        rest = rest.subarray(at + blankLine.length);
        where = 'content';
        goesOn = true;
      } else if (where === 'after') rest = Buffer.alloc(0);
    }
  }
  if (where !== 'after') throw refuse('invalid_body', 'The form broke off.');
  return form;
}

const illFormed = () => refuse('invalid_body', 'The form is not well-formed.');

class Collected implements FormWithFiles {
  readonly fields = new URLSearchParams();
  readonly files = new Map<string, FormFile[]>();
  readonly #limits: FormLimits;
  #text = 0;
  #kept = 0;
  #count = 0;
  #part: { name: string; file: string | undefined; chunks: Buffer[]; length: number } | undefined;

  constructor(limits: FormLimits) {
    this.#limits = limits;
  }

  begin(head: string): void {
    const [, disposition = ''] = /^content-disposition:\s*form-data\s*;([^\r\n]*)/im.exec(head) ?? [];
    const valueOf = (name: string) => {
      const [, value] = new RegExp(`(?:^|[;\\s])${name}="([^"]*)"`).exec(disposition) ?? [];
      // As browsers write what would end it.
      return value?.replace(/%(?:22|0D|0A)/g, decodeURIComponent);
    };
    const name = valueOf('name');
    if (name === undefined) throw illFormed();
    if (++this.#count > maxValues) throw new Refusal(tooManyValues());
    this.#part = { name, file: valueOf('filename'), chunks: [], length: 0 };
  }

  add(bytes: Buffer): void {
    const part = this.#part;
    if (!part || bytes.length === 0) return;
    part.length += bytes.length;
    if (part.file === undefined) {
      this.#text += bytes.length;
      if (this.#text > this.#limits.text)
        throw refuse('payload_too_large', `The form may have ${this.#limits.text} bytes besides its files.`);
    } else if (this.#isTooLarge(part.length)) part.chunks = [];
    if (part.file === undefined || !this.#isTooLarge(part.length)) part.chunks.push(bytes);
  }

  end(): void {
    const { name = '', file, chunks = [], length = 0 } = this.#part ?? {};
    this.#part = undefined;
    if (file === undefined) return this.fields.append(name, Buffer.concat(chunks).toString('utf8'));
    // A field in which nothing was chosen.
    if (file === '' && length === 0) return;
    const bytes = this.#isTooLarge(length) ? undefined : Buffer.concat(chunks);
    this.#kept += bytes?.length ?? 0;
    this.files.set(name, [...(this.files.get(name) ?? []), { name: file, bytes }]);
  }

  #isTooLarge(length: number): boolean {
    return length > this.#limits.file || this.#kept + length > this.#limits.files;
  }
}
