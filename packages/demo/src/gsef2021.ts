import type { Initiative, NetworkEvent, Organization } from '@tejido/contract';
import { type Calendar, calendarAt } from './calendar.ts';
import { demoNotice, demoSubmissions, invented } from './origin.ts';
import type { DemoNetwork, Draft } from './records.ts';

const languages = ['en', 'es', 'fr'];
const page = 'https://www.gsef-net.org/gsef2021';

const network: DemoNetwork['network'] = {
  slug: 'gsef2021',
  name: {
    en: 'Global Social Economy Forum GSEF2021',
    es: 'Foro Global de Economía Social GSEF2021',
    fr: 'Forum mondial de l’économie sociale GSEF2021',
  },
  summary: {
    en: 'Local governments and the social economy creating together the paths to a green and inclusive economy. Mexico City, 4 to 8 October 2021.',
    es: 'Gobiernos locales y economía social que crean juntos los caminos hacia una economía verde e incluyente. Ciudad de México, del 4 al 8 de octubre de 2021.',
    fr: 'Gouvernements locaux et économie sociale créent ensemble les chemins d’une économie verte et inclusive. Mexico, du 4 au 8 octobre 2021.',
  },
  url: page,
  languages,
  timeZone: 'America/Mexico_City',
  purposes: [
    { code: 'dialogue', label: { en: 'Dialogue', es: 'Diálogo', fr: 'Dialogue' } },
    { code: 'alliances', label: { en: 'Alliances', es: 'Alianzas', fr: 'Alliances' } },
    { code: 'intercooperation', label: { en: 'Intercooperation', es: 'Intercooperación', fr: 'Intercoopération' } },
    { code: 'visibility', label: { en: 'Visibility', es: 'Visibilidad', fr: 'Visibilité' } },
  ],
  sectors: [
    { code: 'government', label: { en: 'Government', es: 'Gobierno', fr: 'Gouvernement' } },
    {
      code: 'social-economy',
      label: {
        en: 'Cooperative or social enterprise',
        es: 'Cooperativa o empresa social',
        fr: 'Coopérative ou entreprise sociale',
      },
    },
    { code: 'private', label: { en: 'Private company', es: 'Empresa privada', fr: 'Entreprise privée' } },
    {
      code: 'civil-society',
      label: { en: 'Civil society, movements', es: 'Sociedad civil, movimientos', fr: 'Société civile, mouvements' },
    },
    { code: 'trade-union', label: { en: 'Trade union', es: 'Sindicato', fr: 'Syndicat' } },
    { code: 'academia', label: { en: 'Academia', es: 'Academia', fr: 'Monde universitaire' } },
    {
      code: 'international-organization',
      label: { en: 'International organization', es: 'Organismo internacional', fr: 'Organisation internationale' },
    },
  ],
  kinds: [
    { code: 'programme', label: { en: 'Programme', es: 'Programa', fr: 'Programme' } },
    { code: 'alliance', label: { en: 'Alliance', es: 'Alianza', fr: 'Alliance' } },
    { code: 'thematic-network', label: { en: 'Thematic network', es: 'Red temática', fr: 'Réseau thématique' } },
    { code: 'project', label: { en: 'Project', es: 'Proyecto', fr: 'Projet' } },
  ],
  // The paper is on sub-theme 5; the other four are as in the forum's call for proposals.
  themes: [
    {
      code: '1',
      label: {
        en: '1. Build and rebuild an inclusive community',
        es: '1. Construir y reconstruir una comunidad incluyente',
        fr: '1. Construire et reconstruire une communauté inclusive',
      },
    },
    {
      code: '2',
      label: {
        en: '2. Education, learning and research for Social and Solidarity Economy',
        es: '2. Educación, aprendizaje e investigación para la economía social y solidaria',
        fr: '2. Éducation, apprentissage et recherche pour l’économie sociale et solidaire',
      },
    },
    {
      code: '3',
      label: {
        en: '3. Contribution to ecological transformation from SSE',
        es: '3. Contribución a la transformación ecológica desde la ESS',
        fr: '3. Contribution de l’ESS à la transformation écologique',
      },
    },
    {
      code: '4',
      label: {
        en: '4. Promote diverse and innovative mechanisms of social finance',
        es: '4. Promover mecanismos diversos e innovadores de finanzas sociales',
        fr: '4. Promouvoir des mécanismes divers et innovants de finance sociale',
      },
    },
    {
      code: '5',
      label: {
        en: '5. Develop the territorial and international alliances',
        es: '5. Desarrollar las alianzas territoriales e internacionales',
        fr: '5. Développer les alliances territoriales et internationales',
      },
    },
  ],
  categories: [
    { code: 'forum', label: { en: 'Forum', es: 'Foro', fr: 'Forum' } },
    { code: 'session', label: { en: 'Session', es: 'Sesión', fr: 'Séance' } },
    { code: 'working-group', label: { en: 'Working group', es: 'Grupo de trabajo', fr: 'Groupe de travail' } },
    { code: 'fair', label: { en: 'Fair', es: 'Feria', fr: 'Foire' } },
  ],
  privacyNotices: [demoNotice(languages)],
  submissions: demoSubmissions,
  brand: { accent: '#8a3a0f' },
};

