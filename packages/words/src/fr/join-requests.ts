import type { words as english } from '../en/join-requests.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  form: {
    title: 'Adhérer au réseau',
    closed: 'Ce réseau ne reçoit pas de demandes d’adhésion en ce moment.',
  },
  own: {
    title: 'Votre demande d’adhésion',
    formLink: 'Le formulaire de la demande d’adhésion',
  },
  confirmation: {
    subject: 'Confirmez votre demande d’adhésion : {network}',
    asked: 'Une demande d’adhésion a été faite avec cette adresse électronique. Réseau : {network}.',
  },
  decision: {
    acceptedSubject: 'Bienvenue dans le réseau : {network}',
    accepted: 'Votre demande d’adhésion a été acceptée. Bienvenue dans le réseau {network} !',
    declinedSubject: 'Votre demande d’adhésion : {network}',
    declined: 'Votre demande d’adhésion au réseau {network} n’a pas été acceptée.',
    askedSubject: 'Une question sur votre demande d’adhésion : {network}',
    asked: 'La coordination du réseau {network} a une question sur votre demande d’adhésion :',
  },
};
