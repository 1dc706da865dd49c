import type { GoalTitles } from '../goals.ts';

/** United Nations short titles of the 17 goals in Catalan, by goal number. */
export const titles: GoalTitles = {
  1: 'Fi de la pobresa',
  2: 'Fam zero',
  3: 'Salut i benestar',
  4: 'Educació de qualitat',
  5: 'Igualtat de gènere',
  6: 'Aigua neta i sanejament',
  7: 'Energia neta i assequible',
  8: 'Treball digne i creixement econòmic',
  9: 'Indústria, innovació i infraestructures',
  10: 'Reducció de les desigualtats',
  11: 'Ciutats i comunitats sostenibles',
  12: 'Producció i consum responsables',
  13: 'Acció climàtica',
  14: 'Vida submarina',
  15: 'Vida d’ecosistemes terrestres',
  16: 'Pau, justícia i institucions sòlides',
  17: 'Aliança per a assolir els objectius',
};
