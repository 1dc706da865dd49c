import type { Initiative, NetworkEvent, Organization } from '@tejido/contract';
import { type Calendar, calendarAt } from './calendar.ts';
import { demoNotice, demoSubmissions, invented } from './origin.ts';
import type { DemoNetwork, Draft } from './records.ts';

const languages = ['en', 'es'];

const network: DemoNetwork['network'] = {
  slug: 'wfled',
  name: {
    en: 'World Forum for Local Economic Development',
    es: 'Foro Mundial de Desarrollo Económico Local',
  },
  summary: {
    en: 'Sessions, conclusions and practice on economic development that starts from the territory.',
    es: 'Sesiones, conclusiones y experiencias sobre el desarrollo económico que parte del territorio.',
  },
  url: 'https://ledworldforum.org/',
  languages,
  // It moves from host to host, so its day is nobody's in particular.
  timeZone: 'UTC',
  purposes: [
    { code: 'reflection', label: { en: 'Reflection', es: 'Reflexión' } },
    { code: 'exchange', label: { en: 'Exchange of experience', es: 'Intercambio de experiencias' } },
    { code: 'proposals', label: { en: 'Conclusions and proposals', es: 'Conclusiones y propuestas' } },
  ],
  sectors: [
    { code: 'local-government', label: { en: 'Local government', es: 'Gobierno local' } },
    { code: 'regional-government', label: { en: 'Regional government', es: 'Gobierno regional' } },
    { code: 'private', label: { en: 'Private sector', es: 'Sector privado' } },
    { code: 'academia', label: { en: 'Academia', es: 'Academia' } },
    { code: 'civil-society', label: { en: 'Civil society', es: 'Sociedad civil' } },
    {
      code: 'international-organization',
      label: { en: 'International organization', es: 'Organismo internacional' },
    },
  ],
  kinds: [
    { code: 'programme', label: { en: 'Programme', es: 'Programa' } },
    { code: 'project', label: { en: 'Project', es: 'Proyecto' } },
    { code: 'thematic-network', label: { en: 'Thematic network', es: 'Red temática' } },
    { code: 'coalition', label: { en: 'Coalition', es: 'Coalición' } },
  ],
  // The paper is a page of line 1; the other two lines are as announced for the forum's fifth edition.
  themes: [
    {
      code: '1',
      label: {
        en: '1. The territory as a basis for social, economic and environmental innovation',
        es: '1. El territorio como base de la innovación social, económica y ambiental',
      },
    },
    {
      code: '1.1',
      label: {
        en: '1.1. The territory as a source of innovation, knowledge and transfer',
        es: '1.1. El territorio como fuente de innovación, conocimiento y transferencia',
      },
    },
    {
      code: '2',
      label: {
        en: '2. Territorial economic models to address inequality in the current pandemic crisis',
        es: '2. Modelos económicos territoriales para abordar la desigualdad ante la actual crisis pandémica',
      },
    },
    {
      code: '3',
      label: {
        en: '3. The future of work and the work of the future from a territorial perspective',
        es: '3. El futuro del trabajo y el trabajo del futuro desde la perspectiva territorial',
      },
    },
  ],
  categories: [
    { code: 'plenary', label: { en: 'Plenary', es: 'Plenaria' } },
    { code: 'round-table', label: { en: 'Round table', es: 'Mesa redonda' } },
    { code: 'workshop', label: { en: 'Workshop', es: 'Taller' } },
    { code: 'discussion', label: { en: 'Discussion space', es: 'Espacio de debate' } },
  ],
  privacyNotices: [demoNotice(languages)],
  submissions: demoSubmissions,
  brand: { accent: '#5a3ea6' },
};

const session111 =
  'https://5editioncordoba.ledworldforum.org/en/event/1-1-1-alianzas-y-partenariados-entre-actores-hacia-la-corresponsabilidad-para-abordar-contextos-de-crisis-y-alcanzar-objetivos-sostenibles/';

const sessionPage = {
  source: {
    name: {
      en: 'Page of session 1.1.1 of the forum',
      es: 'Página de la sesión 1.1.1 del foro',
    },
    url: session111,
  },
};