const mexicoCity = {
  code: 'MX-CMX',
  name: { en: 'Mexico City', es: 'Ciudad de México', fr: 'Mexico' },
  latitude: 19.43,
  longitude: -99.13,
};

const mexicoCityPlace = {
  name: mexicoCity.name,
  territory: mexicoCity.code,
  latitude: mexicoCity.latitude,
  longitude: mexicoCity.longitude,
};

const conceptNote = {
  source: {
    name: {
      en: 'Concept note of sub-theme 5, GSEF2021',
      es: 'Nota conceptual del subtema 5, GSEF2021',
      fr: 'Note conceptuelle du sous-thème 5, GSEF2021',
    },
    url: page,
  },
};

const gsef = {
  name: {
    en: 'Global Social Economy Forum (GSEF)',
    es: 'Foro Global de Economía Social (GSEF)',
    fr: 'Forum mondial de l’économie sociale (GSEF)',
  },
  organization: 'gsef',
};
const theMill = {
  name: { en: 'The Mill Cooperative', es: 'Cooperativa El Molino', fr: 'Coopérative Le Moulin' },
  organization: 'cooperativa-el-molino',
};
const commonRoof = {
  name: { en: 'Common Roof', es: 'Techo Común', fr: 'Toit Commun' },
  organization: 'techo-comun',
};
const solidarityChair = {
  name: {
    en: 'Solidarity Economy Study Group',
    es: 'Grupo de Estudios de Economía Solidaria',
    fr: 'Groupe d’études sur l’économie solidaire',
  },
  organization: 'grupo-de-economia-solidaria',
};

const organizations: Draft<Organization>[] = [
  {
    ...conceptNote,
    languages,
    slug: gsef.organization,
    name: gsef.name,
    summary: {
      en: 'Holds the forum in which local governments and the social economy meet.',
      es: 'Celebra el foro en el que se encuentran los gobiernos locales y la economía social.',
      fr: 'Organise le forum où se rencontrent les gouvernements locaux et l’économie sociale.',
    },
    sector: 'social-economy',
    goals: [8, 11, 17],
    targets: [],
  },
  {
    ...invented,
    languages,
    slug: theMill.organization,
    name: theMill.name,
    summary: {
      en: 'Mills grain for forty families and decides on everything in assembly.',
      es: 'Muele el grano de cuarenta familias y lo decide todo en asamblea.',
      fr: 'Moud le grain de quarante familles et décide de tout en assemblée.',
    },
    sector: 'social-economy',
    territory: mexicoCity,
    goals: [2, 8, 12],
    targets: ['8.3'],
  },
  {
    ...invented,
    languages,
    slug: commonRoof.organization,
    name: commonRoof.name,
    sector: 'civil-society',
    goals: [1, 11],
    targets: ['11.1'],
  },
  {
    ...invented,
    languages,
    slug: solidarityChair.organization,
    name: solidarityChair.name,
    sector: 'academia',
    goals: [4, 8],
    targets: [],
  },
];

