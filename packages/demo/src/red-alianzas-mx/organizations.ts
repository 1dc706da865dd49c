import type { Initiative, Organization } from '@tejido/contract';
import { mexico, states } from '../mexico.ts';
import { invented } from '../origin.ts';
import type { Draft } from '../records.ts';

/** Where the records come from that the network's own paper names; spread into each. */
export const sideEvent: Pick<Draft<Organization>, 'source'> = {
  source: {
    name: {
      es: 'Resumen del evento paralelo del 30 de enero de 2024',
      en: 'Summary of the side event of 30 January 2024',
    },
  },
};

const local = { languages: ['es', 'en'], targets: [], ...invented };

/** One organization that the network's own paper names, and invented ones of every sector. */
export const organizations: Draft<Organization>[] = [
  {
    ...sideEvent,
    languages: ['es', 'en'],
    slug: 'universidad-autonoma-de-baja-california-sur',
    name: { es: 'Universidad Autónoma de Baja California Sur', en: 'Universidad Autónoma de Baja California Sur' },
    summary: {
      es: 'Universidad pública y una de las tres partes de la cosecha de niebla.',
      en: 'A public university and one of the three partners in fog harvesting.',
    },
    sector: 'academia',
    territory: states.BCS,
    goals: [4, 6],
    targets: [],
  },
  {
    ...local,
    slug: 'colectivo-cuenca-viva',
    name: { es: 'Colectivo Cuenca Viva', en: 'Living Basin Collective' },
    summary: {
      es: 'Acompaña a comunidades que cuidan sus ríos, desde el nacimiento hasta la llave.',
      en: 'Works with communities that look after their rivers, from the spring to the tap.',
    },
    sector: 'civil-society',
    territory: states.MEX,
    url: 'https://cuenca-viva.example.org/',
    goals: [6, 13, 15],
    targets: ['6.6', '6.b'],
  },
  {
    ...local,
    slug: 'medio-ambiente-de-valle-sereno',
    name: { es: 'Dirección de Medio Ambiente de Valle Sereno', en: 'Valle Sereno Department of the Environment' },
    summary: {
      es: 'Oficina municipal a cargo de parques, arbolado y separación de residuos.',
      en: 'The municipal office in charge of parks, street trees and waste sorting.',
    },
    sector: 'public',
    territory: states.JAL,
    goals: [11, 12, 13],
  },
  {
    ...local,
    slug: 'planeacion-de-puerto-calma',
    name: {
      es: 'Instituto Municipal de Planeación de Puerto Calma',
      en: 'Puerto Calma Municipal Planning Institute',
    },
    summary: {
      es: 'Dibuja con la gente el plan de la ciudad y mide cada año cuánto se cumple.',
      en: 'Draws up the city’s plan with its people and measures every year how much of it comes true.',
    },
    sector: 'public',
    territory: states.SIN,
    goals: [11, 16, 17],
    targets: ['11.3', '16.7'],
  },
  {
    ...local,
    slug: 'centro-del-desierto-costero',
    name: { es: 'Centro de Estudios del Desierto Costero', en: 'Centre for Coastal Desert Studies' },
    summary: {
      es: 'Investiga cómo vivir bien donde llueve poco y abre sus datos a las escuelas.',
      en: 'Studies how to live well where it hardly rains, and opens its data to schools.',
    },
    sector: 'academia',
    territory: states.SON,
    goals: [6, 7, 13],
  },
  {
    ...local,
    slug: 'techos-frescos',
    name: { es: 'Techos Frescos, taller de azoteas', en: 'Techos Frescos, a rooftop workshop' },
    summary: {
      es: 'Pequeña empresa que instala azoteas verdes y captadores de lluvia.',
      en: 'A small firm that fits green roofs and rainwater collectors.',
    },
    sector: 'private',
    territory: states.CMX,
    url: 'https://techos-frescos.example.com/',
    goals: [8, 11, 13],
  },
  {
    ...local,
    slug: 'tierra-y-telar',
    name: { es: 'Tierra y Telar, comercio justo', en: 'Tierra y Telar Fair Trade' },
    summary: {
      es: 'Vende tejidos y alimentos de familias productoras y reparte las ganancias entre ellas.',
      en: 'Sells the textiles and food of producing families and shares the profit among them.',
    },
    sector: 'private',
    territory: states.OAX,
    goals: [5, 8, 12],
    targets: ['8.3'],
  },
  {
    ...local,
    slug: 'horizonte-sur',
    name: { es: 'Programa de Cooperación Horizonte Sur', en: 'Southern Horizon Cooperation Programme' },
    summary: {
      es: 'Pone en contacto a municipios de distintos países para que aprendan unos de otros.',
      en: 'Puts municipalities of different countries in touch so that they learn from one another.',
    },
    sector: 'international-cooperation',
    territory: mexico,
    goals: [10, 17],
    targets: ['17.9', '17.16'],
  },
  {
    ...local,
    slug: 'vecindad-de-la-loma',
    name: { es: 'Vecinas y vecinos de La Loma', en: 'Neighbours of La Loma' },
    summary: {
      es: 'Grupo abierto que se reúne los sábados en el huerto de la colonia.',
      en: 'An open group that meets on Saturdays in the neighbourhood garden.',
    },
    sector: 'general-population',
    territory: states.JAL,
    goals: [2, 11],
  },
  {
    ...local,
    slug: 'red-juvenil-agua-clara',
    name: { es: 'Red Juvenil Agua Clara', en: 'Clear Water Youth Network' },
    sector: 'general-population',
    territory: states.CHP,
    goals: [4, 6],
  },
  {
    ...local,
    slug: 'biblioteca-el-faro',
    name: { es: 'Biblioteca Comunitaria El Faro', en: 'El Faro Community Library' },
    summary: {
      es: 'Libros, talleres y una bodega de herramientas que se prestan como los libros.',
      en: 'Books, workshops and a shed of tools that are lent like books.',
    },
    sector: 'civil-society',
    territory: states.CHH,
    goals: [4, 10, 12],
    targets: ['4.6', '12.5'],
  },
  {
    ...local,
    slug: 'universidad-intercultural-del-rio',
    name: { es: 'Universidad Intercultural del Río', en: 'Intercultural University of the River' },
    summary: {
      es: 'Enseña en varias lenguas y trabaja con las comunidades donde viven sus estudiantes.',
      en: 'Teaches in several languages and works with the communities where its students live.',
    },
    sector: 'academia',
    territory: states.VER,
    goals: [4, 10, 16],
  },
];

/** An organization of the list above, as somebody who takes part. */
export function party(slug: string): Initiative['partners'][number] {
  const organization = organizations.find((one) => one.slug === slug);
  if (!organization) throw new Error(`No organization "${slug}" in the demonstration data.`);
  return { name: organization.name, organization: slug };
}
