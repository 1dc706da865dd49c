import type { words as english } from '../en/missing-texts.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  title: 'Textos que algunas personas no pueden leer',
  formsTitle: 'Idiomas del formulario sin aviso de privacidad',
  texts: {
    privacyNotices: 'Aviso de privacidad y lo que se acepta',
    name: 'Nombre de la red',
    summary: 'Resumen de la red',
    words: 'Sectores, temas y otras palabras',
    joinForm: 'Preguntas del formulario',
  },
  forms:
    'El formulario también se puede llenar en estos idiomas: {missing}. Allí se dice que el aviso de privacidad solo está en: {written}.',
};
