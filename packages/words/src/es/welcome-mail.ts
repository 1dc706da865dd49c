import type { words as english } from '../en/welcome-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'Ya forma parte del equipo de {network}',
  greeting: 'Hola:',
  added: 'Se le agregó al equipo de {network}.',
  addedBy: '{name} le agregó al equipo de {network}.',
  may: {
    owner:
      'Su función es «Responsable»: lee las solicitudes de ingreso, decide sobre ellas y elige quién forma el equipo.',
    coordinator: 'Su función es «Coordinación»: lee las solicitudes de ingreso, las responde y decide sobre ellas.',
    editor: 'Su función es «Edición»: escribe y publica lo que muestra la red, y lee las solicitudes de ingreso.',
    viewer: 'Su función es «Lectura»: lee las solicitudes de ingreso y lo que pasa con ellas.',
  },
  signIn: 'Inicie sesión en esta página con la dirección {email}. No hay contraseña: se le envía un enlace.',
  button: 'Abrir el espacio de coordinación',
  otherwise: 'Si no conoce esta red, no tiene que hacer nada.',
};
