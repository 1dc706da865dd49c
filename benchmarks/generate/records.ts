import {
  addDays,
  type Initiative,
  idPrefixes,
  type Network,
  type NetworkEvent,
  type Organization,
  startOfDay,
  toInstant,
} from '@tejido/contract';
import { recordKinds } from '@tejido/contract/schemas';
import { Random } from './random.ts';
import { descriptionOf, summaryOf, titleOf } from './words.ts';

/*
 * A network as large as asked for, the same for the same seed: each record depends on the seed and its number alone, so that a
 * larger network begins with the smaller one.
 */

/** The end of the ten years in which everything was written or takes place; half a year of it is to come. */
export const now: Date = new Date('2026-06-30T12:00:00Z');
const year = 365.25 * 24 * 3_600_000;
const first = now.getTime() - 9.5 * year;

const timeZone = 'America/Mexico_City';
const sectors = ['public', 'civil-society', 'academia', 'private', 'international', 'community'];
const kinds = ['project', 'programme', 'policy', 'campaign', 'research', 'network'];
const stages = ['active', 'planned', 'completed', 'paused'];
const formats = ['in-person', 'online', 'hybrid'];
const statuses = ['scheduled', 'scheduled', 'scheduled', 'cancelled', 'postponed'];
const categories = ['workshop', 'webinar', 'forum', 'assembly', 'fair'];
const themes = ['1', '1.1', '1.1.1', '1.2', '2', '2.1', '2.2', '3', '3.1', '3.1.1', '4'];
const goals = [11, 6, 4, 13, 17, 5, 1, 3, 10, 8, 2, 12, 15, 16, 7, 9, 14];

/** Subdivisions with the point that stands for each, the most frequent first. */
const territories: readonly (readonly [code: string, name: string, latitude: number, longitude: number])[] = [
  ['MX-CMX', 'Ciudad de México', 19.43, -99.13],
  ['MX-JAL', 'Jalisco', 20.66, -103.35],
  ['MX-OAX', 'Oaxaca', 17.07, -96.72],
  ['MX-CHP', 'Chiapas', 16.75, -93.12],
  ['MX-YUC', 'Yucatán', 20.97, -89.62],
  ['AR-B', 'Buenos Aires', -34.92, -57.95],
  ['BR-SP', 'São Paulo', -23.55, -46.63],
  ['CO-ANT', 'Antioquia', 6.25, -75.56],
  ['MX-BCS', 'Baja California Sur', 24.14, -110.31],
  ['BR-BA', 'Bahia', -12.97, -38.5],
  ['AR-X', 'Córdoba', -31.42, -64.18],
  ['PE-CUS', 'Cusco', -13.53, -71.97],
  ['EC-P', 'Pichincha', -0.18, -78.47],
  ['CL-VS', 'Valparaíso', -33.05, -71.61],
  ['GT-SO', 'Sololá', 14.77, -91.18],
  ['ES-CT', 'Cataluña', 41.38, 2.18],
  ['UY-MO', 'Montevideo', -34.9, -56.19],
  ['PY-11', 'Central', -25.35, -57.45],
];

/** What every third of a thousand initiatives says: 335 of 200,000. */
export const rareWord = 'alfarería';
const rareEvery = 597;

