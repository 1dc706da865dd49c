import type { words as english } from '../en/own-form.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  step: 'Paso {number} de {count}',
  next: 'Continuar',
  back: 'Volver',
  yes: 'Sí',
  no: 'No',
  now: 'Ahora también se pregunta: {fields}',
  notNow: 'Ya no se pregunta: {fields}',
};
