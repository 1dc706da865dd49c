import type { ProblemWords } from './words.ts';

/** The page in the place of one that cannot be shown, in Portuguese. */
export const pt: ProblemWords = {
  unavailable: 'Esta página não está disponível neste momento',
  unavailableText:
    'O servidor está iniciando ou falta algo de que ele precisa. Em geral, isso dura alguns segundos. O que já estava guardado continua guardado.',
  kept: 'O que você enviou pode não ter chegado. Seu navegador ainda o tem: recarregue esta página para enviar outra vez ou volte à página anterior.',
  again: 'Tentar de novo',
  fault: 'Algo deu errado aqui',
  faultText: 'A falha não é sua. Quem administra este servidor pode descobrir a causa com este número:',
};
