import type { words as english } from '../en/starting-words.ts';
import type { Like } from '../like.ts';

/** What a new network begins with: words to sort records by, and a privacy notice. */
export const words: Like<typeof english> = {
  sectors: {
    public: 'Sector públic',
    private: 'Sector privat',
    'general-population': 'Població en general',
    academia: 'Món acadèmic',
    'civil-society': 'Societat civil',
    'international-cooperation': 'Cooperació internacional',
    'local-government': 'Govern local',
    'regional-government': 'Govern regional',
    'government-association': 'Associació de governs locals',
    'national-government': 'Govern nacional',
    cooperative: 'Cooperativa',
    mutual: 'Mutualitat',
    association: 'Associació',
    foundation: 'Fundació',
    'social-enterprise': 'Empresa social',
  },
  kinds: {
    programme: 'Programa',
    'thematic-network': 'Xarxa temàtica',
    coalition: 'Coalició',
    project: 'Projecte',
    'call-for-proposals': 'Convocatòria',
  },
  categories: {
    meeting: 'Reunió',
    workshop: 'Taller',
    conference: 'Conferència',
    course: 'Curs',
  },
  notice:
    'Fem servir el que ens envieu per respondre-us i per portar la llista de membres de la xarxa. Ho podeu llegir, corregir i esborrar en qualsevol moment amb l’enllaç del nostre correu.',
  membership:
    'Accepto que la xarxa faci servir les meves dades per respondre la meva sol·licitud i per portar la seva llista de membres.',
  publication: 'Accepto que es publiqui la fitxa de la nostra organització.',
};
