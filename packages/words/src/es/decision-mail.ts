import type { words as english } from '../en/decision-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  acceptedSubject: '{network}: su solicitud fue aceptada',
  accepted: 'Su solicitud a {network} fue aceptada.',
  declinedSubject: 'Su solicitud a {network}',
  declined: 'Su solicitud a {network} no fue aceptada.',
  askedSubject: 'Una pregunta sobre su solicitud a {network}',
  asked: 'La coordinación de {network} tiene una pregunta sobre su solicitud:',
  message: 'La coordinación le escribe:',
  seeRequest: 'En esta página puede ver su solicitud y todos los datos que guardamos de usted:',
  seeButton: 'Ver mi solicitud',
  answerHere: 'Responda, por favor, en esta página, no a este correo:',
  answerButton: 'Responder la pregunta',
  keepLink:
    'En la misma página puede corregir, descargar o borrar sus datos cuando quiera. Quien tenga el enlace puede hacerlo: no lo comparta.',
};