const forum = {
  name: network.name,
  organization: 'wfled',
};
const workshopGuild = {
  name: { en: 'Guild of Neighbourhood Workshops', es: 'Gremio de Talleres de Barrio' },
  organization: 'gremio-de-talleres',
};
const valleyAgency = {
  name: { en: 'Valle Ancho Development Agency', es: 'Agencia de Desarrollo de Valle Ancho' },
  organization: 'agencia-valle-ancho',
};
const observatory = {
  name: { en: 'Observatory of Local Work', es: 'Observatorio del Trabajo Local' },
  organization: 'observatorio-del-trabajo-local',
};

const organizations: Draft<Organization>[] = [
  {
    ...sessionPage,
    languages,
    slug: forum.organization,
    name: forum.name,
    sector: 'international-organization',
    url: 'https://ledworldforum.org/',
    goals: [8, 11, 17],
    targets: [],
  },
  {
    ...invented,
    languages,
    slug: workshopGuild.organization,
    name: workshopGuild.name,
    summary: {
      en: 'Carpenters, printers and cooks who buy and train together.',
      es: 'Carpinteras, impresores y cocineras que compran y se forman en común.',
    },
    sector: 'private',
    goals: [8, 9],
    targets: ['8.3', '9.3'],
  },
  {
    ...invented,
    languages,
    slug: valleyAgency.organization,
    name: valleyAgency.name,
    summary: {
      en: 'An invented agency of eight municipalities.',
      es: 'Una agencia inventada de ocho municipios.',
    },
    sector: 'local-government',
    territory: {
      code: 'AR-X',
      name: { en: 'Córdoba', es: 'Córdoba' },
      latitude: -31.42,
      longitude: -64.19,
    },
    goals: [8, 11],
    targets: [],
  },
  {
    ...invented,
    languages,
    slug: observatory.organization,
    name: observatory.name,
    sector: 'academia',
    goals: [4, 8],
    targets: ['8.5'],
  },
];

function initiatives({ inDays }: Calendar): Draft<Initiative>[] {
  return [
    {
      ...sessionPage,
      languages,
      slug: 'espacio-de-debate',
      title: { en: 'Discussion space of the forum', es: 'Espacio de debate del foro' },
      summary: {
        en: 'Where the conclusions of each session are discussed after it has ended.',
        es: 'Donde se discuten las conclusiones de cada sesión cuando ha terminado.',
      },
      kind: 'thematic-network',
      stage: 'active',
      // The page names no sectors.
      sectors: [],
      goals: [8, 17],
      targets: ['17.17'],
      partners: [forum],
    },
    {
      ...invented,
      languages,
      slug: 'calle-de-los-oficios',
      title: { en: 'Street of Trades', es: 'Calle de los oficios' },
      summary: {
        en: 'Empty shops become shared workshops, with rent that follows sales.',
        es: 'Locales vacíos se vuelven talleres compartidos, con una renta que sigue a las ventas.',
      },
      kind: 'project',
      stage: 'active',
      sectors: ['local-government', 'private'],
      goals: [8, 9, 11],
      targets: ['8.3', '9.3'],
      territory: {
        code: 'AR-X',
        name: { en: 'Córdoba', es: 'Córdoba' },
        latitude: -31.42,
        longitude: -64.19,
      },
      partners: [workshopGuild, valleyAgency],
      startDate: inDays(-190),
    },
    {
      ...invented,
      languages,
      slug: 'pacto-por-el-primer-empleo',
      title: { en: 'Pact for the first job', es: 'Pacto por el primer empleo' },
      summary: {
        en: 'Schools, small firms and town halls share the cost of a first year at work.',
        es: 'Escuelas, pequeñas empresas y ayuntamientos comparten el costo del primer año de trabajo.',
      },
      kind: 'coalition',
      stage: 'active',
      sectors: ['local-government', 'private', 'academia'],
      goals: [4, 8],
      targets: ['4.4', '8.5', '8.6'],
      partners: [observatory, valleyAgency],
      startDate: inDays(-330),
    },
    {
      ...invented,
      languages,
      slug: 'cuentas-del-valle',
      title: { en: 'The valley’s accounts', es: 'Las cuentas del valle' },
      summary: {
        en: 'Where the money of a region goes and how much of it comes back, told in ten charts.',
        es: 'Adónde va el dinero de una región y cuánto regresa, contado en diez gráficas.',
      },
      kind: 'project',
      stage: 'completed',
      sectors: ['academia', 'civil-society'],
      goals: [10, 12, 16],
      targets: ['10.2', '16.6'],
      partners: [observatory],
      startDate: inDays(-450),
      endDate: inDays(-50),
    },
    {
      ...invented,
      languages,
      slug: 'escuela-de-agencias-locales',
      title: { en: 'School for local agencies', es: 'Escuela de agencias locales' },
      summary: {
        en: 'A programme by correspondence for teams of three or fewer.',
        es: 'Un programa por correspondencia para equipos de tres personas o menos.',
      },
      kind: 'programme',
      stage: 'planned',
      sectors: ['local-government', 'regional-government', 'international-organization'],
      goals: [4, 17],
      targets: ['17.9'],
      partners: [valleyAgency],
      startDate: inDays(90),
    },
  ];
}

