import type { words as english } from '../en/sign-in-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'Su enlace para iniciar sesión: {network}',
  greeting: 'Hola:',
  asked: 'Alguien, probablemente usted, quiere entrar con esta dirección al espacio de coordinación de {network}.',
  open: 'Abra esta página e inicie sesión en ella. El enlace sirve durante {minutes} minutos y una sola vez.',
  button: 'Iniciar sesión',
  otherwise: 'Si no fue usted, no tiene que hacer nada: sin este enlace no entra nadie. No lo comparta.',
};
