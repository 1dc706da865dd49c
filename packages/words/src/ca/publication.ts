import type { words as english } from '../en/publication.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  title: 'Què és públic',
  will: 'Si s’accepta la vostra sol·licitud, aquí es publicaran el nom, la pàgina web, el sector i els objectius de l’organització. Ho heu acceptat.',
  wont: 'Si s’accepta la vostra sol·licitud, l’organització en serà membre i no se’n publicarà res. Podeu acceptar-ne la publicació allà on corregiu les vostres dades.',
  published:
    'La fitxa de l’organització és pública des del {day}: el nom, la pàgina web, el sector i els objectius. Res més de la vostra sol·licitud no és públic.',
  withdrawn: 'Vau retirar la fitxa el {day}. Ja no hi ha res públic de la vostra sol·licitud.',
  nothing: 'Res de la vostra sol·licitud no és públic.',
  withdraw: 'Retira la meva fitxa',
  withdrawQuestion: 'Voleu retirar la fitxa de l’organització?',
  withdrawText:
    'Ningú no la trobarà més aquí. L’organització en continua sent membre. El que altres llocs hagin copiat queda amb ells.',
  withdrawConfirm: 'Sí, retira la fitxa',
  erased: 'També es retira la fitxa pública de l’organització.',
  mailed:
    'Tal com vau acceptar, ara són públics el nom, la pàgina web, el sector i els objectius de l’organització. Res més de la vostra sol·licitud no ho és. Podeu retirar la fitxa quan vulgueu.',
  desk: {
    will: 'L’organització ho ha acceptat: en acceptar-la se’n publiquen el nom, la pàgina web, el sector i els objectius.',
    wont: 'L’organització no ha acceptat que es publiqui: en acceptar-la en serà membre i no es publicarà res.',
    published: 'La seva fitxa és pública des del {day}.',
    withdrawn: 'L’organització va retirar la seva fitxa el {day}; ja no és pública.',
  },
};
