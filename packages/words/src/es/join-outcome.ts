import type { words as english } from '../en/join-outcome.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
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
