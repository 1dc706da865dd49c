import type { words as english } from '../en/confirmation-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'Confirmeu la vostra sol·licitud: {network}',
  greeting: 'Hola, {name}:',
  greetingWithoutName: 'Hola:',
  asked: 'Amb aquesta adreça de correu s’ha enviat una sol·licitud a la xarxa {network}.',
  confirm: 'Obriu aquesta pàgina i confirmeu-hi la sol·licitud. Fins aleshores no compta.',
  button: 'Veure i confirmar la meva sol·licitud',
  later:
    'A la mateixa pàgina podeu corregir, baixar o esborrar les vostres dades quan vulgueu. Qui tingui l’enllaç ho pot fer: no el compartiu.',
  otherwise:
    'Si no heu estat vós, no cal que feu res: si ningú no la confirma, esborrarem la sol·licitud després d’aquest dia: {day}.',
};
