import type { words as english } from '../en/publication.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  title: 'Lo que se publica',
  will: 'Si se acepta su solicitud, aquí se publicarán el nombre, la página web, el sector y los objetivos de la organización. Usted lo aceptó.',
  wont: 'Si se acepta su solicitud, la organización será miembro y no se publicará nada de ella. Puede aceptar la publicación donde corrige sus datos.',
  published:
    'La ficha de la organización es pública desde el {day}: su nombre, su página web, su sector y sus objetivos. Nada más de su solicitud es público.',
  withdrawn: 'Usted retiró la ficha el {day}. Ya nada de su solicitud es público.',
  nothing: 'Nada de su solicitud es público.',
  withdraw: 'Retirar mi ficha',
  withdrawQuestion: '¿Retirar la ficha de la organización?',
  withdrawText:
    'Nadie la encontrará ya aquí. La organización sigue siendo miembro. Lo que otros sitios hayan copiado queda con ellos.',
  withdrawConfirm: 'Sí, retirar la ficha',
  erased: 'También se retira la ficha pública de la organización.',
  mailed:
    'Como usted aceptó, ahora son públicos el nombre, la página web, el sector y los objetivos de la organización. Nada más de su solicitud lo es. Puede retirar la ficha cuando quiera.',
  desk: {
    will: 'La organización lo aceptó: al aceptarla se publican su nombre, su página web, su sector y sus objetivos.',
    wont: 'La organización no aceptó que se publique: al aceptarla será miembro y no se publicará nada.',
    published: 'Su ficha es pública desde el {day}.',
    withdrawn: 'La organización retiró su ficha el {day}; ya no es pública.',
  },
};
