import { goal } from './goals.ts';

/*
 * The one ornament: cloth woven from the colors of a record's goals. The same record always gets the same cloth, on every page and
 * in every engine, and no two are likely to get the same one.
 */

/** The size of the drawing that {@link weave} makes, in its own units. */
export const weaveSize: { readonly width: number; readonly height: number } = { width: 320, height: 80 };

/** How thick a thread is; a little light shows between two. */
export const strandWidth = 2.2;

/** Threads of one color, drawn as one SVG path with a stroke of {@link strandWidth}. */
export interface Strand {
  /** A CSS color; `currentColor` for undyed yarn. */
  color: string;
  /** 0 to 1. */
  opacity: number;
  path: string;
  /** The `stroke-dasharray` that lets threads pass under others; nothing for threads without gaps. */
  dashes?: string;
  dashOffset?: number;
}

/** A piece of the thin band at a card's edge, drawn as a vertical line with a stroke. */
export interface ThreadStrand {
  color: string;
  /** Where the line stands, and how wide it is, in px. */
  x: number;
  width: number;
  dashes: string;
  dashOffset: number;
}

interface Yarn {
  color: string;
  opacity: number;
}

const undyed: Yarn = { color: 'currentColor', opacity: 0.08 };
const pitch = 2.5;
/** How far the second strand of the thread is behind the first, in px. */
const twist = 5;

/**
 * A twill woven of the goals' colors and undyed yarn, {@link weaveSize} in size.
 * @param id The record's id; any text will do.
 * @param goals Numbers of goals; what is no goal is left out, and without any goal the cloth is undyed.
 */
export function weave(id: string, goals: readonly number[]): Strand[] {
  const random = randomFrom(id);
  const sett = stripes(goals, random);
  const slant = random() < 0.5 ? 1 : 3;
  const { width, height } = weaveSize;
  // All threads of a color that lie alike are one path: a drawing of some twenty nodes, not of thousands.
  const strands = new Map<string, Strand>();
  const add = (key: string, strand: Omit<Strand, 'path'>, path: string) => {
    const known = strands.get(key);
    if (known) known.path += path;
    else strands.set(key, { ...strand, path });
  };
  for (let i = 0; i < width / pitch; i++) {
    const yarn = sett(i);
    add(yarn.color, yarn, `M${(i + 0.5) * pitch} 0V${height}`);
  }
  // A weft thread passes over two warp threads and under two, and begins one later in each row: that is what makes a twill.
  const start = Math.floor(random() * 50);
  for (let j = 0; j < height / pitch; j++) {
    const yarn = sett(start + j);
    const dashOffset = ((j * slant) % 4) * pitch;
    add(
      `${yarn.color} ${dashOffset}`,
      { ...yarn, dashes: `${2 * pitch} ${2 * pitch}`, dashOffset },
      `M0 ${(j + 0.5) * pitch}H${width}`,
    );
  }
  return [...strands.values()];
}

/** The band of two twisted strands at a card's edge, 3 px wide and as long as the card. */
export function thread(id: string, goals: readonly number[]): ThreadStrand[] {
  const random = randomFrom(id);
  const colors = dyes(goals, random);
  if (colors.length === 0) colors.push(undyed);
  const lengths = colors.map(() => 8 + Math.floor(random() * 16));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  return colors.flatMap(({ color }, index) => {
    const length = lengths[index] ?? whole;
    const strand = { color, width: 1.5, dashes: `${length} ${whole - length}` };
    const dashOffset = -before;
    before += length;
    return [
      { ...strand, x: 0.75, dashOffset },
      { ...strand, x: 2.25, dashOffset: dashOffset - twist },
    ];
  });
}

/** Which yarn the nth thread is of: stripes of uneven width, mirrored and repeated as in a tartan. */
function stripes(goals: readonly number[], random: () => number): (index: number) => Yarn {
  const colors = dyes(goals, random);
  const threads: Yarn[] = [];
  const count = Math.max(3, colors.length);
  for (let i = 0; i < count; i++) {
    const color = colors[i % colors.length] ?? undyed;
    threads.push(
      ...repeated(color, 2 + Math.floor(random() ** 2 * 14)),
      ...repeated(undyed, 4 + Math.floor(random() * 10)),
    );
  }
  const sett = [...threads, ...threads.toReversed()];
  return (index) => sett[index % sett.length] ?? undyed;
}

const repeated = (yarn: Yarn, times: number): Yarn[] => Array.from({ length: times }, () => yarn);

/** The goals' colors, in an order of the record's own. */
function dyes(goals: readonly number[], random: () => number): Yarn[] {
  return [...new Set(goals)]
    .flatMap((number) => goal(number) ?? [])
    .map(({ color }) => ({ yarn: { color, opacity: 0.62 }, order: random() }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ yarn }) => yarn);
}

/** Numbers from 0 to 1 that look random and are the same for the same text: FNV-1a for the seed, then mulberry32. */
function randomFrom(text: string): () => number {
  let state = 0x811c9dc5;
  for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