function events({ nth, onDay, workday }: Calendar): Draft<NetworkEvent>[] {
  const local = { ...invented, languages, status: 'scheduled', targets: [] };
  return [
    {
      ...sessionPage,
      languages,
      // The page names neither day nor hour. The fifth edition ran from 26 May to 1 June 2021, hosted by Córdoba; this is a day of it.
      ...onDay('2021-05-27', '11:00', '12:30', 'America/Argentina/Cordoba'),
      slug: 'sesion-1-1-1',
      title: {
        en: 'Alliances and partnerships between actors: towards co-responsibility to address crisis contexts and achieve sustainable objectives (Session 1.1.1)',
        es: 'Alianzas y partenariados entre actores: hacia la corresponsabilidad para abordar contextos de crisis y alcanzar objetivos sostenibles (Sesión 1.1.1)',
      },
      summary: {
        en: 'A round table on stronger cooperation between the actors of a territory, with citizen participation and local democracy at its heart.',
        es: 'Mesa redonda sobre una cooperación más fuerte entre los actores del territorio, con la participación ciudadana y la democracia local en el centro.',
      },
      description: {
        en: 'Local and regional governments, close to their people, can bring the actors of a territory together, join up policies and levels of government, and plan town and countryside as one.\n\nExpected conclusions: a proposal that strengthens alliances and local democracy. Elected representatives are invited to say how to create policies together with others, how to gain the capacity to innovate, which bodies should talk, work and evaluate, and how to manage in the open.\n\nThe forum’s page gives no day or hour; those shown here are for demonstration, within the days of its fifth edition.',
        es: 'Los gobiernos locales y regionales, por su cercanía, pueden reunir a los actores del territorio, articular políticas y niveles de gobierno, y planificar juntos el campo y la ciudad.\n\nConclusiones esperadas: una propuesta que fortalezca las alianzas y la democracia local. Se invita a representantes electos a decir cómo crear políticas con otros, cómo ganar capacidad de innovar, qué órganos deben dialogar, trabajar y evaluar, y cómo gestionar con transparencia.\n\nLa página del foro no indica día ni hora; los que aquí aparecen son de demostración, dentro de los días de su quinta edición.',
      },
      status: 'scheduled',
      format: 'online',
      platform: 'Zoom',
      category: 'round-table',
      theme: '1.1',
      sessionCode: '1.1.1',
      goals: [11, 16, 17],
      targets: ['16.7', '17.14', '17.17'],
      organizers: [forum],
      initiative: 'espacio-de-debate',
      url: session111,
    },
    {
      ...local,
      ...onDay(nth(-1, 3, 'WE'), '14:00', '15:30'),
      slug: 'mesa-conocimiento-de-taller',
      title: { en: 'What a workshop knows', es: 'Lo que sabe un taller' },
      summary: {
        en: 'How knowledge passes between trades, schools and town halls.',
        es: 'Cómo pasa el conocimiento entre oficios, escuelas y ayuntamientos.',
      },
      format: 'online',
      platform: 'Zoom',
      category: 'round-table',
      theme: '1.1',
      sessionCode: '1.1.2',
      goals: [8, 9],
      targets: ['9.3'],
      organizers: [workshopGuild],
      initiative: 'calle-de-los-oficios',
    },
    {
      ...local,
      ...onDay(nth(0, 1, 'TU'), '15:00', '16:30'),
      slug: 'taller-cuentas-del-valle',
      title: { en: 'Workshop: reading the accounts of a region', es: 'Taller: leer las cuentas de una región' },
      summary: {
        en: 'Bring your municipality’s figures; leave with one chart that explains them.',
        es: 'Trae las cifras de tu municipio; sal con una gráfica que las explique.',
      },
      format: 'online',
      platform: 'Jitsi',
      category: 'workshop',
      theme: '2',
      goals: [10, 16],
      targets: ['16.6'],
      organizers: [observatory],
      initiative: 'cuentas-del-valle',
    },
    {
      ...local,
      ...onDay(nth(0, 3, 'WE'), '13:00', '14:30'),
      slug: 'debate-primer-empleo',
      title: { en: 'Discussion: who pays for the first job?', es: 'Debate: ¿quién paga el primer empleo?' },
      summary: {
        en: 'Young people, firms and town halls answer one another.',
        es: 'Jóvenes, empresas y ayuntamientos se responden.',
      },
      format: 'online',
      platform: 'Zoom',
      category: 'discussion',
      theme: '3',
      goals: [4, 8],
      targets: ['8.6'],
      organizers: [observatory, valleyAgency],
      initiative: 'pacto-por-el-primer-empleo',
    },
    {
      ...local,
      ...onDay(workday(5), '16:00', '17:00'),
      slug: 'consulta-a-agencias',
      title: { en: 'Open call with local agencies', es: 'Charla abierta con agencias locales' },
      summary: {
        en: 'An hour for teams of three or fewer to ask what they never get to ask.',
        es: 'Una hora para que equipos de tres o menos pregunten lo que nunca pueden preguntar.',
      },
      format: 'online',
      platform: 'Jitsi',
      category: 'discussion',
      theme: '1',
      goals: [17],
      organizers: [valleyAgency],
      initiative: 'escuela-de-agencias-locales',
    },
    {
      ...local,
      ...onDay(nth(1, 2, 'TH'), '15:00', '17:00', 'Africa/Nairobi'),
      slug: 'plenaria-territorios-que-innovan',
      title: { en: 'Territories that innovate', es: 'Territorios que innovan' },
      summary: {
        en: 'A plenary held from East Africa, with interpretation into Spanish.',
        es: 'Una plenaria desde África oriental, con interpretación al español.',
      },
      format: 'hybrid',
      platform: 'Zoom',
      category: 'plenary',
      theme: '1',
      goals: [8, 9, 17],
      location: {
        name: { en: 'Assembly hall', es: 'Salón de actos' },
        address: { en: 'Nairobi', es: 'Nairobi' },
        territory: 'KE-30',
        latitude: -1.29,
        longitude: 36.82,
      },
      organizers: [workshopGuild, observatory],
    },
    {
      ...local,
      ...onDay(nth(2, 2, 'TU'), '14:00', '15:30'),
      slug: 'mesa-corresponsabilidad',
      title: { en: 'Sharing responsibility, one year on', es: 'Corresponsabilidad, un año después' },
      summary: {
        en: 'What became of the agreements between town halls and workshops.',
        es: 'Qué fue de los acuerdos entre ayuntamientos y talleres.',
      },
      format: 'online',
      platform: 'Zoom',
      category: 'round-table',
      theme: '1.1',
      sessionCode: '1.1.3',
      goals: [16, 17],
      targets: ['17.17'],
      organizers: [valleyAgency, workshopGuild],
    },
  ];
}

/** The World Forum for Local Economic Development, after the page of one of its sessions. */
export function wfled(now: Date): DemoNetwork {
  const calendar = calendarAt(now, network.timeZone);
  return { network, organizations, initiatives: initiatives(calendar), events: events(calendar) };
}
