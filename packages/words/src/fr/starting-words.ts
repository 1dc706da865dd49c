import type { words as english } from '../en/starting-words.ts';
import type { Like } from '../like.ts';

/** What a new network begins with: words to sort records by, and a privacy notice. */
export const words: Like<typeof english> = {
  sectors: {
    public: 'Secteur public',
    private: 'Secteur privé',
    'general-population': 'Grand public',
    academia: 'Monde universitaire',
    'civil-society': 'Société civile',
    'international-cooperation': 'Coopération internationale',
    'local-government': 'Gouvernement local',
    'regional-government': 'Gouvernement régional',
    'government-association': 'Association de gouvernements locaux',
    'national-government': 'Gouvernement national',
    cooperative: 'Coopérative',
    mutual: 'Mutuelle',
    association: 'Association',
    foundation: 'Fondation',
    'social-enterprise': 'Entreprise sociale',
  },
  kinds: {
    programme: 'Programme',
    'thematic-network': 'Réseau thématique',
    coalition: 'Coalition',
    project: 'Projet',
    'call-for-proposals': 'Appel à propositions',
  },
  categories: {
    meeting: 'Réunion',
    workshop: 'Atelier',
    conference: 'Conférence',
    course: 'Cours',
  },
  notice:
    'Nous utilisons ce que vous nous envoyez pour vous répondre et pour tenir la liste des membres du réseau. Vous pouvez le lire, le corriger et l’effacer à tout moment par le lien de notre courriel.',
  membership:
    'J’accepte que le réseau utilise mes données pour répondre à ma demande et pour tenir la liste de ses membres.',
  publication: 'J’accepte que la fiche de notre organisation soit publiée.',
};
