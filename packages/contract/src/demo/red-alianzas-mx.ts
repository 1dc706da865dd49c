import type { NetworkEvent } from '../schemas/event.ts';
import type { Organization } from '../schemas/organization.ts';
import { type Calendar, calendarAt } from './calendar.ts';
import { states } from './mexico.ts';
import { invented } from './origin.ts';
import type { DemoNetwork, Draft } from './records.ts';
import { initiatives } from './red-alianzas-mx-initiatives.ts';

const joinPage = 'https://mexico.un.org/es/256232-red-de-alianzas-para-la-acci%C3%B3n-local';

const network: DemoNetwork['network'] = {
  slug: 'red-alianzas-mx',
  name: {
    es: 'Red de Alianzas para la Acción Local',
    en: 'Network of Partnerships for Local Action',
  },
  summary: {
    es: 'Personas y organizaciones de todos los sectores que llevan la Agenda 2030 a cada rincón de México por medio de alianzas y desde lo local.',
    en: 'People and organisations of every sector who bring the 2030 Agenda to each corner of Mexico through partnerships, starting from where they live.',
  },
  url: joinPage,
  languages: ['es', 'en'],
  timeZone: 'America/Mexico_City',
  purposes: [
    { code: 'reflection', label: { es: 'Reflexión', en: 'Reflection' } },
    { code: 'learning', label: { es: 'Aprendizaje', en: 'Learning' } },
    { code: 'visibility', label: { es: 'Visibilidad', en: 'Visibility' } },
    { code: 'connections', label: { es: 'Vinculación', en: 'Connections' } },
  ],
  sectors: [
    { code: 'public', label: { es: 'Sector público', en: 'Public sector' } },
    { code: 'academia', label: { es: 'Academia', en: 'Academia' } },
    { code: 'civil-society', label: { es: 'Sociedad civil', en: 'Civil society' } },
    { code: 'private', label: { es: 'Sector privado', en: 'Private sector' } },
    { code: 'international-cooperation', label: { es: 'Cooperación internacional', en: 'International cooperation' } },
    { code: 'general-population', label: { es: 'Población en general', en: 'General population' } },
  ],
  kinds: [
    { code: 'programme', label: { es: 'Programa', en: 'Programme' } },
    { code: 'thematic-network', label: { es: 'Red temática', en: 'Thematic network' } },
    { code: 'coalition', label: { es: 'Coalición', en: 'Coalition' } },
    { code: 'project', label: { es: 'Proyecto', en: 'Project' } },
    { code: 'call-for-proposals', label: { es: 'Convocatoria', en: 'Call for proposals' } },
  ],
  themes: [
    { code: 'partnerships', label: { es: 'Alianzas para la Agenda 2030', en: 'Partnerships for the 2030 Agenda' } },
    { code: 'voluntary-reviews', label: { es: 'Revisiones voluntarias', en: 'Voluntary reviews' } },
    { code: 'social-economy', label: { es: 'Economía social y solidaria', en: 'Social and solidarity economy' } },
    { code: 'green-infrastructure', label: { es: 'Infraestructura verde', en: 'Green infrastructure' } },
    { code: 'emergencies', label: { es: 'Atención en emergencias', en: 'Care in emergencies' } },
    { code: 'water', label: { es: 'Agua', en: 'Water' } },
  ],
  categories: [
    { code: 'side-event', label: { es: 'Evento paralelo', en: 'Side event' } },
    { code: 'meeting', label: { es: 'Reunión', en: 'Meeting' } },
    { code: 'workshop', label: { es: 'Taller', en: 'Workshop' } },
    { code: 'webinar', label: { es: 'Seminario en línea', en: 'Webinar' } },
    { code: 'open-day', label: { es: 'Jornada abierta', en: 'Open day' } },
  ],
  privacyNotices: [
    {
      id: '2026-01',
      text: {
        es: 'Usamos sus datos para responder a su solicitud y, si se integra, para que la red pueda comunicarse con usted. Los ve únicamente la coordinación. Puede consultarlos, corregirlos o pedir que se borren en cualquier momento. Este aviso es parte de una demostración.',
        en: 'We use your details to answer your request and, if you join, so that the network can reach you. Only the coordinators see them. You may see, correct or erase them at any time. This notice is part of a demonstration.',
      },
      purposes: [
        {
          code: 'membership',
          label: {
            es: 'Acepto que la red use mis datos para atender mi solicitud de ingreso.',
            en: 'I agree that the network uses my details to handle my request to join.',
          },
          necessary: true,
        },
        {
          code: 'news',
          label: {
            es: 'Quiero recibir por correo las novedades y los eventos de la red.',
            en: 'I would like to receive the network’s news and events by e-mail.',
          },
          necessary: false,
        },
      ],
    },
  ],
  brand: { accent: '#0b6b50' },
};

