import type { words as english } from '../en/join-trouble.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  refused: 'El servidor no ha acceptat la vostra sol·licitud. El que heu escrit encara és aquí. Codi: {code}.',
  trapped: 'S’ha omplert un camp ocult, potser pel vostre navegador. L’hem buidat: torneu a enviar la sol·licitud.',
  tooLarge: 'La vostra sol·licitud és massa llarga per enviar-la. Escurceu les respostes i torneu-la a enviar.',
  keyReused:
    'Ja hem rebut una versió anterior d’aquesta sol·licitud. Si la torneu a enviar, comptarà com una altra sol·licitud.',
  networkGone: 'Aquest servidor ja no rep sol·licituds per a aquesta xarxa. El que heu escrit encara és aquí.',
};
