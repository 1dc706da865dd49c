import {
  type Initiative,
  type JoinRequestInput,
  makeId,
  type Network,
  type NetworkEvent,
  type Organization,
} from '@tejido/contract';
import type { DemoRecords } from '@tejido/demo';

/*
 * A network with few records, each there for what a test asks of it.
 */

let minute = 0;

/** What every record has; each new one changed a minute after the one before. */
function envelope<P extends 'org' | 'ini' | 'evt'>(prefix: P, slug: string) {
  const updated = new Date(Date.UTC(2026, 0, 1, 0, minute++)).toISOString();
  return {
    id: makeId(prefix),
    slug,
    network: 'red-de-prueba',
    languages: ['es', 'en'],
    updated,
    revision: 1,
    goals: [],
    targets: [],
  };
}

const initiative = (slug: string, title: string, more: Partial<Initiative> = {}): Initiative => ({
  ...envelope('ini', slug),
  title: { es: title },
  summary: { es: 'Lo que se hace.' },
  kind: 'project',
  stage: 'active',
  sectors: [],
  partners: [],
  ...more,
});

const event = (slug: string, start: string, end: string, more: Partial<NetworkEvent> = {}): NetworkEvent => ({
  ...envelope('evt', slug),
  title: { es: `Evento ${slug}`, en: `Event ${slug}` },
  summary: { es: 'Un encuentro.' },
  start,
  end,
  timeZone: 'America/Mexico_City',
  status: 'scheduled',
  format: 'in-person',
  organizers: [],
  ...more,
});

const place = (code: string, latitude: number, longitude: number) => ({
  code,
  name: { es: code },
  latitude,
  longitude,
});

const network: Network = {
  id: makeId('net'),
  slug: 'red-de-prueba',
  name: { es: 'Red de prueba', en: 'Test network' },
  summary: { es: 'Una red.', en: 'A network.' },
  languages: ['es', 'en'],
  timeZone: 'America/Mexico_City',
  purposes: [],
  sectors: [
    { code: 'public', label: { es: 'Sector público', en: 'Public sector' } },
    { code: 'civil-society', label: { es: 'Sociedad civil', en: 'Civil society' } },
  ],
  kinds: [],
  themes: [],
  categories: [],
  privacyNotices: [
    {
      id: '2026-01',
      text: { es: 'Usamos sus datos para responder.', en: 'We use your details to answer.' },
      purposes: [
        { code: 'membership', label: { es: 'Acepto.', en: 'I agree.' }, necessary: true },
        {
          code: 'publication',
          label: { es: 'Acepto que se publique la ficha.', en: 'I agree to the entry.' },
          necessary: false,
        },
        { code: 'news', label: { es: 'Quiero noticias.', en: 'I want news.' }, necessary: false },
      ],
    },
  ],
  updated: '2026-01-01T00:00:00.000Z',
  revision: 1,
};

const organizations: Organization[] = [
  {
    ...envelope('org', 'universidad'),
    name: { es: 'Universidad de Baja California Sur' },
    sector: 'public',
    territory: place('MX-BCS', 24.14, -110.31),
    goals: [4],
  },
];

const initiatives: Initiative[] = [
  initiative('niebla', 'Agua de niebla', {
    title: { es: 'Agua de niebla', en: 'Water from fog' },
    goals: [6, 13],
    targets: ['6.1'],
    sectors: ['public', 'civil-society'],
    territory: place('MX-BCS', 24.14, -110.31),
  }),
  initiative('escuela', 'Comunidad educativa', {
    goals: [4],
    sectors: ['public'],
    kind: 'programme',
    territory: place('MX', 19.43, -99.13),
  }),
  initiative('riego', 'Agua y riego en el área rural', {
    goals: [6, 2],
    stage: 'completed',
    territory: place('MX-SON', 29.07, -110.96),
  }),
  initiative('arbol', 'Árboles de la ciudad', { goals: [11], territory: place('AR-X', -31.42, -64.18) }),
  initiative('mbae', 'Mbaʼe porã ñemboguata', {
    summary: { es: 'Con la UN y la Radio Este; col·laboració amb l’ajuntament.' },
  }),
  initiative('pozos', '水资源管理', { title: { zh: '水资源管理' }, languages: ['zh'], goals: [6] }),
];

const events: NetworkEvent[] = [
  event('foro-2021', '2021-10-08T09:00:00-05:00', '2021-10-08T11:00:00-05:00', {
    theme: '1.1.1',
    format: 'online',
    category: 'webinar',
    platform: 'Zoom',
  }),
  event('diciembre', '2026-12-31T22:00:00-06:00', '2027-01-01T01:00:00-06:00', { theme: '1', goals: [6] }),
  event('enero', '2027-01-15T09:00:00-06:00', '2027-01-15T10:30:00-06:00', {
    theme: '1.2',
    status: 'cancelled',
    goals: [6, 13],
    title: { es: 'Asamblea; agua, niebla\ny más', en: 'Assembly' },
  }),
  event('jornada', '2027-02-01T00:00:00-06:00', '2027-02-03T00:00:00-06:00', { allDay: true }),
];

/** The network of the tests with its records. */
export const testNetwork: DemoRecords = { network, organizations, initiatives, events };

/** A join request that the test network takes. */
export const joinRequest: JoinRequestInput = {
  applicant: 'person',
  name: 'Ana Ejemplo',
  email: 'ana@example.org',
  sector: 'civil-society',
  goals: [6],
  language: 'es',
  consent: { notice: '2026-01', purposes: ['membership'] },
};
