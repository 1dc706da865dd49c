import type { words as english } from '../en/join-trouble.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  refused: 'El servidor no aceptó su solicitud. Lo que escribió sigue aquí. Código: {code}.',
  trapped: 'Se llenó un campo oculto, quizá por su navegador. Lo hemos vaciado: envíe de nuevo su solicitud.',
  tooLarge: 'Su solicitud es demasiado larga para enviarse. Acorte sus respuestas y envíela de nuevo.',
  keyReused: 'Ya recibimos una versión anterior de esta solicitud. Si la envía de nuevo, contará como otra solicitud.',
  networkGone: 'Este servidor ya no recibe solicitudes para esta red. Lo que escribió sigue aquí.',
};
