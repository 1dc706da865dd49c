import { addDays, type Initiative, type NetworkEvent, type Organization } from '@tejido/contract';
import { type Calendar, calendarAt } from './calendar.ts';
import { joinForm } from './local4action-hubs/join-form.ts';
import { countryNotice, demoNotice, demoSubmissions, invented } from './origin.ts';
import type { DemoNetwork, Draft } from './records.ts';

const languages = ['es', 'en', 'fr'];

const network: DemoNetwork['network'] = {
  slug: 'local4action-hubs',
  name: {
    es: 'Local4Action HUBs de CGLU',
    en: 'UCLG Local4Action HUBs',
    fr: 'Local4Action HUBs de CGLU',
  },
  summary: {
    es: 'Experiencias locales que transforman las políticas globales: iniciativas de gobiernos locales y regionales que CGLU reconoce y conecta.',
    en: 'Local experiences that transform global policies: initiatives of local and regional governments that UCLG recognizes and connects.',
    fr: 'Des expériences locales qui transforment les politiques mondiales : des initiatives de gouvernements locaux et régionaux que CGLU reconnaît et relie.',
  },
  languages,
  timeZone: 'Europe/Madrid',
  purposes: [
    {
      code: 'link',
      label: { es: 'Vínculo local-global', en: 'Local-global link', fr: 'Lien local-mondial' },
    },
    { code: 'acceleration', label: { es: 'Aceleración', en: 'Acceleration', fr: 'Accélération' } },
    { code: 'synchronization', label: { es: 'Sincronización', en: 'Synchronization', fr: 'Synchronisation' } },
  ],
  sectors: [
    { code: 'local-government', label: { es: 'Gobierno local', en: 'Local government', fr: 'Gouvernement local' } },
    {
      code: 'regional-government',
      label: { es: 'Gobierno regional', en: 'Regional government', fr: 'Gouvernement régional' },
    },
    {
      code: 'association',
      label: {
        es: 'Asociación de gobiernos locales o regionales',
        en: 'Association of local or regional governments',
        fr: 'Association de gouvernements locaux ou régionaux',
      },
    },
    { code: 'civil-society', label: { es: 'Sociedad civil', en: 'Civil society', fr: 'Société civile' } },
    { code: 'citizens', label: { es: 'Ciudadanía', en: 'Citizens', fr: 'Citoyennes et citoyens' } },
  ],
  kinds: [
    { code: 'hub', label: { es: 'HUB', en: 'HUB', fr: 'HUB' } },
    { code: 'programme', label: { es: 'Programa', en: 'Programme', fr: 'Programme' } },
    {
      code: 'call-for-proposals',
      label: { es: 'Convocatoria de propuestas', en: 'Call for proposals', fr: 'Appel à propositions' },
    },
  ],
  themes: [
    { code: 'localization', label: { es: 'Localización', en: 'Localization', fr: 'Localisation' } },
    { code: 'advocacy', label: { es: 'Incidencia', en: 'Advocacy', fr: 'Plaidoyer' } },
    { code: 'knowledge', label: { es: 'Conocimiento', en: 'Knowledge', fr: 'Connaissance' } },
    { code: 'learning', label: { es: 'Aprendizaje', en: 'Learning', fr: 'Apprentissage' } },
  ],
  categories: [
    { code: 'gathering', label: { es: 'Encuentro', en: 'Gathering', fr: 'Rencontre' } },
    {
      code: 'info-session',
      label: { es: 'Sesión informativa', en: 'Information session', fr: 'Séance d’information' },
    },
    { code: 'exchange', label: { es: 'Intercambio', en: 'Exchange', fr: 'Échange' } },
    { code: 'monitoring', label: { es: 'Seguimiento', en: 'Monitoring', fr: 'Suivi' } },
  ],
  // The second belongs to one site: a country page that shows the form with its own notice.
  privacyNotices: [demoNotice(languages), countryNotice(languages)],
  joinForm,
  submissions: demoSubmissions,
  brand: { accent: '#a01550' },
};

const brochure = {
  source: {
    name: {
      es: 'Folleto de los Local4Action HUBs, CGLU',
      en: 'Brochure of the Local4Action HUBs, UCLG',
      fr: 'Brochure des Local4Action HUBs, CGLU',
    },
  },
};

