import type { Initiative } from '../schemas/initiative.ts';
import { mexico, states } from './mexico.ts';
import { invented } from './origin.ts';
import type { Draft } from './records.ts';

const bilingual = { languages: ['es', 'en'], targets: [], partners: [] };
const local = { ...bilingual, ...invented };
const sideEvent = {
  name: { es: 'Resumen del evento paralelo, 30 de enero de 2024', en: 'Summary of the side event, 30 January 2024' },
};

/** What the network's members do together: first what its own paper names, then invented examples. */
export function initiatives(): Draft<Initiative>[] {
  return [
    {
      ...bilingual,
      slug: 'nodess',
      source: sideEvent,
      title: {
        es: 'Nodos de Impulso a la Economía Social y Solidaria (NODESS)',
        en: 'Nodes for the Promotion of Social and Solidarity Economy (NODESS)',
      },
      summary: {
        es: 'Alianzas territoriales que fortalecen la economía social y solidaria en México.',
        en: 'Territorial partnerships that strengthen the social and solidarity economy in Mexico.',
      },
      kind: 'programme',
      stage: 'active',
      // The paper names no sectors for this one, nor for the next two.
      sectors: [],
      goals: [1, 8, 17],
      targets: ['8.3', '17.17'],
      territory: mexico,
    },
    {
      ...bilingual,
      slug: 'red-de-infraestructura-verde',
      source: sideEvent,
      title: { es: 'Red de Infraestructura Verde', en: 'Green Infrastructure Network' },
      summary: {
        es: 'Una red temática sobre soluciones que dan a las ciudades sombra, suelo que absorbe la lluvia y aire más limpio.',
        en: 'A thematic network on solutions that give cities shade, ground that takes in the rain, and cleaner air.',
      },
      kind: 'thematic-network',
      stage: 'active',
      sectors: [],
      goals: [11, 13, 15],
      targets: ['11.7', '13.1'],
      territory: mexico,
    },
    {
      ...bilingual,
      slug: 'coalicion-unidos-por-ellos',
      source: sideEvent,
      title: { es: 'Coalición Unidos por Ellos', en: 'Coalición Unidos por Ellos' },
      summary: {
        es: 'Atiende a comunidades vulnerables cuando hay una emergencia.',
        en: 'Looks after vulnerable communities when there is an emergency.',
      },
      kind: 'coalition',
      stage: 'active',
      sectors: [],
      goals: [1, 11, 17],
      targets: ['1.5', '11.5'],
      territory: mexico,
    },
    {
      ...bilingual,
      slug: 'cosecha-de-niebla',
      source: sideEvent,
      title: { es: 'Cosecha de niebla', en: 'Fog harvesting' },
      summary: {
        es: 'Tres partes unen fuerzas para obtener agua de la niebla.',
        en: 'Three partners join forces to draw water from fog.',
      },
      kind: 'project',
      stage: 'active',
      sectors: ['academia'],
      goals: [6, 13, 17],
      targets: ['6.1', '6.4', '17.16'],
      // The paper names the partners, not the site; this is the state of the university.
      territory: states.BCS,
      partners: [
        { name: { es: 'SDSN México', en: 'SDSN Mexico' } },
        {
          name: {
            es: 'Universidad Autónoma de Baja California Sur',
            en: 'Universidad Autónoma de Baja California Sur',
          },
          organization: 'universidad-autonoma-de-baja-california-sur',
        },
        { name: { es: 'Ligo', en: 'Ligo' } },
      ],
    },
    {
      ...local,
      slug: 'huertos-escolares-de-barrio',
      title: { es: 'Huertos escolares de barrio', en: 'Neighbourhood school gardens' },
      summary: {
        es: 'Escuelas y familias siembran juntas y aprenden de dónde viene lo que comen.',
        en: 'Schools and families plant together and learn where their food comes from.',
      },
      kind: 'programme',
      stage: 'active',
      sectors: ['public', 'academia', 'general-population'],
      goals: [2, 4, 12],
      targets: ['2.1', '4.7', '12.8'],
      territory: states.JAL,
    },
  ];
}
