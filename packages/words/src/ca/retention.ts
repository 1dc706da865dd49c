import type { words as english } from '../en/retention.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  kept: 'Termini de conservació de la vostra sol·licitud: sense confirmar, {unconfirmed}; sense decisió, {undecided} des de l’últim canvi; rebutjada, {declined}; acceptada, {accepted} des de l’últim canvi. Després s’esborra; la podeu esborrar quan vulgueu.',
};
