import type { words as english } from '../en/join-requests.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  form: {
    title: 'Demaneu l’adhesió a la xarxa',
    closed: 'Ara mateix aquesta xarxa no rep sol·licituds d’adhesió.',
  },
  own: {
    title: 'La vostra sol·licitud d’adhesió',
    formLink: 'El formulari de la sol·licitud d’adhesió',
  },
  confirmation: {
    subject: 'Confirmeu la vostra sol·licitud d’adhesió: {network}',
    asked: 'Amb aquesta adreça electrònica s’ha demanat l’adhesió a la xarxa següent: {network}.',
  },
  decision: {
    acceptedSubject: 'Us donem la benvinguda: {network}',
    accepted: 'La vostra sol·licitud d’adhesió a la xarxa {network} ha estat acceptada. Us donem la benvinguda!',
    declinedSubject: 'La vostra sol·licitud d’adhesió: {network}',
    declined: 'La vostra sol·licitud d’adhesió a la xarxa {network} no ha estat acceptada.',
    askedSubject: 'Una pregunta sobre la vostra sol·licitud d’adhesió: {network}',
    asked: 'La coordinació de la xarxa {network} té una pregunta sobre la vostra sol·licitud d’adhesió:',
  },
};
