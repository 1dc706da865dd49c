import type { words as english } from '../en/own-form.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  step: 'Passo {number} de {count}',
  next: 'Continuar',
  back: 'Voltar',
  yes: 'Sim',
  no: 'Não',
  now: 'Agora também se pergunta: {fields}',
  notNow: 'Já não se pergunta: {fields}',
};
