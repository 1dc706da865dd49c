import type { JoinFormMessages } from '../message-keys.ts';
import type { OutcomeMessages } from '../outcome-keys.ts';
import type { OwnFormMessages } from '../own-form-keys.ts';
import type { TroubleMessages } from '../trouble-keys.ts';

export const messages: JoinFormMessages = {
  loading: 'Chargement du formulaire…',
  loadFailed: 'Le formulaire n’a pas pu être chargé.',
  offline: 'Vous êtes hors ligne.',
  retry: 'Réessayer',
  closed: 'Ce réseau ne reçoit pas de demandes d’adhésion en ce moment.',

  title: 'Adhérer au réseau',
  optional: '(facultatif)',
  keptOnDevice: 'Ce que vous saisissez est conservé sur cet appareil jusqu’à l’envoi.',
  keptOnPage: 'Ce que vous saisissez n’est conservé que tant que cette page reste ouverte.',
  restored: 'Voici ce que vous avez saisi sur cet appareil.',
  startAgain: 'Tout recommencer',
  shared: 'Cet ordinateur est partagé : ne pas conserver ce que je saisis',

  applicant: 'Qui demande l’adhésion ?',
  person: 'Une personne',
  personHint: 'Avec ou sans organisation',
  organization: 'Une organisation',
  name: 'Votre nom',
  nameForOrganization: 'Nom de la personne à contacter',
  email: 'Adresse électronique',
  emailHint: 'Nous vous répondrons à cette adresse.',
  organizationName: 'Organisation dont vous faites partie',
  organizationNameForOrganization: 'Nom de l’organisation',
  organizationUrl: 'Site web de l’organisation',
  organizationUrlHint: 'Par exemple : www.example.org',
  sector: 'Secteur',
  choose: 'Choisissez',
  place: 'Ville ou région',
  goals: 'Objectifs de développement durable sur lesquels vous travaillez',
  goalsChosen: { one: '{count} choisi', other: '{count} choisis' },
  languages: 'Langues que vous parlez',
  languagesHint: 'Cochez toutes celles qui conviennent.',
  offers: 'Que pouvez-vous offrir ?',
  offersHint: 'Par exemple : savoirs, temps, contacts.',
  needs: 'Que recherchez-vous ?',
  needsHint: 'Par exemple : partenaires, formation, financement, visibilité.',
  message: 'Autre chose à nous dire',
  'consent.purposes': 'Vos données',
  wholeNotice: 'Avis complet (nouvel onglet)',
  noticeOnly: 'Cet avis n’existe qu’en : {languages}.',

  problem: 'Il y a un problème',
  error: 'Erreur :',
  fieldRequired: 'Remplissez « {field} »',
  fieldWrong: 'Vérifiez « {field} » : réponse non acceptée',

  send: 'Envoyer ma demande',
  sending: 'Envoi de votre demande…',
  notThrough: 'L’envoi de votre demande n’est pas encore terminé',
  keepOpen: 'Nous la renverrons. Gardez cette page ouverte.',
  received: 'Nous avons reçu votre demande',
};

export const outcome: OutcomeMessages = {
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

export const trouble: TroubleMessages = {
  refused: 'Le serveur n’a pas accepté votre demande. Ce que vous avez saisi est toujours ici. Code : {code}.',
  trapped:
    'Un champ caché a été rempli, peut-être par votre navigateur. Nous l’avons vidé : envoyez de nouveau votre demande.',
  tooLarge: 'Votre demande est trop longue pour être envoyée. Raccourcissez vos réponses et renvoyez-la.',
  keyReused:
    'Une version antérieure de cette demande nous est déjà parvenue. Si vous la renvoyez, elle comptera comme une autre demande.',
  networkGone: 'Ce serveur ne reçoit plus de demandes pour ce réseau. Ce que vous avez saisi est toujours ici.',
};

export const ownForm: OwnFormMessages = {
  step: 'Étape {number} sur {count}',
  next: 'Continuer',
  back: 'Retour',
  yes: 'Oui',
  no: 'Non',
  now: 'Autre question posée : {fields}',
  notNow: 'Question retirée : {fields}',
};