function initiatives({ inDays }: Calendar): Draft<Initiative>[] {
  return [
    {
      ...conceptNote,
      languages,
      slug: 'foro-gsef2021',
      title: network.name,
      summary: {
        en: 'The forum of October 2021 in Mexico City, with five sub-themes; the fifth is about alliances.',
        es: 'El foro de octubre de 2021 en la Ciudad de México, con cinco subtemas; el quinto trata de las alianzas.',
        fr: 'Le forum d’octobre 2021 à Mexico, avec cinq sous-thèmes ; le cinquième porte sur les alliances.',
      },
      kind: 'programme',
      stage: 'completed',
      sectors: ['government', 'social-economy', 'civil-society', 'academia', 'trade-union'],
      goals: [8, 11, 17],
      targets: ['8.3', '17.17'],
      territory: mexicoCity,
      partners: [gsef],
      startDate: '2021-10-04',
      endDate: '2021-10-08',
      url: page,
    },
    {
      ...conceptNote,
      languages,
      slug: 'redes-de-intercooperacion',
      title: {
        en: 'Networks of intercooperation',
        es: 'Redes de intercooperación',
        fr: 'Réseaux d’intercoopération',
      },
      summary: {
        en: 'Public and private bodies, cooperatives, civil society, movements and collectives say what they offer and what they need.',
        es: 'Instituciones públicas y privadas, cooperativas, sociedad civil, movimientos y colectivos dicen qué ofrecen y qué necesitan.',
        fr: 'Institutions publiques et privées, coopératives, société civile, mouvements et collectifs disent ce qu’ils offrent et ce dont ils ont besoin.',
      },
      description: {
        en: 'Sub-theme 5 proposes intercooperation as a way out of crises: separate efforts are joined so that they strengthen social cohesion and keep natural resources.\n\nAlliances are built on three scales: local, regional and international.',
        es: 'El subtema 5 propone la intercooperación como salida de las crisis: se unen esfuerzos dispersos para que fortalezcan la cohesión social y cuiden los recursos naturales.\n\nLas alianzas se construyen en tres escalas: local, regional e internacional.',
        fr: 'Le sous-thème 5 propose l’intercoopération comme issue aux crises : des efforts dispersés se joignent pour renforcer la cohésion sociale et préserver les ressources naturelles.\n\nLes alliances se construisent à trois échelles : locale, régionale et internationale.',
      },
      kind: 'thematic-network',
      stage: 'active',
      sectors: ['government', 'private', 'social-economy', 'civil-society'],
      goals: [8, 10, 17],
      targets: ['17.16', '17.17'],
      partners: [gsef],
    },
    {
      ...invented,
      languages,
      slug: 'compras-publicas-de-cerca',
      title: {
        en: 'Public purchases close to home',
        es: 'Compras públicas de cerca',
        fr: 'Achats publics de proximité',
      },
      summary: {
        en: 'Canteens of schools and hospitals buy from cooperatives of their own district.',
        es: 'Los comedores de escuelas y hospitales compran a cooperativas de su alcaldía.',
        fr: 'Les cantines des écoles et des hôpitaux achètent aux coopératives de leur quartier.',
      },
      kind: 'alliance',
      stage: 'active',
      sectors: ['government', 'social-economy'],
      goals: [2, 8, 12],
      targets: ['8.3', '12.7'],
      territory: mexicoCity,
      partners: [theMill],
      startDate: inDays(-240),
    },
    {
      ...invented,
      languages,
      slug: 'vivienda-en-comun',
      title: { en: 'Housing in common', es: 'Vivienda en común', fr: 'Habiter en commun' },
      summary: {
        en: 'Tenants buy, repair and run their buildings together.',
        es: 'Inquilinas e inquilinos compran, reparan y administran juntos sus edificios.',
        fr: 'Des locataires achètent, réparent et gèrent ensemble leurs immeubles.',
      },
      kind: 'project',
      stage: 'active',
      sectors: ['civil-society', 'social-economy'],
      goals: [1, 11],
      targets: ['1.4', '11.1'],
      territory: mexicoCity,
      partners: [commonRoof],
      startDate: inDays(-600),
    },
    {
      ...invented,
      languages,
      slug: 'atlas-de-oficios',
      title: { en: 'Atlas of trades', es: 'Atlas de oficios', fr: 'Atlas des métiers' },
      summary: {
        en: 'A map of workshops that train young people and share their profits.',
        es: 'Un mapa de talleres que forman a jóvenes y reparten sus ganancias.',
        fr: 'Une carte d’ateliers qui forment des jeunes et partagent leurs bénéfices.',
      },
      kind: 'project',
      stage: 'planned',
      sectors: ['academia', 'social-economy', 'trade-union'],
      goals: [4, 8],
      targets: ['4.4', '8.6'],
      partners: [solidarityChair],
      startDate: inDays(60),
    },
    {
      ...invented,
      languages,
      slug: 'fondo-rotatorio-de-semillas',
      title: { en: 'Revolving seed fund', es: 'Fondo rotatorio de semillas', fr: 'Fonds de semences tournant' },
      summary: {
        en: 'Whoever receives seed this year returns it next year to somebody else.',
        es: 'Quien recibe semilla este año la devuelve el siguiente a otra persona.',
        fr: 'Qui reçoit des semences cette année les rend l’année suivante à quelqu’un d’autre.',
      },
      kind: 'alliance',
      stage: 'paused',
      sectors: ['social-economy', 'international-organization'],
      goals: [1, 2],
      targets: ['2.5'],
      partners: [theMill, commonRoof],
      startDate: inDays(-380),
    },
  ];
}

