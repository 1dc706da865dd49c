import type { words as english } from '../en/missing-texts.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  title: 'Textos que algunes persones no poden llegir',
  formsTitle: 'Llengües del formulari sense avís de privacitat',
  texts: {
    privacyNotices: 'Avís de privacitat i allò que s’accepta',
    name: 'Nom de la xarxa',
    summary: 'Resum de la xarxa',
    words: 'Sectors, temes i altres paraules',
    joinForm: 'Preguntes del formulari',
  },
  forms:
    'El formulari també es pot omplir en aquestes llengües: {missing}. S’hi diu que l’avís de privacitat només és en: {written}.',
};
