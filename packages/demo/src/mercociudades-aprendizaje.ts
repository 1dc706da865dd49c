import { addDays, type Initiative, type NetworkEvent, type Organization } from '@tejido/contract';
import { type Calendar, calendarAt } from './calendar.ts';
import { demoNotice, demoSubmissions, invented } from './origin.ts';
import type { DemoNetwork, Draft } from './records.ts';

const languages = ['es', 'pt', 'en'];

const network: DemoNetwork['network'] = {
  slug: 'mercociudades-aprendizaje',
  name: {
    es: 'Mercociudades: aprendizaje entre ciudades',
    pt: 'Mercocidades: aprendizagem entre cidades',
    en: 'Mercociudades: Learning among Cities',
  },
  summary: {
    es: 'Módulos, talleres e intercambios para llevar los Objetivos de Desarrollo Sostenible a los planes de las ciudades.',
    pt: 'Módulos, oficinas e intercâmbios para levar os Objetivos de Desenvolvimento Sustentável aos planos das cidades.',
    en: 'Modules, workshops and exchanges that bring the Sustainable Development Goals into the plans of cities.',
  },
  languages,
  timeZone: 'America/Montevideo',
  purposes: [
    { code: 'training', label: { es: 'Formación', pt: 'Formação', en: 'Training' } },
    { code: 'exchange', label: { es: 'Intercambio', pt: 'Intercâmbio', en: 'Exchange' } },
    { code: 'piloting', label: { es: 'Pilotaje', pt: 'Pilotagem', en: 'Piloting' } },
  ],
  sectors: [
    { code: 'local-government', label: { es: 'Gobierno local', pt: 'Governo local', en: 'Local government' } },
    {
      code: 'city-network',
      label: { es: 'Red o asociación de ciudades', pt: 'Rede ou associação de cidades', en: 'Network of cities' },
    },
    {
      code: 'national-government',
      label: { es: 'Gobierno nacional', pt: 'Governo nacional', en: 'National government' },
    },
    { code: 'academia', label: { es: 'Academia', pt: 'Academia', en: 'Academia' } },
    { code: 'civil-society', label: { es: 'Sociedad civil', pt: 'Sociedade civil', en: 'Civil society' } },
    {
      code: 'international-organization',
      label: { es: 'Organismo internacional', pt: 'Organismo internacional', en: 'International organization' },
    },
  ],
  kinds: [
    {
      code: 'learning-module',
      label: { es: 'Módulo de aprendizaje', pt: 'Módulo de aprendizagem', en: 'Learning module' },
    },
    { code: 'pilot', label: { es: 'Piloto', pt: 'Piloto', en: 'Pilot' } },
    { code: 'thematic-network', label: { es: 'Grupo temático', pt: 'Grupo temático', en: 'Thematic group' } },
    { code: 'programme', label: { es: 'Programa', pt: 'Programa', en: 'Programme' } },
    { code: 'project', label: { es: 'Proyecto', pt: 'Projeto', en: 'Project' } },
  ],
  themes: [
    {
      code: 'localization',
      label: { es: 'Localización de los ODS', pt: 'Localização dos ODS', en: 'SDG localization' },
    },
    {
      code: 'alignment',
      label: { es: 'Alineación de estrategias', pt: 'Alinhamento de estratégias', en: 'Alignment of strategies' },
    },
    { code: 'monitoring', label: { es: 'Seguimiento', pt: 'Monitoramento', en: 'Monitoring' } },
    {
      code: 'peer-learning',
      label: { es: 'Aprendizaje entre pares', pt: 'Aprendizagem entre pares', en: 'Peer learning' },
    },
  ],
  categories: [
    { code: 'training', label: { es: 'Taller de formación', pt: 'Oficina de formação', en: 'Training workshop' } },
    { code: 'webinar', label: { es: 'Seminario en línea', pt: 'Seminário on-line', en: 'Webinar' } },
    {
      code: 'peer-exchange',
      label: { es: 'Intercambio entre pares', pt: 'Intercâmbio entre pares', en: 'Peer exchange' },
    },
    { code: 'meeting', label: { es: 'Reunión', pt: 'Reunião', en: 'Meeting' } },
  ],
  privacyNotices: [demoNotice(languages)],
  submissions: demoSubmissions,
  brand: { accent: '#1c5d99' },
};

