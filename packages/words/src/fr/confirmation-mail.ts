import type { words as english } from '../en/confirmation-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'Confirmez votre demande : {network}',
  greeting: 'Bonjour {name},',
  greetingWithoutName: 'Bonjour,',
  asked: 'Avec cette adresse électronique, une demande a été envoyée au réseau {network}.',
  confirm: 'Ouvrez cette page et confirmez-y la demande. D’ici là, elle ne compte pas.',
  button: 'Voir et confirmer ma demande',
  later:
    'Sur la même page, vous pouvez à tout moment corriger, télécharger ou effacer vos données. Toute personne qui a le lien peut le faire : gardez-le pour vous.',
  otherwise:
    'Si ce n’était pas vous, vous n’avez rien à faire : sans confirmation, nous effacerons la demande après le {day}.',
};
