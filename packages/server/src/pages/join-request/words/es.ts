import type { OwnPageWords } from './words.ts';

/** A join request’s own page in Spanish. */
export const es: OwnPageWords = {
  title: 'Su solicitud de ingreso',
  status: {
    received: 'Su solicitud aún no está confirmada y no cuenta hasta que lo esté.',
    confirmed:
      'Su solicitud está confirmada. La coordinación de la red la leerá y le responderá por correo electrónico.',
    accepted: 'Su solicitud fue aceptada.',
    declined: 'Su solicitud fue rechazada.',
  },
  confirm: 'Confirmar mi solicitud',
  expires: (day) => `Si no se confirma, la borraremos después del ${day}.`,
  held: 'Los datos que guardamos',
  sent: 'Enviada',
  changed: 'Último cambio',
  targets: 'Metas de los objetivos',
  agreed: 'Usted aceptó',
  agreedAt: 'Cuándo aceptó',
  agreedOn: 'En qué página',
  notice: 'Aviso de privacidad',
  wording: 'SHA-256 de su texto',
  yourRights: 'Lo que puede hacer',
  correct: 'Corregir mis datos',
  save: 'Guardar mis correcciones',
  back: 'Volver a mi solicitud',
  download: 'Descargar mis datos (JSON)',
  erase: 'Borrar mi solicitud',
  eraseQuestion: '¿Borrar su solicitud y todos sus datos?',
  eraseText:
    'No se puede deshacer. La red ya no sabrá de su solicitud; lo que las personas de la red ya hayan leído o le hayan escrito por correo queda con ellas.',
  eraseConfirm: 'Sí, borrar todo',
  erased: 'Su solicitud fue borrada',
  erasedText: 'Ya no guardamos aquí ninguno de sus datos. Este enlace ya no funciona.',
  tooOften: 'La dirección de correo se cambió demasiadas veces. Escriba, por favor, a la red.',
  invalid: 'Este enlace no funciona',
  invalidText:
    'Quizá no se copió completo, un correo más nuevo lo sustituyó o la solicitud fue borrada. Abra el enlace del correo más reciente.',
};
