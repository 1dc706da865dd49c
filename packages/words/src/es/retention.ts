import type { words as english } from '../en/retention.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  kept: 'Plazo de conservación de su solicitud: sin confirmar, {unconfirmed}; sin decisión, {undecided} desde el último cambio; rechazada, {declined}; aceptada, {accepted} desde el último cambio. Después se borra; usted puede borrarla cuando quiera.',
};