const southAmerica = {
  code: '005',
  name: { es: 'América del Sur', pt: 'América do Sul', en: 'South America' },
  latitude: -15.6,
  longitude: -58.4,
};

const post = {
  source: {
    name: {
      es: 'Nota sobre el taller de Córdoba, 12 de diciembre de 2017',
      pt: 'Nota sobre a oficina de Córdoba, 12 de dezembro de 2017',
      en: 'Post on the workshop in Córdoba, 12 December 2017',
    },
  },
};

const organizations: Draft<Organization>[] = [
  {
    ...post,
    languages,
    slug: 'mercociudades',
    name: { es: 'Mercociudades', pt: 'Mercocidades', en: 'Mercociudades' },
    summary: {
      es: 'Red latinoamericana de ciudades.',
      pt: 'Rede latino-americana de cidades.',
      en: 'A Latin American network of cities.',
    },
    sector: 'city-network',
    territory: southAmerica,
    goals: [11, 17],
    targets: [],
  },
  {
    ...post,
    languages,
    slug: 'uclg-learning',
    name: { es: 'CGLU Learning', pt: 'CGLU Learning', en: 'UCLG Learning' },
    summary: {
      es: 'Coordina con Mercociudades la serie de módulos sobre localización de los ODS.',
      pt: 'Coordena com a Mercocidades a série de módulos sobre a localização dos ODS.',
      en: 'Coordinates the series of modules on SDG localization together with Mercociudades.',
    },
    sector: 'city-network',
    goals: [4, 11, 17],
    targets: [],
  },
  {
    ...post,
    languages,
    slug: 'flacma',
    name: {
      es: 'Federación Latinoamericana de Ciudades, Municipios y Asociaciones de Gobiernos Locales (FLACMA)',
      pt: 'Federação Latino-Americana de Cidades, Municípios e Associações de Governos Locais (FLACMA)',
      en: 'Latin American Federation of Cities, Municipalities and Associations of Local Governments (FLACMA)',
    },
    sector: 'city-network',
    goals: [11, 17],
    targets: [],
  },
  {
    ...post,
    languages,
    slug: 'metropolis',
    name: { es: 'Metropolis', pt: 'Metropolis', en: 'Metropolis' },
    sector: 'city-network',
    goals: [11],
    targets: [],
  },
  {
    ...post,
    languages,
    slug: 'ucci',
    name: {
      es: 'Unión de Ciudades Capitales Iberoamericanas (UCCI)',
      pt: 'União de Cidades Capitais Ibero-Americanas (UCCI)',
      en: 'Union of Ibero-American Capital Cities (UCCI)',
    },
    sector: 'city-network',
    goals: [11],
    targets: [],
  },
  {
    ...invented,
    languages,
    slug: 'municipio-de-costa-clara',
    name: { es: 'Municipio de Costa Clara', pt: 'Município de Costa Clara', en: 'Municipality of Costa Clara' },
    summary: {
      es: 'Ciudad inventada que prueba las herramientas de los módulos.',
      pt: 'Cidade inventada que experimenta as ferramentas dos módulos.',
      en: 'An invented city that tries out the tools of the modules.',
    },
    sector: 'local-government',
    territory: {
      code: 'UY-CA',
      name: { es: 'Canelones', pt: 'Canelones', en: 'Canelones' },
      latitude: -34.52,
      longitude: -56.28,
    },
    goals: [6, 11, 13],
    targets: [],
  },
  {
    ...invented,
    languages,
    slug: 'laboratorio-urbano-del-plata',
    name: { es: 'Laboratorio Urbano del Plata', pt: 'Laboratório Urbano do Prata', en: 'River Plate Urban Lab' },
    sector: 'academia',
    goals: [11, 17],
    targets: ['17.18'],
  },
];