const secretariat = {
  name: { es: 'Secretariado Mundial de CGLU', en: 'UCLG World Secretariat', fr: 'Secrétariat mondial de CGLU' },
  organization: 'secretariado-mundial-cglu',
};
const brightShore = {
  name: { es: 'Ayuntamiento de Orilla Clara', en: 'City Council of Orilla Clara', fr: 'Mairie d’Orilla Clara' },
  organization: 'ayuntamiento-de-orilla-clara',
};
const highValleys = {
  name: {
    es: 'Mancomunidad de Valles Altos',
    en: 'Association of the High Valleys',
    fr: 'Communauté des Hautes Vallées',
  },
  organization: 'mancomunidad-de-valles-altos',
};

const organizations: Draft<Organization>[] = [
  {
    ...brochure,
    languages,
    slug: secretariat.organization,
    name: secretariat.name,
    summary: {
      es: 'Facilita la plataforma internacional que conecta las experiencias.',
      en: 'Runs the international platform that connects the experiences.',
      fr: 'Anime la plateforme internationale qui relie les expériences.',
    },
    sector: 'association',
    goals: [11, 17],
    targets: [],
  },
  {
    ...invented,
    languages,
    slug: brightShore.organization,
    name: brightShore.name,
    summary: {
      es: 'Ciudad inventada junto al mar que comparte lo que aprende.',
      en: 'An invented seaside city that shares what it learns.',
      fr: 'Une ville inventée au bord de la mer qui partage ce qu’elle apprend.',
    },
    sector: 'local-government',
    territory: {
      code: 'ES-VC',
      name: { es: 'Comunitat Valenciana', en: 'Valencian Community', fr: 'Communauté valencienne' },
      latitude: 39.47,
      longitude: -0.38,
    },
    goals: [11, 13, 14],
    targets: [],
  },
  {
    ...invented,
    languages,
    slug: highValleys.organization,
    name: highValleys.name,
    sector: 'association',
    territory: {
      code: 'ES-AR',
      name: { es: 'Aragón', en: 'Aragon', fr: 'Aragon' },
      latitude: 41.65,
      longitude: -0.88,
    },
    goals: [7, 11],
    targets: [],
  },
];

