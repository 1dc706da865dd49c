import type { words as english } from '../en/retention.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  kept: 'Prazo de conservação do seu pedido: sem confirmação, {unconfirmed}; sem decisão, {undecided} a contar da última alteração; recusado, {declined}; aceito, {accepted} a contar da última alteração. Depois ele é apagado; você pode apagá-lo quando quiser.',
};