const bilingual = { languages: ['es', 'en'], targets: [] };
const local = { ...bilingual, ...invented };

const organizations: Draft<Organization>[] = [
  {
    ...bilingual,
    slug: 'universidad-autonoma-de-baja-california-sur',
    name: { es: 'Universidad Autónoma de Baja California Sur', en: 'Autonomous University of Baja California Sur' },
    summary: {
      es: 'Universidad pública, una de las tres partes del proyecto de cosecha de niebla.',
      en: 'A public university, one of the three partners of the fog harvesting project.',
    },
    sector: 'academia',
    territory: states.BCS,
    goals: [4, 6],
  },
];

const bothClocks = {
  es: 'Comenzó a las 8:15 en Nueva York y a las 7:15 en la Ciudad de México.',
  en: 'It began at 8:15 in New York and at 7:15 in Mexico City.',
};

function events({ onDay, inDays }: Calendar): Draft<NetworkEvent>[] {
  return [
    {
      ...bilingual,
      ...onDay('2024-01-30', '08:15', '09:30', 'America/New_York'),
      slug: 'evento-paralelo-red-de-alianzas-2024',
      source: { name: { es: 'Resumen del evento paralelo', en: 'Summary of the side event' }, url: joinPage },
      title: {
        es: 'Evento paralelo: Red de Alianzas para la Acción Local en México',
        en: 'Side Event: Network of Partnerships for Local Action in Mexico',
      },
      summary: {
        es: `La red se presentó con alianzas que ya dan resultados en el país. ${bothClocks.es}`,
        en: `The network presented itself through partnerships that already bear fruit in the country. ${bothClocks.en}`,
      },
      description: {
        es: 'Se habló de las alianzas que refuerzan la Agenda 2030, de las revisiones nacionales voluntarias de 2023 y de cómo las alianzas locales ayudan a erradicar la pobreza en tiempos de crisis múltiples.\n\nCuatro experiencias mostraron cómo se hace: los Nodos de Impulso a la Economía Social y Solidaria (NODESS), la Red de Infraestructura Verde, la Coalición Unidos por Ellos y la cosecha de niebla de SDSN México, la Universidad Autónoma de Baja California Sur y Ligo.\n\nQueda una invitación abierta: sumarse a la red, a título personal o con una organización.',
        en: 'It dealt with partnerships that strengthen the 2030 Agenda, with the voluntary national reviews of 2023, and with what local partnerships do to end poverty in times of several crises at once.\n\nFour experiences showed how it is done: the Nodes for the Promotion of Social and Solidarity Economy (NODESS), the Green Infrastructure Network, Coalición Unidos por Ellos, and the fog harvesting of SDSN México, Universidad Autónoma de Baja California Sur and Ligo.\n\nAn open invitation remains: to join the network, as a person or with an organisation.',
      },
      status: 'scheduled',
      // The paper names no venue; it prints two clocks for people in two places.
      format: 'online',
      category: 'side-event',
      theme: 'partnerships',
      goals: [1, 17],
      targets: ['1.4', '17.16', '17.17'],
      organizers: [{ name: network.name, url: joinPage }],
      url: joinPage,
    },
    {
      ...local,
      ...onDay(inDays(2), '09:00', '13:00'),
      slug: 'manana-de-huerto-abierto',
      title: { es: 'Mañana de huerto abierto', en: 'Open garden morning' },
      summary: {
        es: 'Recorrido por los bancales, siembra de temporada e intercambio de semillas. Para todas las edades.',
        en: 'A walk through the beds, planting of the season and a seed swap. For all ages.',
      },
      status: 'scheduled',
      format: 'in-person',
      category: 'open-day',
      goals: [2, 12],
      location: { name: { es: 'Huerto de La Loma', en: 'La Loma garden' }, territory: 'MX-JAL' },
      organizers: [],
    },
  ];
}

/** The Red de Alianzas para la Acción Local, after the summary of its side event of 30 January 2024. */
export function redAlianzasMx(now: Date): DemoNetwork {
  return { network, organizations, initiatives: initiatives(), events: events(calendarAt(now, network.timeZone)) };
}
