import type { words as english } from '../en/missing-texts.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  title: 'Textes que certaines personnes ne peuvent pas lire',
  formsTitle: 'Langues du formulaire sans avis de confidentialité',
  texts: {
    privacyNotices: 'Avis de confidentialité et ce que l’on accepte',
    name: 'Nom du réseau',
    summary: 'Résumé du réseau',
    words: 'Secteurs, thèmes et autres mots',
    joinForm: 'Questions du formulaire',
  },
  forms:
    'Le formulaire peut aussi être rempli dans ces langues : {missing}. Il y est dit que l’avis de confidentialité n’existe qu’en : {written}.',
};
