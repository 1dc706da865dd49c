import type { words as english } from '../en/missing-texts.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  title: 'Textos que algumas pessoas não conseguem ler',
  formsTitle: 'Idiomas do formulário sem aviso de privacidade',
  texts: {
    privacyNotices: 'Aviso de privacidade e aquilo com que se concorda',
    name: 'Nome da rede',
    summary: 'Resumo da rede',
    words: 'Setores, temas e outras palavras',
    joinForm: 'Perguntas do formulário',
  },
  forms:
    'O formulário também pode ser preenchido nestes idiomas: {missing}. Neles se diz que o aviso de privacidade só existe em: {written}.',
};
