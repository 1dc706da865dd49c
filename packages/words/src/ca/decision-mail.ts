import type { words as english } from '../en/decision-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  acceptedSubject: 'La vostra sol·licitud ha estat acceptada: {network}',
  accepted: 'La vostra sol·licitud a la xarxa {network} ha estat acceptada.',
  declinedSubject: 'La vostra sol·licitud: {network}',
  declined: 'La vostra sol·licitud a la xarxa {network} no ha estat acceptada.',
  askedSubject: 'Una pregunta sobre la vostra sol·licitud: {network}',
  asked: 'La coordinació de la xarxa {network} té una pregunta sobre la vostra sol·licitud:',
  message: 'La coordinació us escriu:',
  seeRequest: 'En aquesta pàgina podeu veure la vostra sol·licitud i totes les dades que guardem de vós:',
  seeButton: 'Veure la meva sol·licitud',
  answerHere: 'Responeu, si us plau, en aquesta pàgina, no a aquest correu:',
  answerButton: 'Respondre la pregunta',
  keepLink:
    'A la mateixa pàgina podeu corregir, baixar o esborrar les vostres dades quan vulgueu. Qui tingui l’enllaç ho pot fer: no el compartiu.',
};
