import type { words as english } from '../en/sign-in-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'Votre lien de connexion : {network}',
  greeting: 'Bonjour,',
  asked:
    'Quelqu’un, sans doute vous, souhaite se connecter avec cette adresse à l’espace de coordination du réseau suivant : {network}.',
  open: 'Ouvrez cette page et connectez-vous-y. Le lien est valable {minutes} minutes et une seule fois.',
  button: 'Se connecter',
  otherwise:
    'Si ce n’était pas vous, vous n’avez rien à faire : sans ce lien, personne n’entre. Ne le transmettez à personne.',
};