const partners = {
  mercociudades: {
    name: { es: 'Mercociudades', pt: 'Mercocidades', en: 'Mercociudades' },
    organization: 'mercociudades',
  },
  learning: { name: { es: 'CGLU Learning', pt: 'CGLU Learning', en: 'UCLG Learning' }, organization: 'uclg-learning' },
  city: {
    name: { es: 'Municipio de Costa Clara', pt: 'Município de Costa Clara', en: 'Municipality of Costa Clara' },
    organization: 'municipio-de-costa-clara',
  },
  lab: {
    name: { es: 'Laboratorio Urbano del Plata', pt: 'Laboratório Urbano do Prata', en: 'River Plate Urban Lab' },
    organization: 'laboratorio-urbano-del-plata',
  },
};

function initiatives({ inDays }: Calendar): Draft<Initiative>[] {
  return [
    {
      ...post,
      languages,
      slug: 'modulo-2-alineacion',
      title: {
        es: 'Módulo 2: localización y alineación de los ODS',
        pt: 'Módulo 2: localização e alinhamento dos ODS',
        en: 'Module 2: SDG localization and alignment',
      },
      summary: {
        es: 'Segundo módulo de la serie: cómo alinear la estrategia de una ciudad con los objetivos, sus metas y sus indicadores.',
        pt: 'Segundo módulo da série: como alinhar a estratégia de uma cidade com os objetivos, suas metas e seus indicadores.',
        en: 'The second module of the series: how to align a city’s strategy with the goals, their targets and indicators.',
      },
      description: {
        es: 'Reúne una guía práctica y, como el primer módulo, herramientas, presentaciones, videos y material impreso. Se trabaja en grupos con ejercicios sobre casos de cada ciudad.\n\nAyuda a reconocer los pasos estratégicos, a ver qué necesita cada contexto, a priorizar, y a planificar y seguir la agenda local con metas e indicadores mundiales. También trata la coordinación con otros niveles de gobierno y quiénes deben participar.\n\nEn la jornada de Córdoba lo impartieron Rodrigo Corradi (Porto Alegre), Agusti de Losada (consultor del módulo), Santiago Gallo (CNM / FLACMA) y Sara Hoeflich (CGLU).',
        pt: 'Reúne um guia prático e, como o primeiro módulo, ferramentas, apresentações, vídeos e material impresso. Trabalha-se em grupos com exercícios sobre casos de cada cidade.\n\nAjuda a reconhecer os passos estratégicos, a ver de que cada contexto precisa, a priorizar, e a planejar e acompanhar a agenda local com metas e indicadores globais. Trata também da coordenação com outros níveis de governo e de quem deve participar.\n\nNa jornada de Córdoba foi ministrado por Rodrigo Corradi (Porto Alegre), Agusti de Losada (consultor do módulo), Santiago Gallo (CNM / FLACMA) e Sara Hoeflich (CGLU).',
        en: 'It brings together a practical guide and, like the first module, tools, presentations, videos and hand-outs. People work in groups on exercises about cases of their own cities.\n\nIt helps to recognize strategic steps, to see what each context needs, to set priorities, and to plan and follow the local agenda with global targets and indicators. It also deals with coordination between levels of government and with who should take part.\n\nAt the day in Córdoba it was taught by Rodrigo Corradi (Porto Alegre), Agusti de Losada (consultant of the module), Santiago Gallo (CNM / FLACMA) and Sara Hoeflich (UCLG).',
      },
      kind: 'learning-module',
      stage: 'active',
      sectors: ['local-government', 'city-network'],
      goals: [4, 11, 17],
      targets: ['4.7', '11.3', '17.14'],
      territory: southAmerica,
      partners: [partners.mercociudades, partners.learning],
    },
    {
      ...post,
      languages,
      slug: 'modulo-1-localizacion',
      title: {
        es: 'Módulo 1: localización de los ODS',
        pt: 'Módulo 1: localização dos ODS',
        en: 'Module 1: SDG localization',
      },
      summary: {
        es: 'El primero de la serie, con herramientas, presentaciones, videos y material impreso.',
        pt: 'O primeiro da série, com ferramentas, apresentações, vídeos e material impresso.',
        en: 'The first of the series, with tools, presentations, videos and hand-outs.',
      },
      kind: 'learning-module',
      stage: 'active',
      sectors: ['local-government', 'city-network'],
      goals: [4, 11, 17],
      targets: ['4.7'],
      territory: southAmerica,
      partners: [partners.learning],
    },
    {
      ...post,
      languages,
      slug: 'ciudades-interesadas-en-pilotar',
      title: {
        es: 'Ciudades interesadas en pilotar la alineación',
        pt: 'Cidades interessadas em pilotar o alinhamento',
        en: 'Cities interested in piloting the alignment',
      },
      summary: {
        es: 'Varias ciudades del grupo temático de planificación estratégica se ofrecen a probar la alineación en casa.',
        pt: 'Várias cidades do grupo temático de planejamento estratégico se oferecem para testar o alinhamento em casa.',
        en: 'Several cities of the thematic group on strategic planning offer to try the alignment at home.',
      },
      description: {
        es: 'Serían una base urbana de aprendizaje continuo: las redes quedarían mejor conectadas y las experiencias y los procesos se compartirían mientras ocurren.\n\nOtras ciudades se ocuparán de la alineación, la sensibilización y la difusión de lo aprendido por medio de buenas prácticas.',
        pt: 'Seriam uma base urbana de aprendizagem contínua: as redes ficariam mais bem conectadas e as experiências e os processos seriam compartilhados enquanto acontecem.\n\nOutras cidades vão se ocupar do alinhamento, da sensibilização e da difusão do que foi aprendido por meio de boas práticas.',
        en: 'They would form an urban base of continuous learning: networks would be better connected, and experiences and processes shared while they happen.\n\nOther cities will take up alignment, awareness and the spreading of what was learnt through good practice.',
      },
      kind: 'pilot',
      stage: 'planned',
      sectors: ['local-government'],
      goals: [11, 17],
      targets: ['11.3', '17.14'],
      territory: southAmerica,
      partners: [partners.mercociudades],
    },
    {
      ...post,
      languages,
      slug: 'grupo-de-planificacion-estrategica',
      title: {
        es: 'Grupo temático de planificación estratégica',
        pt: 'Grupo temático de planejamento estratégico',
        en: 'Thematic group on strategic planning',
      },
      summary: {
        es: 'Grupo de Mercociudades del que salen las ciudades interesadas en el piloto.',
        pt: 'Grupo da Mercocidades do qual saem as cidades interessadas no piloto.',
        en: 'The group of Mercociudades from which the cities interested in the pilot come.',
      },
      kind: 'thematic-network',
      stage: 'active',
      sectors: ['local-government'],
      goals: [11],
      targets: ['11.3', '11.a'],
      territory: southAmerica,
      partners: [partners.mercociudades],
    },
    {
      ...invented,
      languages,
      slug: 'costa-clara-alinea-su-plan',
      title: {
        es: 'Costa Clara alinea su plan',
        pt: 'Costa Clara alinha o seu plano',
        en: 'Costa Clara aligns its plan',
      },
      summary: {
        es: 'Una ciudad ordena por prioridad las metas de su plan y les pone indicadores que sabe medir.',
        pt: 'Uma cidade põe em ordem de prioridade as metas do seu plano e lhes dá indicadores que sabe medir.',
        en: 'A city puts the targets of its plan in order of priority and gives them indicators it knows how to measure.',
      },
      kind: 'pilot',
      stage: 'active',
      sectors: ['local-government', 'academia'],
      goals: [6, 11, 13],
      targets: ['6.3', '11.6', '13.2'],
      territory: {
        code: 'UY-CA',
        name: { es: 'Canelones', pt: 'Canelones', en: 'Canelones' },
        latitude: -34.52,
        longitude: -56.28,
      },
      partners: [partners.city, partners.lab],
      startDate: inDays(-140),
      endDate: inDays(225),
    },
    {
      ...invented,
      languages,
      slug: 'circulo-de-indicadores',
      title: { es: 'Círculo de indicadores', pt: 'Círculo de indicadores', en: 'Indicator circle' },
      summary: {
        es: 'Equipos técnicos que se llaman cada mes para resolver juntos una medición difícil.',
        pt: 'Equipes técnicas que se falam todo mês para resolver juntas uma medição difícil.',
        en: 'Technical teams who call each other every month to solve a difficult measurement together.',
      },
      kind: 'programme',
      stage: 'active',
      sectors: ['local-government', 'academia'],
      goals: [16, 17],
      targets: ['17.18', '17.19'],
      territory: southAmerica,
      partners: [partners.lab],
      startDate: inDays(-300),
    },
    {
      ...invented,
      languages,
      slug: 'caja-de-ejercicios',
      title: { es: 'Caja de ejercicios', pt: 'Caixa de exercícios', en: 'Box of exercises' },
      summary: {
        es: 'Juegos y ejercicios de grupo para talleres de localización, listos para imprimir.',
        pt: 'Jogos e exercícios de grupo para oficinas de localização, prontos para imprimir.',
        en: 'Games and group exercises for localization workshops, ready to print.',
      },
      kind: 'project',
      stage: 'completed',
      sectors: ['academia', 'civil-society'],
      goals: [4],
      targets: ['4.7'],
      partners: [partners.lab],
      startDate: inDays(-420),
      endDate: inDays(-35),
    },
  ];
}

