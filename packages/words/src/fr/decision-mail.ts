import type { words as english } from '../en/decision-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  acceptedSubject: 'Votre demande a été acceptée : {network}',
  accepted: 'Votre demande au réseau {network} a été acceptée.',
  declinedSubject: 'Votre demande : {network}',
  declined: 'Votre demande au réseau {network} n’a pas été acceptée.',
  askedSubject: 'Une question sur votre demande : {network}',
  asked: 'La coordination du réseau {network} a une question sur votre demande :',
  message: 'La coordination vous écrit :',
  seeRequest: 'Sur cette page, vous voyez votre demande et toutes les données que nous conservons sur vous :',
  seeButton: 'Voir ma demande',
  answerHere: 'Merci de répondre sur cette page, et non à ce message :',
  answerButton: 'Répondre à la question',
  keepLink:
    'Sur la même page, vous pouvez à tout moment corriger, télécharger ou effacer vos données. Toute personne qui a le lien peut le faire : gardez-le pour vous.',
};
