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

const at = (words: Words, index: number): number => words[index] as number;
const rotate = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** The state after one more block of sixteen words; written over `next`, since a million new arrays would take longer than the sums. */
function compress(state: Words, block: Words, next: Words = new Int32Array(8)): Words {
  for (let index = 0; index < 16; index++) schedule[index] = at(block, index);
  for (let index = 16; index < 64; index++) {
    const early = at(schedule, index - 15);
    const late = at(schedule, index - 2);
    schedule[index] =
      (rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)) +
      (rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)) +
      at(schedule, index - 7) +
      at(schedule, index - 16);
  }
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let index = 0; index < 64; index++) {
    const one =
      (h +
        (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
        ((e & f) ^ (~e & g)) +
        at(constants, index) +
        at(schedule, index)) |
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
  next[0] = a + at(state, 0);
  next[1] = b + at(state, 1);
  next[2] = c + at(state, 2);
  next[3] = d + at(state, 3);
  next[4] = e + at(state, 4);
  next[5] = f + at(state, 5);
  next[6] = g + at(state, 6);
  next[7] = h + at(state, 7);
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
  const round = hmac(new Uint8Array([...salt, 0, 0, 0, 1]));
  const key = round.slice();
  for (let count = 1; count < cost; count++) {
    block.set(round);
    block.set(compress(inner, block, round));
    compress(outer, block, round);
    for (let index = 0; index < 8; index++) key[index] = at(key, index) ^ at(round, index);
  }
  return { derivedKey: bytesOf(key).slice(0, keyLength) };
}
