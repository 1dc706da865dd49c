import type { ProblemWords } from './words.ts';

/** The page in the place of one that cannot be shown, in Catalan. */
export const ca: ProblemWords = {
  unavailable: 'Aquesta pàgina no està disponible ara mateix',
  unavailableText:
    'El servidor s’està engegant o li falta alguna cosa que necessita. Sol durar uns segons. El que ja estava desat continua desat.',
  kept: 'És possible que el que heu enviat no hagi arribat. El vostre navegador encara ho té: torneu a carregar aquesta pàgina per enviar-ho una altra vegada, o torneu a l’anterior.',
  again: 'Torneu-ho a provar',
  fault: 'Alguna cosa ha fallat aquí',
  faultText: 'L’error no és vostre. Qui administra aquest servidor en pot esbrinar la causa amb aquest número:',
};