/** How many records of each kind there are. */
export interface Size {
  organizations: number;
  initiatives: number;
  events: number;
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

function idOf(prefix: string, time: number, random: Random): string {
  let id = '';
  // 50 bits of the time and 80 of chance, as ids made by a server have: later ones sort later.
  for (let rest = time * 4, digit = 0; digit < 10; digit++, rest = Math.floor(rest / 32)) id = alphabet[rest % 32] + id;
  for (let digit = 0; digit < 16; digit++) id += alphabet[random.between(0, 31)];
  return `${prefix}_${id}`;
}

const item = (code: string) => ({ code, label: { es: code, en: code, pt: code } });

/** The network that everything belongs to. */
export function makeNetwork(seed: number): Network {
  return {
    id: idOf(idPrefixes.network, first, new Random(seed)),
    slug: 'red-de-medida',
    name: { es: 'Red de medida', en: 'Network to measure with', pt: 'Rede de medida' },
    summary: { es: 'Registros inventados.', en: 'Invented records.', pt: 'Registros inventados.' },
    languages: ['es', 'en', 'pt'],
    timeZone,
    purposes: [],
    sectors: sectors.map(item),
    kinds: kinds.map(item),
    themes: themes.map(item),
    categories: categories.map(item),
    privacyNotices: [],
    updated: now.toISOString(),
    revision: 1,
  };
}

function envelope(prefix: string, index: number, count: number, random: Random) {
  const made = first + ((now.getTime() - first) * (index + random.next())) / count;
  return {
    id: idOf(prefix, Math.floor(made), random),
    slug: `${prefix}-${index}`,
    network: 'red-de-medida',
    languages: ['es', 'en', 'pt'],
    updated: new Date(made + (now.getTime() - made) * random.next() ** 4).toISOString(),
    revision: random.between(1, 9),
  };
}

function agenda(random: Random): { goals: number[]; targets: string[] } {
  const chosen = random.some(goals, 4);
  return {
    goals: chosen,
    targets: chosen.flatMap((goal) => (random.happens(0.7) ? [`${goal}.${random.between(1, 6)}`] : [])),
  };
}

function place(random: Random) {
  const [code, name, latitude, longitude] = random.early(territories);
  const off = () => (random.next() - random.next()) * 1.5;
  return {
    code,
    name: { es: name },
    latitude: Math.round((latitude + off()) * 1e4) / 1e4,
    longitude: Math.round((longitude + off()) * 1e4) / 1e4,
  };
}

const drawFor = (seed: number, kind: number, index: number): Random =>
  new Random(seed * 31 + kind * 7_919_317 + index * 104_729);

/** Organizations, one after another. */
export function* makeOrganizations(seed: number, count: number): Generator<Organization> {
  for (let index = 0; index < count; index++) {
    const random = drawFor(seed, 1, index);
    yield {
      ...envelope(recordKinds.organizations.prefix, index, count, random),
      ...agenda(random),
      name: titleOf(random),
      summary: summaryOf(random),
      sector: random.early(sectors),
      territory: place(random),
      url: `https://${index}.example.org`,
    };
  }
}

/** Initiatives, one after another. */
export function* makeInitiatives(seed: number, count: number): Generator<Initiative> {
  for (let index = 0; index < count; index++) {
    const random = drawFor(seed, 2, index);
    yield {
      ...envelope(recordKinds.initiatives.prefix, index, count, random),
      ...agenda(random),
      title: titleOf(random),
      summary: summaryOf(random),
      description: descriptionOf(random, index % rareEvery === 0 ? rareWord : undefined),
      kind: random.early(kinds),
      stage: random.early(stages),
      sectors: random.some(sectors, 3),
      ...(random.happens(0.9) ? { territory: place(random) } : {}),
      partners: Array.from({ length: random.between(1, 3) }, () => ({ name: titleOf(random) })),
    };
  }
}

/** Events over ten years, one after another. */
export function* makeEvents(seed: number, count: number): Generator<NetworkEvent> {
  for (let index = 0; index < count; index++) {
    const random = drawFor(seed, 3, index);
    const about = first + 10 * year * random.next();
    const day = new Date(about).toISOString().slice(0, 10);
    const allDay = random.happens(0.1);
    // A few go on for months, so that when one has ended cannot be told by when it began.
    const days = random.happens(0.01) ? random.between(30, 200) : 1;
    const start = startOfDay(day, timeZone) + (allDay ? 0 : random.between(16, 40) * 1_800_000);
    const end =
      allDay || days > 1 ? startOfDay(addDays(day, days), timeZone) : start + random.between(2, 8) * 1_800_000;
    yield {
      ...envelope(recordKinds.events.prefix, index, count, random),
      ...agenda(random),
      title: titleOf(random),
      summary: summaryOf(random),
      description: descriptionOf(random, undefined),
      start: toInstant(start, timeZone),
      end: toInstant(end, timeZone),
      timeZone,
      ...(allDay ? { allDay } : {}),
      status: random.early(statuses),
      format: random.early(formats),
      category: random.early(categories),
      theme: random.early(themes),
      organizers: [{ name: titleOf(random) }],
    };
  }
}
