import type { words as english } from '../en/decision-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  acceptedSubject: 'Le damos la bienvenida a {network}',
  accepted: 'Su solicitud de ingreso a {network} fue aceptada. ¡Le damos la bienvenida!',
  declinedSubject: 'Su solicitud de ingreso a {network}',
  declined: 'Su solicitud de ingreso a {network} no fue aceptada.',
  askedSubject: 'Una pregunta sobre su solicitud de ingreso a {network}',
  asked: 'La coordinación de {network} tiene una pregunta sobre su solicitud de ingreso:',
  message: 'La coordinación le escribe:',
  seeRequest: 'En esta página puede ver su solicitud y todos los datos que guardamos de usted:',
  seeButton: 'Ver mi solicitud',
  answerHere: 'Responda, por favor, en esta página, no a este correo:',
  answerButton: 'Responder la pregunta',
  keepLink:
    'En la misma página puede corregir, descargar o borrar sus datos cuando quiera. Quien tenga el enlace puede hacerlo: no lo comparta.',
};
