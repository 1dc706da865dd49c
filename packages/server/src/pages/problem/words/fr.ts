import type { ProblemWords } from './words.ts';

/** The page in the place of one that cannot be shown, in French. */
export const fr: ProblemWords = {
  unavailable: 'Cette page n’est pas disponible pour le moment',
  unavailableText:
    'Le serveur démarre, ou il lui manque quelque chose. Cela dure en général quelques secondes. Ce qui était enregistré le reste.',
  kept: 'Ce que vous avez envoyé n’est peut-être pas arrivé. Votre navigateur l’a encore : rechargez cette page pour l’envoyer à nouveau, ou revenez à la page précédente.',
  again: 'Réessayer',
  fault: 'Une erreur s’est produite ici',
  faultText: 'Vous n’y êtes pour rien. La personne qui gère ce serveur peut en trouver la cause grâce à ce numéro :',
};
