import type { words as english } from '../en/problem-page.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  unavailable: 'Aquesta pàgina no està disponible ara mateix',
  unavailableText:
    'El servidor s’està engegant o li falta alguna cosa que necessita. Sol durar uns segons. El que ja estava desat continua desat.',
  kept: 'És possible que el que heu enviat no hagi arribat. El vostre navegador encara ho té: torneu a carregar aquesta pàgina per enviar-ho una altra vegada, o torneu a l’anterior.',
  again: 'Torneu-ho a provar',
  fault: 'Alguna cosa ha fallat aquí',
  faultText: 'L’error no és vostre. Qui administra aquest servidor en pot esbrinar la causa amb aquest número:',
  missing: 'En aquesta adreça no hi ha res',
  missingText: 'Potser s’ha escrit malament o no s’ha copiat sencera, o el que hi havia s’ha retirat.',
  refused: 'Això no us és obert',
  refusedText: 'Potser l’enllaç ja no serveix o era per a una altra persona.',
  link: 'Aquest enllaç no funciona',
  linkText:
    'Potser ja s’ha fet servir, és massa antic o no s’ha copiat sencer. Obriu l’enllaç del missatge més recent o demaneu-ne un de nou.',
  notUnderstood: 'Aquesta adreça no s’entén',
  notUnderstoodText: 'Li falta una part o en té una d’equivocada, o pertany a un formulari i no es pot obrir sola.',
  later: 'Massa intents',
  laterText: 'Ha arribat molt des de la vostra connexió en poc temps. Torneu a obrir la pàgina d’aquí a uns minuts.',
  form: 'El formulari de la sol·licitud d’adhesió',
  home: 'Què hi ha en aquest servidor',
};
