import type { words as english } from '../en/sign-in-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'El vostre enllaç per iniciar la sessió: {network}',
  greeting: 'Hola:',
  asked: 'Algú, probablement vós, vol entrar amb aquesta adreça a l’espai de coordinació d’aquesta xarxa: {network}.',
  open: 'Obriu aquesta pàgina i inicieu-hi la sessió. L’enllaç serveix durant {minutes} minuts i un sol cop.',
  button: 'Iniciar la sessió',
  otherwise: 'Si no heu estat vós, no cal que feu res: sense aquest enllaç no hi entra ningú. No el compartiu.',
};
