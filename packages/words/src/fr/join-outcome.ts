import type { words as english } from '../en/join-outcome.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  applicantRequired: 'Indiquez si la demande vient d’une personne ou d’une organisation',
  nameRequired: 'Saisissez votre nom',
  nameRequiredForOrganization: 'Saisissez le nom de la personne à contacter',
  emailRequired: 'Saisissez une adresse électronique',
  emailFormat: 'Saisissez une adresse électronique valable, comme nom@example.org',
  organizationNameRequired: 'Saisissez le nom de l’organisation',
  organizationUrlFormat: 'Saisissez une adresse web valable, comme www.example.org',
  sectorRequired: 'Choisissez un secteur',
  'consent.purposesRequired':
    'Cochez la case pour donner votre accord ; sans lui, nous ne pouvons pas traiter votre demande',
  'consent.purposesFormat': 'L’avis de confidentialité a changé. Lisez-le et cochez de nouveau les cases',
  too_long: {
    one: '« {field} » doit compter {count} caractère au maximum',
    other: '« {field} » doit compter {count} caractères au maximum',
  },
  too_many: {
    one: 'Choisissez {count} réponse au maximum pour « {field} »',
    other: 'Choisissez {count} réponses au maximum pour « {field} »',
  },
  control_character: '« {field} » contient un caractère inutilisable. Effacez le texte et saisissez-le de nouveau',

  unreachable: 'Nous n’avons pas pu joindre le serveur.',
  slow: 'Le serveur a trop tardé.',
  busy: 'Le serveur reçoit trop de demandes.',
  unavailable: 'Le serveur n’est pas disponible.',
  failing: 'Erreur du serveur.',
  unexpected: 'Ce n’est pas notre serveur qui a répondu. Il faut peut-être d’abord vous identifier sur le Wi-Fi.',
  inFlight: 'Le serveur la traite encore.',
  waitsOnDevice:
    'Votre demande est conservée sur cet appareil. Elle sera renvoyée tant que cette page est ouverte, ou lorsque vous y reviendrez.',
  waitsOnPage:
    'Gardez cette page ouverte : votre demande n’est pas conservée sur cet appareil. Elle sera renvoyée d’ici.',
  nextTry: 'Prochain essai : {time}.',
  nextTryOnline: 'Elle sera envoyée dès que vous serez en ligne.',
  sendNow: 'Renvoyer maintenant',
  change: 'Modifier mes réponses',

  step: 'Encore une étape : ouvrez le message envoyé à {email}',
  until: 'D’ici là, votre demande ne compte pas.',
  sendAgain: 'Renvoyer le message',
  sentAgain: 'Le message est de nouveau en route.',
  already: 'Votre demande est déjà confirmée.',
  gone: 'Cette demande n’existe plus. Envoyez-la de nouveau.',
  wrongAddress: 'Mauvaise adresse ?',
  reference: 'Référence',
  another: 'Envoyer une autre demande',
};