function initiatives({ inDays }: Calendar): Draft<Initiative>[] {
  return [
    {
      ...brochure,
      languages,
      slug: 'convocatoria-local4action-hubs',
      title: {
        es: 'Convocatoria de propuestas: Local4Action HUBs',
        en: 'Call for proposals: Local4Action HUBs',
        fr: 'Appel à propositions : Local4Action HUBs',
      },
      summary: {
        es: 'Los miembros de CGLU están llamados a proponer su propia iniciativa. Está abierta; no tiene fecha de cierre anunciada.',
        en: 'Members of UCLG are called to put forward an initiative of their own. It is open; no closing date has been announced.',
        fr: 'Les membres de CGLU sont appelés à proposer leur propre initiative. L’appel est ouvert ; aucune date de clôture n’est annoncée.',
      },
      description: {
        es: 'Con esta convocatoria empieza el camino. Después, el Secretariado Mundial pone en marcha una plataforma internacional que enlaza las experiencias con publicaciones, eventos y productos conjuntos, y da seguimiento a cada iniciativa con apoyo de los mecanismos de consulta y de un Consejo Asesor. El tercer paso es la plataforma digital, que informa sobre lo que se hace en cada territorio y abre un espacio de intercambio interactivo.\n\nPuede presentarse un gobierno local o regional, o una de sus asociaciones.',
        en: 'The call is where the road begins. Next, the World Secretariat starts an international platform that links the experiences through joint publications, events and products, and follows each initiative with the help of the consultation mechanisms and an Advisory Council. The third step is the digital platform, which reports what is done in each territory and opens an interactive space for exchange.\n\nA local or regional government may apply, or one of their associations.',
        fr: 'L’appel ouvre le chemin. Ensuite, le Secrétariat mondial lance une plateforme internationale qui relie les expériences par des publications, des événements et des produits communs, et suit chaque initiative avec l’appui des mécanismes de consultation et d’un Conseil consultatif. La troisième étape est la plateforme numérique, qui rend compte de ce qui se fait dans chaque territoire et ouvre un espace d’échange interactif.\n\nPeut se présenter un gouvernement local ou régional, ou l’une de leurs associations.',
      },
      kind: 'call-for-proposals',
      // Open, and without an end date because the brochure names no deadline.
      stage: 'active',
      sectors: ['local-government', 'regional-government', 'association'],
      goals: [11, 17],
      targets: ['11.a', '17.16'],
      partners: [secretariat],
    },
    {
      ...brochure,
      languages,
      slug: 'programa-local4action-hubs',
      title: { es: 'Local4Action HUBs', en: 'Local4Action HUBs', fr: 'Local4Action HUBs' },
      summary: {
        es: 'Una marca que CGLU da a iniciativas locales para hacerlas visibles, conectarlas entre sí y llevarlas a la agenda mundial.',
        en: 'A label that UCLG gives to local initiatives to make them visible, connect them and carry them into the global agenda.',
        fr: 'Un label que CGLU donne à des initiatives locales pour les rendre visibles, les relier et les porter dans l’agenda mondial.',
      },
      description: {
        es: '## Tres componentes\n\n- **Vínculo local-global:** la iniciativa une políticas mundiales y acción local.\n- **Aceleración:** hace avanzar más rápido la localización de las agendas globales.\n- **Sincronización:** se conecta con las demás y aprovecha lo ya hecho en la red.\n\n## Seis características\n\n1. **Impulso local**, de un gobierno local o regional o de una de sus asociaciones.\n2. **Tiempo:** de uno a tres años, con resultados acordados de antemano.\n3. **Identidad** de CGLU en los valores y en lo visual.\n4. **Resultados** accionables y escalables, que se puedan seguir y medir.\n5. **Tema** en línea con los manifiestos del Congreso de Durban y con la Agenda 2030.\n6. **Comunicación**, con una hoja de ruta de actividades y documentos.\n\nLas iniciativas se reúnen al menos una vez al año, en el foro Venice City Solutions 2030.',
        en: '## Three components\n\n- **Local-global link:** the initiative joins global policies and local action.\n- **Acceleration:** it speeds up the localization of global agendas.\n- **Synchronization:** it connects with the others and builds on what the network has already done.\n\n## Six characteristics\n\n1. **Locally driven**, by a local or regional government or one of their associations.\n2. **Time:** one to three years, with results agreed beforehand.\n3. **UCLG identity** in values and looks.\n4. **Actionable and scalable results** that can be followed and measured.\n5. **A theme** in line with the manifestos of the Durban Congress and the 2030 Agenda.\n6. **Communication**, with a road map of activities and documents.\n\nThe initiatives meet at least once a year, at the forum Venice City Solutions 2030.',
        fr: '## Trois composantes\n\n- **Lien local-mondial :** l’initiative unit politiques mondiales et action locale.\n- **Accélération :** elle fait avancer plus vite la localisation des agendas mondiaux.\n- **Synchronisation :** elle se relie aux autres et s’appuie sur ce que le réseau a déjà fait.\n\n## Six caractéristiques\n\n1. **Une impulsion locale**, d’un gouvernement local ou régional ou d’une de leurs associations.\n2. **Un temps :** de un à trois ans, avec des résultats convenus à l’avance.\n3. **L’identité** de CGLU, dans les valeurs et dans l’image.\n4. **Des résultats** concrets et reproductibles à plus grande échelle, que l’on puisse suivre et mesurer.\n5. **Un thème** dans la ligne des manifestes du Congrès de Durban et de l’Agenda 2030.\n6. **Une communication**, avec une feuille de route d’activités et de documents.\n\nLes initiatives se retrouvent au moins une fois par an, au forum Venice City Solutions 2030.',
      },
      kind: 'programme',
      stage: 'active',
      sectors: ['local-government', 'regional-government', 'association', 'citizens'],
      goals: [11, 16, 17],
      targets: ['11.3', '11.a', '17.14', '17.16'],
      partners: [secretariat],
    },
    {
      ...invented,
      languages,
      slug: 'hub-orilla-clara',
      title: {
        es: 'HUB Orilla Clara: playas que se cuidan solas',
        en: 'Orilla Clara HUB: beaches that look after themselves',
        fr: 'HUB Orilla Clara : des plages qui prennent soin d’elles-mêmes',
      },
      summary: {
        es: 'Dunas, sombra y menos plástico: un plan de tres años hecho con quienes viven de la playa.',
        en: 'Dunes, shade and less plastic: a three-year plan made with those who live off the beach.',
        fr: 'Dunes, ombre et moins de plastique : un plan de trois ans fait avec celles et ceux qui vivent de la plage.',
      },
      kind: 'hub',
      stage: 'active',
      sectors: ['local-government', 'citizens'],
      goals: [11, 13, 14],
      targets: ['13.1', '14.1', '14.2'],
      territory: {
        code: 'ES-VC',
        name: { es: 'Comunitat Valenciana', en: 'Valencian Community', fr: 'Communauté valencienne' },
        latitude: 39.47,
        longitude: -0.38,
      },
      partners: [brightShore],
      startDate: inDays(-280),
      endDate: inDays(815),
    },
    {
      ...invented,
      languages,
      slug: 'hub-valles-altos',
      title: {
        es: 'HUB Valles Altos: energía de pueblo',
        en: 'High Valleys HUB: village energy',
        fr: 'HUB Hautes Vallées : l’énergie des villages',
      },
      summary: {
        es: 'Doce municipios pequeños producen y comparten la electricidad de sus tejados.',
        en: 'Twelve small municipalities make and share the electricity of their roofs.',
        fr: 'Douze petites communes produisent et partagent l’électricité de leurs toits.',
      },
      kind: 'hub',
      stage: 'active',
      sectors: ['association', 'local-government'],
      goals: [7, 11, 13],
      targets: ['7.1', '7.2', '13.2'],
      territory: {
        code: 'ES-AR',
        name: { es: 'Aragón', en: 'Aragon', fr: 'Aragon' },
        latitude: 41.65,
        longitude: -0.88,
      },
      partners: [highValleys],
      startDate: inDays(-90),
      endDate: inDays(640),
    },
    {
      ...invented,
      languages,
      slug: 'hub-barrios-que-cuidan',
      title: {
        es: 'HUB Barrios que cuidan',
        en: 'Caring Neighbourhoods HUB',
        fr: 'HUB Quartiers qui prennent soin',
      },
      summary: {
        es: 'Servicios de cuidado a menos de quince minutos a pie, medidos por quienes los usan.',
        en: 'Care services within fifteen minutes on foot, measured by those who use them.',
        fr: 'Des services de soin à moins de quinze minutes à pied, mesurés par celles et ceux qui les utilisent.',
      },
      kind: 'hub',
      stage: 'planned',
      sectors: ['regional-government', 'civil-society'],
      goals: [3, 5, 11],
      targets: ['5.4', '11.3'],
      territory: {
        code: 'ES-PV',
        name: { es: 'País Vasco', en: 'Basque Country', fr: 'Pays basque' },
        latitude: 42.85,
        longitude: -2.67,
      },
      partners: [brightShore, highValleys],
      startDate: inDays(120),
    },
    {
      ...invented,
      languages,
      slug: 'hub-memoria-del-agua',
      title: {
        es: 'HUB Memoria del agua',
        en: 'Memory of Water HUB',
        fr: 'HUB Mémoire de l’eau',
      },
      summary: {
        es: 'Fuentes y acequias antiguas vueltas a usar contra el calor. Terminó con resultados publicados.',
        en: 'Old fountains and channels put back to use against the heat. Ended with published results.',
        fr: 'Fontaines et canaux anciens remis en service contre la chaleur. Terminé, résultats publiés.',
      },
      kind: 'hub',
      stage: 'completed',
      sectors: ['local-government', 'citizens', 'civil-society'],
      goals: [6, 11, 13],
      targets: ['6.4', '11.4'],
      territory: {
        code: 'ES-AN',
        name: { es: 'Andalucía', en: 'Andalusia', fr: 'Andalousie' },
        latitude: 37.39,
        longitude: -5.98,
      },
      partners: [highValleys],
      startDate: inDays(-800),
      endDate: inDays(-75),
    },
  ];
}

