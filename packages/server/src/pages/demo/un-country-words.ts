/** The words of the country page in one language. */
export interface CountryWords {
  other: { lang: string; label: string };
  skip: string;
  site: string;
  tagline: string;
  menu: string;
  nav: readonly (readonly [href: string, label: string])[];
  trail: readonly string[];
  title: string;
  lead: string;
  published: string;
  intro: readonly string[];
  purposes: string;
  sectors: string;
  steps: string;
  stepList: readonly string[];
  goals: string;
  form: string;
  formIntro: string;
  address: string;
  accessibility: string;
  accessibilityText: string;
  about: string;
  aboutText: string;
}

const en: CountryWords = {
  other: { lang: 'es', label: 'Español' },
  skip: 'Skip to content',
  site: 'Country Team in Mexico',
  tagline: 'Working together for the Sustainable Development Goals',
  menu: 'Main',
  nav: [
    ['#about', 'About the network'],
    ['#how', 'How it works'],
    ['#join', 'Join'],
  ],
  trail: ['Home', 'Partnerships', 'Network of Partnerships for Local Action'],
  title: 'Join the Network of Partnerships for Local Action',
  lead: 'People and organizations of every sector are bringing the 2030 Agenda to where they live. There is room for you.',
  published: 'Open invitation',
  intro: [
    'No government, university, company or neighbourhood reaches the Goals alone. The network brings those together who already work on them locally, so that they learn from each other, become visible, and find the partners they lack.',
    'Members are organizations and people. You do not need an organization to join, and there is nothing to pay.',
  ],
  purposes: 'What the network is for',
  sectors: 'Who takes part',
  steps: 'What happens after you ask to join',
  stepList: [
    'The network’s coordinators read your request.',
    'They write to you, in your language, usually within two weeks.',
    'You decide which meetings, workshops and initiatives to take part in.',
  ],
  goals: 'All seventeen Goals have a place in the network',
  form: 'Ask to join',
  formIntro: 'It takes about five minutes. Your details go to the network’s coordinators and to nobody else.',
  address: 'Contact',
  accessibility: 'Accessibility',
  accessibilityText:
    'The form works with a keyboard, with a screen reader and without JavaScript. If you cannot use it, write to us and we will take your request by e-mail.',
  about: 'About this page',
  aboutText: 'A demonstration. It is not a page of the United Nations, which does not endorse it.',
};

const es: CountryWords = {
  other: { lang: 'en', label: 'English' },
  skip: 'Ir al contenido',
  site: 'Equipo de país en México',
  tagline: 'Trabajamos juntos por los Objetivos de Desarrollo Sostenible',
  menu: 'Principal',
  nav: [
    ['#about', 'Sobre la red'],
    ['#how', 'Cómo funciona'],
    ['#join', 'Solicitar el ingreso'],
  ],
  trail: ['Inicio', 'Alianzas', 'Red de Alianzas para la Acción Local'],
  title: 'Solicite el ingreso a la Red de Alianzas para la Acción Local',
  lead: 'Personas y organizaciones de todos los sectores llevan la Agenda 2030 al lugar donde viven. También hay lugar para usted.',
  published: 'Invitación abierta',
  intro: [
    'Ningún gobierno, universidad, empresa o barrio alcanza los Objetivos por sí solo. La red reúne a quienes ya trabajan por ellos desde lo local, para que aprendan entre sí, se den a conocer y encuentren las alianzas que les faltan.',
    'Son miembros tanto organizaciones como personas. No hace falta pertenecer a una organización y no tiene costo.',
  ],
  purposes: 'Para qué sirve la red',
  sectors: 'Quiénes participan',
  steps: 'Qué pasa después de solicitar el ingreso',
  stepList: [
    'La coordinación de la red lee su solicitud.',
    'Le escribe, en su idioma, normalmente en un plazo de dos semanas.',
    'Usted decide en qué reuniones, talleres e iniciativas participar.',
  ],
  goals: 'Los diecisiete Objetivos tienen lugar en la red',
  form: 'Solicitar el ingreso',
  formIntro: 'Toma unos cinco minutos. Sus datos llegan a la coordinación de la red y a nadie más.',
  address: 'Contacto',
  accessibility: 'Accesibilidad',
  accessibilityText:
    'El formulario funciona con teclado, con lector de pantalla y sin JavaScript. Si no puede usarlo, escríbanos y recibiremos su solicitud por correo electrónico.',
  about: 'Sobre esta página',
  aboutText: 'Es una demostración. No es una página de las Naciones Unidas, que no la avalan.',
};

/** The country page's words by language. */
export const countryWords: Readonly<Record<'en' | 'es', CountryWords>> = { en, es };
