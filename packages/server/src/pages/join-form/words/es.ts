import type { JoinFormWords } from './words.ts';

/** The join form in Spanish. */
export const es: JoinFormWords = {
  title: 'Únase a la red',
  optional: '(opcional)',
  applicant: '¿Quién solicita unirse?',
  person: 'Una persona, con o sin organización',
  organization: 'Una organización',
  name: 'Su nombre',
  nameHint: 'Si solicita una organización, el de la persona de contacto.',
  email: 'Correo electrónico',
  emailHint: 'Le responderemos a esta dirección.',
  organizationName: 'Nombre de la organización',
  organizationNameHint: 'Obligatorio si solicita una organización; si no, aquella a la que pertenece.',
  organizationUrl: 'Página web de la organización',
  organizationUrlHint: 'Por ejemplo: www.example.org',
  sector: 'Sector',
  choose: 'Elija uno',
  place: 'Localidad o región',
  goals: 'Objetivos de Desarrollo Sostenible en los que trabaja',
  languages: 'Idiomas que habla',
  offers: '¿Qué puede ofrecer?',
  offersHint: 'Por ejemplo: conocimientos, tiempo, un lugar de reunión, contactos.',
  needs: '¿Qué busca?',
  needsHint: 'Por ejemplo: alianzas, formación, financiamiento, visibilidad.',
  message: 'Algo más que quiera contarnos',
  privacy: 'Sus datos',
  wholeNotice: 'Leer el aviso de privacidad completo',
  send: 'Enviar mi solicitud',
  closed: 'Esta red no recibe solicitudes de ingreso por el momento.',

  problem: 'Hay un problema',
  error: 'Error:',
  missing: {
    applicant: 'Elija si quien solicita unirse es una persona o una organización',
    name: 'Escriba su nombre',
    email: 'Escriba una dirección de correo electrónico',
    organizationName: 'Escriba el nombre de la organización',
    sector: 'Elija un sector',
    consent: 'Marque la casilla para aceptar; sin ello no podemos atender su solicitud',
  },
  emailFormat: 'Escriba una dirección de correo válida, como nombre@example.org',
  organizationUrlFormat: 'Escriba una dirección web válida, como www.example.org',
  noticeChanged: 'El aviso de privacidad ha cambiado. Léalo y vuelva a marcar las casillas',
  tooLong: (field, limit) => `«${field}» puede tener ${limit} caracteres como máximo`,
  unusableCharacter: (field) =>
    `«${field}» contiene un carácter que no se puede usar. Borre el texto y escríbalo de nuevo`,
  wrong: (field) => `Revise «${field}»: no fue aceptado`,
  keyReused: 'Ya recibimos una solicitud de este formulario. Si envía este de nuevo, contará como otra solicitud',
  inFlight: 'Todavía estamos guardando su solicitud. Envíela de nuevo en un momento; se guardará una sola vez',

  trap: 'Deje este campo vacío',
  trapFilled:
    'Se llenó un campo oculto de este formulario, quizá por su navegador. Lo hemos vaciado. Envíe de nuevo su solicitud',
  tooQuick:
    'El formulario se envió en un instante, como lo hacen los programas. Revise sus respuestas y envíelo de nuevo',
  tooOld: 'El formulario estuvo abierto mucho tiempo. Revise sus respuestas y envíelo de nuevo',
  tooMany:
    'Han llegado demasiadas solicitudes desde su conexión. Lo que escribió sigue aquí: envíelo de nuevo más tarde',
  otherPage: 'Esta red no recibe solicitudes desde la página en la que estaba. Puede enviar su solicitud desde aquí',

  received: 'Recibimos su solicitud',
  receivedBy: (network) => `Su solicitud de ingreso llegó a ${network}.`,
  reference: 'Referencia',
  next: 'Qué sigue ahora',
  nextText: (email) =>
    `Le hemos escrito a ${email}. Siga el enlace del correo para confirmar; hasta entonces su solicitud no cuenta.`,
  another: 'Enviar otra solicitud',
};
