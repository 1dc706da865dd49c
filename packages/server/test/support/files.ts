import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import yazl from 'yazl';
import { collect } from './collect.ts';

/** A photograph of so many pixels: colors that run into each other, and noise as sensors have it. */
export async function photograph(width: number, height: number): Promise<Sharp> {
  const noise = await sharp({
    create: { width, height, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 12 }, background: '#000' },
  })
    .raw()
    .toBuffer();
  const sky = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><linearGradient id="g" x2="0" y2="1"><stop stop-color="#2c6fbb"/><stop offset="1" stop-color="#c5b358"/></linearGradient><rect width="100%" height="100%" fill="url(#g)"/></svg>`,
  );
  return sharp(noise, { raw: { width, height, channels: 3 } }).composite([
    { input: await rastered(sky), blend: 'overlay' },
  ]);
}

/** The server does not let this format near its decoders; tests have their own process, and let it in for a moment. */
async function rastered(svg: Buffer): Promise<Buffer> {
  sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] });
  try {
    return await sharp(svg).png().toBuffer();
  } finally {
    sharp.block({ operation: ['VipsForeignLoadSvgBuffer'] });
  }
}

/** What a phone writes into a picture: that it was held upright, where it was, and with which camera. */
export const phoneExif = {
  IFD0: { Make: 'Fotos Elena', Model: 'Niebla 7', Copyright: 'Elena Ríos' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 8/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '110/1 18/1 0/1' },
};

/** A PDF with nothing on its page. */
export const pdf: Buffer = Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');

/** An archive of files. */
export async function archive(files: Readonly<Record<string, string>>, compress = true): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name, { compress });
  zip.end();
  return Buffer.concat(await collect(zip.outputStream as unknown as AsyncIterable<Buffer>));
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A text document, as office programs write it. */
export const docx = (more: Readonly<Record<string, string>> = {}, type: string = word): Promise<Buffer> =>
  archive({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    'word/document.xml': '<w:document/>',
    ...more,
  });

/** A PNG that says it is as large as this, and has hardly a byte. */
export function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (name: string, data: Buffer) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([head, body, sum]);
  };
  const rows = deflateSync(Buffer.alloc(1_000_000), { level: 9 });
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A photograph of twelve million pixels as a phone that is held upright takes it: its rows run across, and it says where it was. */
export const phonePicture = async (): Promise<Buffer> =>
  (await photograph(4000, 3000))
    .withExif(phoneExif)
    .withMetadata({ orientation: 6 })
    .withExifMerge(phoneExif)
    .jpeg({ quality: 92 })
    .toBuffer();

/** A picture of one color. */
export const sign = (width: number, height: number, background: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

/** What a picture says of itself. */
export const factsOf = (bytes: Buffer): ReturnType<Sharp['metadata']> => sharp(bytes).metadata();
