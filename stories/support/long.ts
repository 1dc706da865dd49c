import type { LanguageMap } from '@tejido/contract';

/*
 * Texts as long as the contract lets them be, or longer than anybody expects: what came from a form with no patience, and words that do not
 * break by themselves.
 */

/** A title that needs several lines, with a word that is wider than a phone. */
export const longTitle: LanguageMap = {
  es: 'Programa intermunicipal de recuperación participativa de manantiales, arroyos y humedales de la cuenca alta, con https://www.example.org/recuperacion-participativa-de-manantiales-y-humedales en el título porque alguien lo pegó ahí',
  de: 'Gemeindeübergreifendes Trinkwasserschutzgebietsbewirtschaftungsförderprogramm',
};

/** Two sentences that became ten. */
export const longSummary: LanguageMap = {
  es: 'Catorce municipios, tres universidades, una treintena de comités de agua y las escuelas de la cuenca acordaron medir juntas y juntos el estado de sus manantiales cada luna nueva. Lo que se mide se publica en la pared de cada escuela, se discute en asamblea y se corrige donde hace falta: con sombra, con zanjas, con acuerdos de uso y, cuando no queda otra, con un cierre temporal. El programa no tiene oficina propia; cada año lo cuida otro municipio, que recibe el archivo completo, las llaves del laboratorio y la lista de quienes saben reparar una bomba un domingo.',
};

/** Many names, one of them of its own length. */
export const manyNames: LanguageMap[] = [
  { es: 'Asociación de Comités Comunitarios de Agua Potable y Saneamiento de la Cuenca Alta y sus Afluentes, A. C.' },
  { es: 'Universidad Intercultural del Río' },
  { es: 'Ayuntamiento de Valle Sereno' },
  { es: 'Escuela Normal Rural' },
  { es: 'Cooperativa Tierra y Telar' },
  { es: 'Vecindad de La Loma' },
];
