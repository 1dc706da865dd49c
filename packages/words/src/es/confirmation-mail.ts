import type { words as english } from '../en/confirmation-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'Confirme su solicitud a {network}',
  greeting: 'Hola, {name}:',
  greetingWithoutName: 'Hola:',
  asked: 'Con esta dirección de correo se envió una solicitud a {network}.',
  confirm: 'Abra esta página y confirme allí la solicitud. Hasta entonces no cuenta.',
  button: 'Ver y confirmar mi solicitud',
  later:
    'En la misma página puede corregir, descargar o borrar sus datos cuando quiera. Quien tenga el enlace puede hacerlo: no lo comparta.',
  otherwise:
    'Si no fue usted, no tiene que hacer nada: si nadie la confirma, borraremos la solicitud después del {day}.',
};
