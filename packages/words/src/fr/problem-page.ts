import type { words as english } from '../en/problem-page.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  unavailable: 'Cette page n’est pas disponible pour le moment',
  unavailableText:
    'Le serveur démarre, ou il lui manque quelque chose. Cela dure en général quelques secondes. Ce qui était enregistré le reste.',
  kept: 'Ce que vous avez envoyé n’est peut-être pas arrivé. Votre navigateur l’a encore : rechargez cette page pour l’envoyer à nouveau, ou revenez à la page précédente.',
  again: 'Réessayer',
  fault: 'Une erreur s’est produite ici',
  faultText: 'Vous n’y êtes pour rien. La personne qui gère ce serveur peut en trouver la cause grâce à ce numéro :',
  missing: 'Il n’y a rien à cette adresse',
  missingText: 'Elle a peut-être été mal saisie ou copiée en partie, ou ce qui s’y trouvait a été retiré.',
  refused: 'Cette page ne vous est pas ouverte',
  refusedText: 'Le lien n’est peut-être plus valable, ou il était destiné à une autre personne.',
  link: 'Ce lien ne fonctionne pas',
  linkText:
    'Peut-être a-t-il déjà servi, est-il trop ancien ou n’a-t-il pas été copié en entier. Ouvrez le lien du message le plus récent, ou demandez-en un nouveau.',
  notUnderstood: 'Cette adresse n’est pas comprise',
  notUnderstoodText:
    'Il en manque une partie, ou une partie est fausse, ou elle appartient à un formulaire et ne s’ouvre pas seule.',
  later: 'Trop de tentatives',
  laterText:
    'Beaucoup de demandes sont venues de votre connexion en peu de temps. Rouvrez la page dans quelques minutes.',
  form: 'Le formulaire de la demande d’adhésion',
  home: 'Ce que propose ce serveur',
};
