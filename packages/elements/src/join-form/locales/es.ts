import type { JoinFormMessages } from '../message-keys.ts';
import type { OutcomeMessages } from '../outcome-keys.ts';
import type { OwnFormMessages } from '../own-form-keys.ts';
import type { TroubleMessages } from '../trouble-keys.ts';

export const messages: JoinFormMessages = {
  loading: 'Cargando el formulario…',
  loadFailed: 'No se pudo cargar el formulario.',
  offline: 'No hay conexión.',
  retry: 'Reintentar',
  closed: 'Esta red no recibe solicitudes de ingreso por el momento.',

  title: 'Solicite el ingreso a la red',
  optional: '(opcional)',
  keptOnDevice: 'Lo que escriba se guarda en este dispositivo hasta que lo envíe.',
  keptOnPage: 'Lo que escriba solo se conserva mientras esta página esté abierta.',
  restored: 'Esto es lo que escribió antes en este dispositivo.',
  startAgain: 'Empezar de nuevo con el formulario vacío',
  shared: 'Es un equipo compartido: no guardar lo que escribo',

  applicant: '¿Quién solicita el ingreso?',
  person: 'Una persona',
  personHint: 'Con o sin organización',
  organization: 'Una organización',
  name: 'Su nombre',
  nameForOrganization: 'Nombre de la persona de contacto',
  email: 'Correo electrónico',
  emailHint: 'Le responderemos a esta dirección.',
  organizationName: 'Organización a la que pertenece',
  organizationNameForOrganization: 'Nombre de la organización',
  organizationUrl: 'Página web de la organización',
  organizationUrlHint: 'Por ejemplo: www.example.org',
  sector: 'Sector',
  choose: 'Elija uno',
  place: 'Localidad o región',
  goals: 'Objetivos de Desarrollo Sostenible en los que trabaja',
  goalsChosen: { one: '{count} elegido', other: '{count} elegidos' },
  languages: 'Idiomas que habla',
  languagesHint: 'Marque todos los que correspondan.',
  offers: '¿Qué puede ofrecer?',
  offersHint: 'Por ejemplo: conocimientos, tiempo, un lugar de reunión, contactos.',
  needs: '¿Qué busca?',
  needsHint: 'Por ejemplo: alianzas, formación, financiamiento, visibilidad.',
  message: 'Algo más que quiera contarnos',
  'consent.purposes': 'Sus datos',
  wholeNotice: 'El aviso completo (en otra pestaña)',
  noticeOnly: 'Este aviso solo está en: {languages}.',

  problem: 'Hay un problema',
  error: 'Error:',
  fieldRequired: 'Complete «{field}»',
  fieldWrong: 'Revise «{field}»: no fue aceptado',

  send: 'Enviar mi solicitud',
  sending: 'Enviando su solicitud…',
  notThrough: 'El envío de su solicitud aún no se ha completado',
  keepOpen: 'La volveremos a enviar. Deje abierta esta página.',
  received: 'Recibimos su solicitud',
};

export const outcome: OutcomeMessages = {
  applicantRequired: 'Elija si quien solicita el ingreso es una persona o una organización',
  nameRequired: 'Escriba su nombre',
  nameRequiredForOrganization: 'Escriba el nombre de la persona de contacto',
  emailRequired: 'Escriba una dirección de correo electrónico',
  emailFormat: 'Escriba una dirección de correo válida, como nombre@example.org',
  organizationNameRequired: 'Escriba el nombre de la organización',
  organizationUrlFormat: 'Escriba una dirección web válida, como www.example.org',
  sectorRequired: 'Elija un sector',
  'consent.purposesRequired': 'Marque la casilla para aceptar; sin ello no podemos atender su solicitud',
  'consent.purposesFormat': 'El aviso de privacidad ha cambiado. Léalo y vuelva a marcar las casillas',
  too_long: {
    one: '«{field}» debe tener {count} carácter como máximo',
    other: '«{field}» debe tener {count} caracteres como máximo',
  },
  too_many: 'Elija {count} como máximo en «{field}»',
  control_character: '«{field}» contiene un carácter que no se puede usar. Borre el texto y escríbalo de nuevo',

  unreachable: 'No pudimos conectar con el servidor.',
  slow: 'El servidor tardó demasiado en responder.',
  busy: 'El servidor está recibiendo demasiadas solicitudes en este momento.',
  unavailable: 'El servidor no está disponible en este momento.',
  failing: 'Algo falló en el servidor.',
  unexpected:
    'Respondió algo que no es nuestro servidor. Si usa una red wifi pública, quizá deba iniciar sesión en ella primero.',
  inFlight: 'El servidor todavía está procesando su solicitud.',
  waitsOnDevice:
    'Su solicitud está guardada en este dispositivo. Se volverá a enviar mientras esta página esté abierta o cuando regrese a ella.',
  waitsOnPage:
    'Deje abierta esta página: su solicitud no está guardada en este dispositivo. Se volverá a enviar desde aquí.',
  nextTry: 'Próximo intento: {time}.',
  nextTryOnline: 'Se enviará en cuanto haya conexión.',
  sendNow: 'Volver a enviar ahora',
  change: 'Cambiar mis respuestas',

  step: 'Falta un paso: abra el correo que enviamos a {email}',
  until: 'Hasta que la confirme allí, su solicitud no cuenta.',
  sendAgain: 'Enviar el correo de nuevo',
  sentAgain: 'El correo va de nuevo en camino.',
  already: 'Su solicitud ya está confirmada.',
  gone: 'Esta solicitud ya no está aquí. Envíela de nuevo.',
  wrongAddress: '¿Dirección equivocada?',
  reference: 'Referencia',
  another: 'Enviar otra solicitud',
};

export const trouble: TroubleMessages = {
  refused: 'El servidor no aceptó su solicitud. Lo que escribió sigue aquí. Código: {code}.',
  trapped: 'Se llenó un campo oculto, quizá por su navegador. Lo hemos vaciado: envíe de nuevo su solicitud.',
  tooLarge: 'Su solicitud es demasiado larga para enviarse. Acorte sus respuestas y envíela de nuevo.',
  keyReused: 'Ya recibimos una versión anterior de esta solicitud. Si la envía de nuevo, contará como otra solicitud.',
  networkGone: 'Este servidor ya no recibe solicitudes para esta red. Lo que escribió sigue aquí.',
};

export const ownForm: OwnFormMessages = {
  step: 'Paso {number} de {count}',
  next: 'Continuar',
  back: 'Volver',
  yes: 'Sí',
  no: 'No',
  now: 'Ahora también se pregunta: {fields}',
  notNow: 'Ya no se pregunta: {fields}',
};
