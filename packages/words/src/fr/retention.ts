import type { words as english } from '../en/retention.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  kept: 'Durée de conservation de votre demande : sans confirmation, {unconfirmed} ; sans décision, {undecided} à compter de la dernière modification ; refusée, {declined} ; acceptée, {accepted} à compter de la dernière modification. Elle est ensuite effacée ; vous pouvez l’effacer à tout moment.',
};
