/*
 * Pictures and documents that a network's team sends, for records to show: what is taken, and how their addresses are made. Plain data, for whoever sends
 * or shows one.
 */

/** Most bytes of a file. */
export const maxFileBytes: number = 20 * 1024 * 1024;

/** Most pixels of a picture: what phones take, and not what only fills a memory. */
export const maxPixels: number = 50_000_000;

/** The widths that a picture is there in, as far as it has them. */
export const pictureWidths: readonly number[] = [320, 640, 960, 1600];

/** The pictures that are taken, by what their names usually end with. What they are is found in their content. */
export const pictureTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
};

/** The documents that are taken, by what their names end with: none that can hold a program. */
export const documentTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
};

/** What the name of a file of a type ends with; nothing for a type that is not taken. */
export function extensionOf(type: string): string | undefined {
  return Object.entries({ ...pictureTypes, ...documentTypes }).find(([, known]) => known === type)?.[0];
}

/** The widths in which a picture is shown that is so wide: never more than it has. */
export function widthsOf(width: number): number[] {
  const largest = pictureWidths.at(-1) ?? width;
  const smaller = pictureWidths.filter((one) => one < width);
  return width >= largest ? [...pictureWidths] : [...smaller, width];
}

/** Which of these widths stands for the picture where one address is asked for: wide enough for most places. */
export const usualWidth = (widths: readonly number[]): number =>
  widths.find((width) => width >= 960) ?? widths.at(-1) ?? 960;

/** Where a file is, and what of it: its own part of the address cannot be guessed. */
const fileAddress = /\/files\/([a-z0-9-]+)\/([\w-]{22})\/([\w.-]+)$/;

/** What the address of a file says: its own part, and the network's slug; nothing of an address that is of no file. */
export function fileAt(url: unknown): { network: string; key: string; rest: string } | undefined {
  const [, network, key, rest] = (typeof url === 'string' && fileAddress.exec(url)) || [];
  return network && key && rest ? { network, key, rest } : undefined;
}
