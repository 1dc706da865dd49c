/** Where invented records say they come from; spread into each, so that nobody takes them for news of a real organization. */
export const invented: { source: { name: { es: string; en: string; fr: string; pt: string } }; license: string } = {
  source: {
    name: {
      es: 'Datos de demostración',
      en: 'Demonstration data',
      fr: 'Données de démonstration',
      pt: 'Dados de demonstração',
    },
  },
  license: 'CC0-1.0',
};
