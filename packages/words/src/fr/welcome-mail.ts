import type { words as english } from '../en/welcome-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'Vous faites désormais partie de l’équipe : {network}',
  greeting: 'Bonjour,',
  added: 'Vous avez été ajouté(e) à l’équipe du réseau suivant : {network}.',
  addedBy: '{name} vous a ajouté(e) à l’équipe du réseau suivant : {network}.',
  may: {
    owner:
      'Votre rôle est « Responsable » : vous lisez les demandes d’adhésion, en décidez et choisissez qui fait partie de l’équipe.',
    coordinator: 'Votre rôle est « Coordination » : vous lisez les demandes d’adhésion, y répondez et en décidez.',
    editor:
      'Votre rôle est « Rédaction » : vous écrivez et publiez ce que le réseau montre, et lisez les demandes d’adhésion.',
    viewer: 'Votre rôle est « Lecture » : vous lisez les demandes d’adhésion et ce qu’elles deviennent.',
  },
  signIn:
    'Connectez-vous sur cette page avec l’adresse {email}. Il n’y a pas de mot de passe : un lien vous est envoyé.',
  button: 'Ouvrir l’espace de coordination',
  otherwise: 'Si vous ne connaissez pas ce réseau, vous n’avez rien à faire.',
};
