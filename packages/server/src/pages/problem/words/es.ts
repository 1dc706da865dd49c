import type { ProblemWords } from './words.ts';

/** The page in the place of one that cannot be shown, in Spanish. */
export const es: ProblemWords = {
  unavailable: 'Esta página no está disponible por el momento',
  unavailableText:
    'El servidor está arrancando o le falta algo que necesita. Suele durar unos segundos. Lo que ya estaba guardado sigue guardado.',
  kept: 'Es posible que lo que envió no haya llegado. Su navegador aún lo tiene: vuelva a cargar esta página para enviarlo otra vez, o regrese a la anterior.',
  again: 'Intentarlo de nuevo',
  fault: 'Algo falló aquí',
  faultText: 'La falla no es suya. Quien administra este servidor puede averiguar la causa con este número:',
};