function events({ allDay, nth, onDay, workday }: Calendar): Draft<NetworkEvent>[] {
  const local = { ...invented, languages, status: 'scheduled', targets: [] };
  return [
    {
      ...conceptNote,
      languages,
      ...allDay('2021-10-04', 5),
      slug: 'foro-gsef2021-ciudad-de-mexico',
      title: network.name,
      summary: network.summary,
      status: 'scheduled',
      // The forum's declaration of 8 October 2021 says that it was held in a hybrid format.
      format: 'hybrid',
      category: 'forum',
      goals: [8, 11, 17],
      targets: ['8.3', '17.17'],
      location: mexicoCityPlace,
      organizers: [gsef],
      initiative: 'foro-gsef2021',
      url: page,
    },
    {
      ...conceptNote,
      languages,
      // The paper gives only when it begins.
      ...onDay('2021-10-08', '09:00', '11:00'),
      slug: 'subtema-5-alianzas',
      title: {
        en: 'Sub-theme 5. Develop the territorial and international alliances',
        es: 'Subtema 5. Desarrollar las alianzas territoriales e internacionales',
        fr: 'Sous-thème 5. Développer les alliances territoriales et internationales',
      },
      summary: {
        en: 'A dialogue on building networks of intercooperation out of the Social and Solidarity Economy, from the neighbourhood to the world.',
        es: 'Un diálogo sobre cómo construir redes de intercooperación desde la economía social y solidaria, del barrio al mundo.',
        fr: 'Un dialogue sur la construction de réseaux d’intercoopération à partir de l’économie sociale et solidaire, du quartier au monde.',
      },
      description: {
        en: 'Objectives: to recognize how much global alliances matter to the Social and Solidarity Economy; to put forward ways of making and keeping alliances between its actors, near and far; to promote networks of intercooperation as a strategy for recovering from crises; to make organizations, governments, trade unions, enterprises and universities visible to one another.\n\nMain question: what should people, governments and societies do for a better and more inclusive world, and which of it begins at the local level?\n\nRound 1 (questions 1 to 5): how partnerships work today and whether they should change; what networks of research and cooperation really bring; the role of governments; how to create thematic networks; how to ally with those who do economy in another way.\n\nRound 2 (questions 6 to 10): who should drive alliances; how they help to recover from crises such as COVID-19; the part of international organizations; what each ecosystem can give; the most pressing challenges abroad.\n\nThe programme gives the beginning only; the end shown here is an estimate.',
        es: 'Objetivos: reconocer cuánto importan las alianzas globales para la economía social y solidaria; proponer cómo crear y conservar alianzas entre sus actores, cercanos y lejanos; promover las redes de intercooperación como estrategia para salir de las crisis; hacer visibles entre sí a organizaciones, gobiernos, sindicatos, emprendimientos y universidades.\n\nPregunta principal: ¿qué deben hacer las personas, los gobiernos y las sociedades por un mundo mejor y más incluyente, y qué de ello empieza en lo local?\n\nRonda 1 (preguntas 1 a 5): cómo funcionan hoy las alianzas y si deben cambiar; qué aportan de verdad las redes de investigación y cooperación; el papel de los gobiernos; cómo crear redes temáticas; cómo aliarse con quienes hacen economía de otra manera.\n\nRonda 2 (preguntas 6 a 10): quién debe impulsar las alianzas; cómo ayudan a recuperarse de crisis como la de COVID-19; la parte de los organismos internacionales; qué puede dar cada ecosistema; los retos más urgentes en el plano internacional.\n\nEl programa solo da el comienzo; el final que aquí aparece es una estimación.',
        fr: 'Objectifs : reconnaître l’importance des alliances mondiales pour l’économie sociale et solidaire ; proposer des manières de créer et de préserver des alliances entre ses acteurs, proches ou lointains ; promouvoir les réseaux d’intercoopération comme stratégie de sortie de crise ; rendre visibles les uns aux autres organisations, gouvernements, syndicats, entreprises et universités.\n\nQuestion principale : que doivent faire les personnes, les gouvernements et les sociétés pour un monde meilleur et plus inclusif, et qu’est-ce qui commence au niveau local ?\n\nTour 1 (questions 1 à 5) : comment fonctionnent aujourd’hui les partenariats et s’ils doivent changer ; ce qu’apportent vraiment les réseaux de recherche et de coopération ; le rôle des gouvernements ; comment créer des réseaux thématiques ; comment s’allier à ceux qui font de l’économie autrement.\n\nTour 2 (questions 6 à 10) : qui doit porter les alliances ; comment elles aident à se relever de crises comme celle de la COVID-19 ; la part des organisations internationales ; ce que chaque écosystème peut donner ; les défis les plus pressants à l’international.\n\nLe programme ne donne que le début ; la fin indiquée ici est une estimation.',
      },
      status: 'scheduled',
      format: 'hybrid',
      category: 'session',
      theme: '5',
      sessionCode: '5',
      goals: [8, 10, 17],
      targets: ['17.16', '17.17'],
      location: mexicoCityPlace,
      organizers: [gsef],
      initiative: 'foro-gsef2021',
      url: page,
    },
    {
      ...local,
      ...onDay(nth(-1, 2, 'WE'), '10:00', '11:30'),
      slug: 'grupo-compras-publicas',
      title: {
        en: 'Working group: public purchases',
        es: 'Grupo de trabajo: compras públicas',
        fr: 'Groupe de travail : achats publics',
      },
      summary: {
        en: 'What a tender must say so that a cooperative can answer it.',
        es: 'Qué debe decir una licitación para que una cooperativa pueda responder.',
        fr: 'Ce que doit dire un appel d’offres pour qu’une coopérative puisse y répondre.',
      },
      format: 'online',
      platform: 'Zoom',
      category: 'working-group',
      theme: '5',
      goals: [8, 12],
      targets: ['12.7'],
      organizers: [theMill],
      initiative: 'compras-publicas-de-cerca',
    },
    {
      ...local,
      ...onDay(nth(0, 1, 'TH'), '12:00', '13:30'),
      slug: 'finanzas-entre-vecinos',
      title: {
        en: 'Finance among neighbours',
        es: 'Finanzas entre vecinas y vecinos',
        fr: 'La finance entre voisins',
      },
      summary: {
        en: 'Three savings groups show their accounts, mistakes included.',
        es: 'Tres grupos de ahorro muestran sus cuentas, con todo y errores.',
        fr: 'Trois groupes d’épargne montrent leurs comptes, erreurs comprises.',
      },
      format: 'online',
      platform: 'Zoom',
      category: 'session',
      theme: '4',
      goals: [1, 8],
      targets: ['8.10'],
      organizers: [solidarityChair],
    },
    {
      ...local,
      ...onDay(nth(0, 3, 'SA'), '10:00', '18:00'),
      slug: 'feria-de-economia-solidaria',
      title: {
        en: 'Solidarity economy fair',
        es: 'Feria de economía solidaria',
        fr: 'Foire de l’économie solidaire',
      },
      summary: {
        en: 'Stalls, a barter corner and talks by those who run cooperatives.',
        es: 'Puestos, un rincón de trueque y charlas de quienes llevan cooperativas.',
        fr: 'Des stands, un coin de troc et des causeries de celles et ceux qui font vivre des coopératives.',
      },
      format: 'in-person',
      category: 'fair',
      theme: '1',
      goals: [8, 12],
      location: mexicoCityPlace,
      organizers: [theMill, commonRoof],
    },
    {
      ...local,
      ...onDay(workday(4), '09:00', '10:30'),
      slug: 'grupo-vivienda-en-comun',
      title: {
        en: 'Working group: housing in common',
        es: 'Grupo de trabajo: vivienda en común',
        fr: 'Groupe de travail : habiter en commun',
      },
      summary: {
        en: 'How to share repairs and costs in a building of twelve families.',
        es: 'Cómo repartir arreglos y gastos en un edificio de doce familias.',
        fr: 'Comment partager travaux et dépenses dans un immeuble de douze familles.',
      },
      format: 'hybrid',
      platform: 'Jitsi',
      category: 'working-group',
      theme: '1',
      goals: [11],
      targets: ['11.1'],
      location: mexicoCityPlace,
      organizers: [commonRoof],
      initiative: 'vivienda-en-comun',
    },
    {
      ...local,
      // Hosted from across the ocean, by the clock there.
      ...onDay(nth(1, 2, 'TU'), '16:00', '17:30', 'Europe/Paris'),
      slug: 'apprendre-en-cooperative',
      languages: ['fr', 'es', 'en'],
      title: {
        fr: 'Apprendre en coopérative',
        es: 'Aprender en cooperativa',
        en: 'Learning in a cooperative',
      },
      summary: {
        fr: 'Apprentis et formatrices racontent une année en atelier coopératif.',
        es: 'Aprendices y formadoras cuentan un año en un taller cooperativo.',
        en: 'Apprentices and trainers tell of a year in a cooperative workshop.',
      },
      format: 'online',
      platform: 'Zoom',
      category: 'session',
      theme: '2',
      goals: [4, 8],
      targets: ['4.4'],
      organizers: [solidarityChair],
      initiative: 'atlas-de-oficios',
    },
    {
      ...local,
      ...onDay(nth(2, 3, 'TH'), '10:00', '12:00'),
      slug: 'transformacion-ecologica-desde-abajo',
      title: {
        en: 'Ecological change from below',
        es: 'Transformación ecológica desde abajo',
        fr: 'La transformation écologique par le bas',
      },
      summary: {
        en: 'Repair, compost and shared energy: what three districts have tried.',
        es: 'Reparar, compostar y compartir energía: lo que han probado tres barrios.',
        fr: 'Réparer, composter, partager l’énergie : ce que trois quartiers ont essayé.',
      },
      format: 'online',
      platform: 'Jitsi',
      category: 'session',
      theme: '3',
      goals: [7, 12, 13],
      targets: ['12.5'],
      organizers: [solidarityChair, theMill],
    },
  ];
}

/** The forum GSEF2021, after the concept note of its sub-theme 5. */
export function gsef2021(now: Date): DemoNetwork {
  const calendar = calendarAt(now, network.timeZone);
  return { network, organizations, initiatives: initiatives(calendar), events: events(calendar) };
}
