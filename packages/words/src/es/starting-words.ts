import type { words as english } from '../en/starting-words.ts';
import type { Like } from '../like.ts';

/** What a new network begins with: words to sort records by, and a privacy notice. */
export const words: Like<typeof english> = {
  sectors: {
    public: 'Sector público',
    private: 'Sector privado',
    'general-population': 'Población en general',
    academia: 'Academia',
    'civil-society': 'Sociedad civil',
    'international-cooperation': 'Cooperación internacional',
    'local-government': 'Gobierno local',
    'regional-government': 'Gobierno regional',
    'government-association': 'Asociación de gobiernos locales',
    'national-government': 'Gobierno nacional',
    cooperative: 'Cooperativa',
    mutual: 'Mutual',
    association: 'Asociación',
    foundation: 'Fundación',
    'social-enterprise': 'Empresa social',
  },
  kinds: {
    programme: 'Programa',
    'thematic-network': 'Red temática',
    coalition: 'Coalición',
    project: 'Proyecto',
    'call-for-proposals': 'Convocatoria',
  },
  categories: {
    meeting: 'Reunión',
    workshop: 'Taller',
    conference: 'Conferencia',
    course: 'Curso',
  },
  notice:
    'Usamos lo que usted nos envía para responderle y para llevar la lista de miembros de la red. Puede leerlo, corregirlo y borrarlo en cualquier momento con el enlace de nuestro correo.',
  membership: 'Acepto que la red use mis datos para responder a mi solicitud y para llevar su lista de miembros.',
  publication: 'Acepto que se publique la ficha de nuestra organización.',
};