function events({ between, allDay, nth, onDay, workday }: Calendar): Draft<NetworkEvent>[] {
  const local = { ...invented, languages, status: 'scheduled', targets: [] };
  const course = nth(1, 2, 'TH');
  return [
    {
      ...post,
      languages,
      // The post is of 12 December 2017 and names no day; that date stands in for it.
      ...allDay('2017-12-12', 1, 'America/Argentina/Cordoba'),
      slug: 'jornada-modulo-alineacion-cordoba',
      title: {
        es: 'Taller de localización y alineación de los ODS en Córdoba',
        pt: 'Oficina de localização e alinhamento dos ODS em Córdoba',
        en: 'Workshop on SDG localization and alignment in Córdoba',
      },
      summary: {
        es: 'Una jornada completa en la Academia de Ciencias con veinte participantes de perfil técnico: así se presentó el segundo módulo.',
        pt: 'Uma jornada inteira na Academia de Ciências com vinte participantes de perfil técnico: assim foi apresentado o segundo módulo.',
        en: 'A full day at the Academy of Sciences with twenty technical participants: this is how the second module was launched.',
      },
      description: {
        es: 'Mercociudades y CGLU Learning organizaron el taller en el marco de la Cumbre de Mercociudades. Participaron áreas de planificación, ambiente, relaciones internacionales y economía de las ciudades, redes temáticas de Mercociudades, FLACMA, Metropolis, UCCI y el Proyecto ALLAS, además del gobierno argentino.\n\nLa guía se aplicó en ejercicios de grupo, y hubo tiempo para compartir expectativas, desafíos y modos de superarlos.\n\nSobre la fecha: la nota de la que se tomó, del 12 de diciembre de 2017, no dice qué día fue; aquí figura el de la nota.',
        pt: 'A Mercocidades e a CGLU Learning organizaram a oficina no âmbito da Cúpula de Mercocidades. Participaram áreas de planejamento, meio ambiente, relações internacionais e economia das cidades, redes temáticas da Mercocidades, FLACMA, Metropolis, UCCI e o Projeto ALLAS, além do governo argentino.\n\nO guia foi aplicado em exercícios de grupo, e houve tempo para compartilhar expectativas, desafios e modos de superá-los.\n\nSobre a data: a nota de onde foi tirada, de 12 de dezembro de 2017, não diz qual foi o dia; aqui figura o da nota.',
        en: 'Mercociudades and UCLG Learning held the workshop within the Mercociudades Summit. Planning, environment, international relations and economy departments of cities took part, with thematic networks of Mercociudades, FLACMA, Metropolis, UCCI and Project ALLAS, and the government of Argentina.\n\nThe guide was put to use in group exercises, and there was time to share expectations, challenges and ways to overcome them.\n\nAbout the date: the post it is taken from, of 12 December 2017, does not say which day it was; the day shown here is that of the post.',
      },
      status: 'scheduled',
      format: 'in-person',
      category: 'training',
      theme: 'alignment',
      goals: [4, 11, 17],
      targets: ['4.7', '11.3', '17.14'],
      location: {
        name: { es: 'Academia de Ciencias', pt: 'Academia de Ciências', en: 'Academy of Sciences' },
        address: { es: 'Córdoba, Argentina', pt: 'Córdoba, Argentina', en: 'Córdoba, Argentina' },
        territory: 'AR-X',
        latitude: -31.42,
        longitude: -64.19,
      },
      organizers: [partners.mercociudades, partners.learning],
      initiative: 'modulo-2-alineacion',
    },
    {
      ...local,
      ...onDay(nth(-1, 3, 'TH'), '15:00', '16:30'),
      slug: 'alinear-en-cuatro-pasos',
      title: {
        es: 'Alinear un plan en cuatro pasos',
        pt: 'Alinhar um plano em quatro passos',
        en: 'Aligning a plan in four steps',
      },
      summary: {
        es: 'Qué mirar primero cuando el plan de la ciudad ya está escrito.',
        pt: 'O que olhar primeiro quando o plano da cidade já está escrito.',
        en: 'What to look at first when the city’s plan is already written.',
      },
      format: 'online',
      platform: 'Zoom',
      category: 'webinar',
      theme: 'alignment',
      goals: [11, 17],
      targets: ['17.14'],
      organizers: [partners.lab],
    },
    {
      ...local,
      ...onDay(nth(0, 2, 'WE'), '10:00', '11:30'),
      slug: 'circulo-de-indicadores-sesion',
      title: {
        es: 'Círculo de indicadores: el agua que se pierde',
        pt: 'Círculo de indicadores: a água que se perde',
        en: 'Indicator circle: the water that gets lost',
      },
      summary: {
        es: 'Tres equipos comparan cómo miden las fugas de su red.',
        pt: 'Três equipes comparam como medem os vazamentos da sua rede.',
        en: 'Three teams compare how they measure the leaks of their network.',
      },
      format: 'online',
      platform: 'Jitsi',
      category: 'peer-exchange',
      theme: 'monitoring',
      goals: [6, 17],
      targets: ['6.4', '17.18'],
      organizers: [partners.lab],
      initiative: 'circulo-de-indicadores',
    },
    {
      ...local,
      ...onDay(nth(0, 4, 'TU'), '14:00', '17:00'),
      slug: 'taller-prioridades-costa-clara',
      title: {
        es: 'Taller: poner las metas en orden',
        pt: 'Oficina: pôr as metas em ordem',
        en: 'Workshop: putting targets in order',
      },
      summary: {
        es: 'Vecindario, áreas municipales y concejo ordenan juntos las prioridades del plan.',
        pt: 'Moradores, secretarias e câmara ordenam juntos as prioridades do plano.',
        en: 'Residents, municipal departments and council put the plan’s priorities in order together.',
      },
      format: 'hybrid',
      platform: 'Jitsi',
      category: 'training',
      theme: 'alignment',
      goals: [11, 16],
      targets: ['11.3', '16.7'],
      location: {
        name: { es: 'Casa municipal', pt: 'Casa municipal', en: 'Municipal house' },
        address: { es: 'Costa Clara, Canelones', pt: 'Costa Clara, Canelones', en: 'Costa Clara, Canelones' },
        territory: 'UY-CA',
        latitude: -34.52,
        longitude: -56.28,
      },
      organizers: [partners.city],
      initiative: 'costa-clara-alinea-su-plan',
    },
    {
      ...local,
      ...onDay(workday(3), '09:00', '10:00'),
      slug: 'consultorio-de-metas',
      title: { es: 'Consultorio de metas', pt: 'Plantão de metas', en: 'Targets clinic' },
      summary: {
        es: 'Una hora para preguntar qué meta corresponde a cada programa municipal.',
        pt: 'Uma hora para perguntar que meta corresponde a cada programa municipal.',
        en: 'An hour to ask which target fits each municipal programme.',
      },
      format: 'online',
      platform: 'Jitsi',
      category: 'peer-exchange',
      theme: 'localization',
      goals: [17],
      organizers: [partners.lab],
    },
    {
      ...local,
      ...between(`${course}T09:00`, `${addDays(course, 1)}T17:00`),
      slug: 'curso-de-dos-dias',
      title: {
        es: 'Curso de dos días: de los objetivos al presupuesto',
        pt: 'Curso de dois dias: dos objetivos ao orçamento',
        en: 'Two-day course: from goals to budget',
      },
      summary: {
        es: 'Guía, ejercicios y casos para quienes preparan el presupuesto municipal.',
        pt: 'Guia, exercícios e casos para quem prepara o orçamento municipal.',
        en: 'Guide, exercises and cases for those who prepare the municipal budget.',
      },
      format: 'in-person',
      category: 'training',
      theme: 'localization',
      goals: [11, 16],
      targets: ['16.6'],
      location: {
        name: { es: 'Sala de la Rambla', pt: 'Sala da Rambla', en: 'Rambla hall' },
        address: { es: 'Montevideo', pt: 'Montevidéu', en: 'Montevideo' },
        territory: 'UY-MO',
        latitude: -34.9,
        longitude: -56.16,
      },
      organizers: [partners.lab, partners.city],
    },
    {
      ...local,
      // Named by the clock of Brazil, whose cities host it.
      ...onDay(nth(2, 3, 'WE'), '16:00', '17:30', 'America/Sao_Paulo'),
      slug: 'intercambio-em-portugues',
      languages: ['pt', 'es', 'en'],
      title: {
        pt: 'Roda de conversa: a escola como ponto de partida',
        es: 'Ronda de conversación: la escuela como punto de partida',
        en: 'Conversation circle: the school as a starting point',
      },
      summary: {
        pt: 'Como começar a localização pelas escolas do bairro. Em português, com perguntas em espanhol.',
        es: 'Cómo empezar la localización por las escuelas del barrio. En portugués, con preguntas en español.',
        en: 'How to begin localization with the schools of the neighbourhood. In Portuguese, with questions in Spanish.',
      },
      format: 'online',
      platform: 'Zoom',
      category: 'peer-exchange',
      theme: 'peer-learning',
      goals: [4, 11],
      targets: ['4.7'],
      organizers: [partners.lab],
    },
    {
      ...local,
      ...onDay(nth(3, 2, 'TU'), '11:00', '12:30'),
      slug: 'reunion-de-ciudades-piloto',
      title: {
        es: 'Reunión de ciudades que pilotan',
        pt: 'Reunião das cidades que pilotam',
        en: 'Meeting of piloting cities',
      },
      summary: {
        es: 'Primeros resultados, dudas abiertas y próximos pasos.',
        pt: 'Primeiros resultados, dúvidas em aberto e próximos passos.',
        en: 'First results, open questions and next steps.',
      },
      format: 'online',
      platform: 'Zoom',
      category: 'meeting',
      theme: 'alignment',
      goals: [11, 17],
      organizers: [partners.city, partners.lab],
    },
  ];
}

/** Learning among Mercociudades, after a post of 12 December 2017 on the workshop in Córdoba. */
export function mercociudadesAprendizaje(now: Date): DemoNetwork {
  const calendar = calendarAt(now, network.timeZone);
  return { network, organizations, initiatives: initiatives(calendar), events: events(calendar) };
}
