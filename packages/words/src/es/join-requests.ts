import type { words as english } from '../en/join-requests.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  form: {
    title: 'Solicite el ingreso a la red',
    closed: 'Esta red no recibe solicitudes de ingreso por el momento.',
  },
  own: {
    title: 'Su solicitud de ingreso',
    formLink: 'El formulario de la solicitud de ingreso',
  },
  confirmation: {
    subject: 'Confirme su solicitud de ingreso a {network}',
    asked: 'Con esta dirección de correo se solicitó el ingreso a {network}.',
  },
  decision: {
    acceptedSubject: 'Le damos la bienvenida a {network}',
    accepted: 'Su solicitud de ingreso a {network} fue aceptada. ¡Le damos la bienvenida!',
    declinedSubject: 'Su solicitud de ingreso a {network}',
    declined: 'Su solicitud de ingreso a {network} no fue aceptada.',
    askedSubject: 'Una pregunta sobre su solicitud de ingreso a {network}',
    asked: 'La coordinación de {network} tiene una pregunta sobre su solicitud de ingreso:',
  },
};