function events({ between, nth, onDay, workday }: Calendar): Draft<NetworkEvent>[] {
  const local = { ...invented, languages, status: 'scheduled', targets: [] };
  const gathering = nth(2, 2, 'TU');
  return [
    {
      ...local,
      ...onDay(nth(-1, 2, 'TH'), '12:00', '13:00'),
      slug: 'sesion-informativa-1',
      title: {
        es: 'Cómo preparar una propuesta de HUB',
        en: 'How to prepare a HUB proposal',
        fr: 'Comment préparer une proposition de HUB',
      },
      summary: {
        es: 'Repaso de los tres componentes y las seis características, con preguntas.',
        en: 'A walk through the three components and six characteristics, with questions.',
        fr: 'Tour des trois composantes et des six caractéristiques, avec questions.',
      },
      format: 'online',
      platform: 'Zoom',
      category: 'info-session',
      theme: 'localization',
      goals: [11, 17],
      organizers: [brightShore],
      initiative: 'convocatoria-local4action-hubs',
    },
    {
      ...local,
      ...onDay(nth(0, 2, 'TH'), '12:00', '13:00'),
      slug: 'sesion-informativa-2',
      title: {
        es: 'Preguntas abiertas sobre la convocatoria',
        en: 'Open questions on the call',
        fr: 'Questions ouvertes sur l’appel',
      },
      summary: {
        es: 'Una hora sin presentaciones: solo preguntas y respuestas en tres idiomas.',
        en: 'An hour without slides: only questions and answers in three languages.',
        fr: 'Une heure sans diapositives : seulement des questions et des réponses en trois langues.',
      },
      format: 'online',
      platform: 'Zoom',
      category: 'info-session',
      goals: [17],
      organizers: [highValleys],
      initiative: 'convocatoria-local4action-hubs',
    },
    {
      ...local,
      ...onDay(nth(0, 4, 'WE'), '10:00', '12:30'),
      slug: 'seguimiento-orilla-clara',
      title: {
        es: 'Seguimiento anual: HUB Orilla Clara',
        en: 'Yearly review: Orilla Clara HUB',
        fr: 'Suivi annuel : HUB Orilla Clara',
      },
      summary: {
        es: 'Qué se acordó, qué se logró y qué cambia para el segundo año.',
        en: 'What was agreed, what was achieved and what changes for the second year.',
        fr: 'Ce qui était convenu, ce qui est atteint et ce qui change pour la deuxième année.',
      },
      format: 'hybrid',
      platform: 'Jitsi',
      category: 'monitoring',
      theme: 'knowledge',
      goals: [13, 14],
      targets: ['14.2'],
      location: {
        name: { es: 'Lonja vieja', en: 'Old fish market', fr: 'Ancienne halle aux poissons' },
        address: {
          es: 'Orilla Clara, Comunitat Valenciana',
          en: 'Orilla Clara, Valencian Community',
          fr: 'Orilla Clara, Communauté valencienne',
        },
        territory: 'ES-VC',
        latitude: 39.46,
        longitude: -0.33,
      },
      organizers: [brightShore],
      initiative: 'hub-orilla-clara',
    },
    {
      ...local,
      ...onDay(workday(2), '16:00', '17:30'),
      slug: 'intercambio-energia',
      title: {
        es: 'Intercambio: tejados que dan luz',
        en: 'Exchange: roofs that give light',
        fr: 'Échange : des toits qui éclairent',
      },
      summary: {
        es: 'Cómo se reparte la electricidad entre pueblos vecinos.',
        en: 'How electricity is shared between neighbouring villages.',
        fr: 'Comment l’électricité se partage entre villages voisins.',
      },
      format: 'online',
      platform: 'Jitsi',
      category: 'exchange',
      theme: 'learning',
      goals: [7],
      targets: ['7.2'],
      organizers: [highValleys],
      initiative: 'hub-valles-altos',
    },
    {
      ...local,
      ...onDay(nth(1, 3, 'TU'), '15:00', '16:30'),
      slug: 'incidencia-desde-lo-local',
      status: 'rescheduled',
      title: {
        es: 'Incidencia desde lo local',
        en: 'Advocacy from the local level',
        fr: 'Le plaidoyer à partir du local',
      },
      summary: {
        es: 'Con nueva fecha: cómo llevar una experiencia a una mesa internacional.',
        en: 'With a new date: how to bring an experience to an international table.',
        fr: 'À une nouvelle date : comment porter une expérience à une table internationale.',
      },
      format: 'online',
      platform: 'Zoom',
      category: 'exchange',
      theme: 'advocacy',
      goals: [16, 17],
      organizers: [brightShore, highValleys],
    },
    {
      ...local,
      ...between(`${gathering}T09:30`, `${addDays(gathering, 1)}T14:00`),
      slug: 'encuentro-de-hubs',
      title: {
        es: 'Encuentro de HUBs de la región',
        en: 'Gathering of the region’s HUBs',
        fr: 'Rencontre des HUBs de la région',
      },
      summary: {
        es: 'Dos días para comparar resultados, juntar fuerzas y presentar a los HUBs nuevos.',
        en: 'Two days to compare results, join forces and introduce the new HUBs.',
        fr: 'Deux jours pour comparer les résultats, unir les forces et présenter les nouveaux HUBs.',
      },
      format: 'in-person',
      category: 'gathering',
      theme: 'localization',
      goals: [11, 17],
      targets: ['17.16'],
      location: {
        name: { es: 'Casa de los Valles', en: 'House of the Valleys', fr: 'Maison des Vallées' },
        address: { es: 'Zaragoza', en: 'Zaragoza', fr: 'Saragosse' },
        territory: 'ES-AR',
        latitude: 41.65,
        longitude: -0.88,
      },
      organizers: [highValleys, brightShore],
    },
  ];
}

/** The Local4Action HUBs, after the brochure that presents them. */
export function local4actionHubs(now: Date): DemoNetwork {
  const calendar = calendarAt(now, network.timeZone);
  return { network, organizations, initiatives: initiatives(calendar), events: events(calendar) };
}
