import type { words as english } from '../en/decision-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  acceptedSubject: 'Bienvenue dans le réseau : {network}',
  accepted: 'Votre demande d’adhésion a été acceptée. Bienvenue dans le réseau {network} !',
  declinedSubject: 'Votre demande d’adhésion : {network}',
  declined: 'Votre demande d’adhésion au réseau {network} n’a pas été acceptée.',
  askedSubject: 'Une question sur votre demande d’adhésion : {network}',
  asked: 'La coordination du réseau {network} a une question sur votre demande d’adhésion :',
  message: 'La coordination vous écrit :',
  seeRequest: 'Sur cette page, vous voyez votre demande et toutes les données que nous conservons sur vous :',
  seeButton: 'Voir ma demande',
  answerHere: 'Merci de répondre sur cette page, et non à ce message :',
  answerButton: 'Répondre à la question',
  keepLink:
    'Sur la même page, vous pouvez à tout moment corriger, télécharger ou effacer vos données. Toute personne qui a le lien peut le faire : gardez-le pour vous.',
};
