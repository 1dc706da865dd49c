/*
 * PBKDF2 with SHA-256 (RFC 8018, FIPS 180-4) for pages without the platform's cryptography. Only what a challenge needs: a password that is
 * shorter than a block, and one block of output.
 */

type Words = Int32Array;

/** What altcha-lib hands to the function that derives a key. */
interface Parameters {
  cost: number;
  keyLength: number;
}

/** The first 32 bits of what stands after the point in a root of each of the first primes. */
function rootsOfPrimes(count: number, root: (prime: number) => number): Words {
  const words: number[] = [];
  for (let number = 2; words.length < count; number++) {
    let divisor = 2;
    while (number % divisor) divisor++;
    if (divisor === number) words.push((root(number) * 2 ** 32) | 0);
  }
  return new Int32Array(words);
}

const initial = rootsOfPrimes(8, Math.sqrt);
const constants = rootsOfPrimes(64, Math.cbrt);
const schedule = new Int32Array(64);

const rotate = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** The state after one more block of sixteen words. */
function compress(state: Words, block: Words): Words {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let index = 0; index < 64; index++) {
    if (index < 16) schedule[index] = block[index] as number;
    else {
      const early = schedule[index - 15] as number;
      const late = schedule[index - 2] as number;
      schedule[index] =
        (rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)) +
        (rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)) +
        (schedule[index - 7] as number) +
        (schedule[index - 16] as number);
    }
    const one =
      (h +
        (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
        ((e & f) ^ (~e & g)) +
        (constants[index] as number) +
        (schedule[index] as number)) |
      0;
    const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  const next = Int32Array.of(a, b, c, d, e, f, g, h);
  for (let index = 0; index < 8; index++) next[index] = (next[index] as number) + (state[index] as number);
  return next;
}

/** Bytes as the last block of a message, of whose 64-byte blocks one came before. */
function lastBlock(bytes: Uint8Array): Words {
  const block = new DataView(new ArrayBuffer(64));
  [...bytes, 0x80].forEach((byte, index) => block.setUint8(index, byte));
  block.setUint32(60, (64 + bytes.length) * 8);
  return wordsOf(block);
}

const wordsOf = (view: DataView): Words =>
  Int32Array.from({ length: view.byteLength / 4 }, (_, index) => view.getInt32(index * 4));

const bytesOf = (words: Words): Uint8Array => {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, index) => view.setInt32(index * 4, word));
  return new Uint8Array(view.buffer);
};

/** Derives a key of at most 32 bytes, and leaves the page a moment for itself. */
export async function deriveKeyInScript(
  { cost, keyLength }: Parameters,
  salt: Uint8Array,
  password: Uint8Array,
): Promise<{ derivedKey: Uint8Array }> {
  await new Promise((resolve) => setTimeout(resolve));
  const padded = (pad: number) => {
    const key = new DataView(new ArrayBuffer(64));
    for (let index = 0; index < 64; index++) key.setUint8(index, (password[index] ?? 0) ^ pad);
    return compress(initial, wordsOf(key));
  };
  const [inner, outer] = [padded(0x36), padded(0x5c)];
  const hmac = (message: Uint8Array) => compress(outer, lastBlock(bytesOf(compress(inner, lastBlock(message)))));
  // The blocks of all rounds but the first are a digest and the same padding.
  const block = lastBlock(new Uint8Array(32));
  const digest = (state: Words, words: Words) => {
    block.set(words);
    return compress(state, block);
  };
  let round = hmac(new Uint8Array([...salt, 0, 0, 0, 1]));
  const key = round.slice();
  for (let count = 1; count < cost; count++) {
    round = digest(outer, digest(inner, round));
    for (let index = 0; index < 8; index++) key[index] = (key[index] as number) ^ (round[index] as number);
  }
  return { derivedKey: bytesOf(key).slice(0, keyLength) };
}
