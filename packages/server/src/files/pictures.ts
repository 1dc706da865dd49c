import { maxPixels, widthsOf } from '@tejido/contract';
import sharp, { type Sharp } from 'sharp';
import { refuse } from '../refusal.ts';
import { beginsWith } from './bytes.ts';

/*
 * What a picture is, its decoder says, and nobody reads the bytes that were sent: each picture is drawn anew.
 */

// Of the many formats that the library reads, those alone that are taken here can reach their decoders.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map((format) => `VipsForeignLoad${format}Buffer`),
});
// Two processors serve everybody else too.
sharp.concurrency(1);
sharp.cache(false);

/** A picture in one width and format. */
export interface Variant {
  /** `960.webp`. */
  name: string;
  type: string;
  bytes: Buffer;
}

/** A picture as it is kept. */
export interface MadePicture {
  width: number;
  height: number;
  /** Its main color, as `#4a7c59`. */
  color: string;
  variants: Variant[];
}

/** The formats that a picture is given in, the smallest first: what most takes the longest to make is made later. */
export const formats = [
  { extension: 'avif', type: 'image/avif' },
  { extension: 'webp', type: 'image/webp' },
  { extension: 'jpg', type: 'image/jpeg' },
] as const;

/** Wider than high, or higher: nobody scrolls through a picture, and no format has more than 16,383 pixels. */
const tallest = 4;

const encoders: Readonly<Record<(typeof formats)[number]['extension'], (picture: Sharp) => Sharp>> = {
  avif: (picture) => picture.avif({ quality: 50, effort: 3 }),
  webp: (picture) => picture.webp({ quality: 78 }),
  jpg: (picture) => picture.flatten({ background: '#fff' }).jpeg({ quality: 80, progressive: true }),
};

/** What the first bytes of a picture say that it is; nothing for what is none of those that are taken. Throws the problem with those of phones that nobody can read. */
export function pictureTypeOf(bytes: Uint8Array): string | undefined {
  if (beginsWith(bytes, 'ff d8 ff')) return 'image/jpeg';
  if (beginsWith(bytes, '89 50 4e 47 0d 0a 1a 0a')) return 'image/png';
  const text = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (/^GIF8[79]a/.test(text)) return 'image/gif';
  if (/^RIFF[^]{4}WEBP/.test(text)) return 'image/webp';
  const [, brand] = /^[^]{4}ftyp([^]{4})/.exec(text) ?? [];
  if (brand === 'avif' || brand === 'avis') return 'image/avif';
  if (brand && /^(?:he[ivx]|hev|mif|msf)/.test(brand))
    throw refuse('unsupported_media_type', 'A HEIC picture cannot be read here: send it as JPEG.');
  return undefined;
}

/** Draws a picture anew in its widths, the right way up, without what the camera wrote into it. Throws the problem with what cannot be drawn. */
export async function makePicture(bytes: Uint8Array): Promise<MadePicture> {
  try {
    const source = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true });
    const { width: widest, height: highest } = await source.metadata();
    if (widest * highest > maxPixels) throw tooManyPixels();
    const limit = widthsOf(Infinity).at(-1) ?? 0;
    const { data, info } = await source
      .autoOrient()
      .resize({ width: limit, height: limit * tallest, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const drawn = () => sharp(data, { raw: { width, height, channels } });
    const variants: Variant[] = [];
    for (const size of widthsOf(width))
      for (const { extension, type } of formats)
        if (extension !== 'avif')
          variants.push({
            name: `${size}.${extension}`,
            type,
            bytes: await encoders[extension](drawn().resize({ width: size })).toBuffer(),
          });
    return { width, height, color: await colorOf(drawn()), variants };
  } catch (error) {
    throw isRefusal(error) ? error : problemWith(error);
  }
}

/** Makes the AVIF of a picture in a width from one that is kept. */
export const makeAvif = (bytes: Uint8Array, width: number): Promise<Buffer> =>
  encoders.avif(sharp(bytes).resize({ width })).toBuffer();

async function colorOf(picture: Sharp): Promise<string> {
  const small = await picture
    .resize({ width: 64, height: 64, fit: 'fill' })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer();
  const { dominant } = await sharp(small).stats();
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const tooManyPixels = () => {
  const detail = `A picture may have ${maxPixels / 1_000_000} million pixels.`;
  return refuse('file_unreadable', detail, {
    errors: [{ in: 'body', pointer: '', code: 'too_large', detail, limit: maxPixels }],
  });
};

const isRefusal = (error: unknown): boolean => error instanceof Error && 'problem' in error;

const problemWith = (error: unknown) =>
  /pixel limit/.test(String(error))
    ? tooManyPixels()
    : refuse('file_unreadable', 'The picture cannot be read: it is broken, or not all of it has arrived.');
