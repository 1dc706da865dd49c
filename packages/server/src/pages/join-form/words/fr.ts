import type { JoinFormWords } from './words.ts';

/** The join form in French. */
export const fr: JoinFormWords = {
  title: 'Rejoindre le réseau',
  optional: '(facultatif)',
  applicant: 'Qui demande à rejoindre le réseau ?',
  person: 'Une personne, avec ou sans organisation',
  organization: 'Une organisation',
  name: 'Votre nom',
  nameHint: 'Si une organisation fait la demande, celui de la personne à contacter.',
  email: 'Adresse électronique',
  emailHint: 'Nous vous répondrons à cette adresse.',
  organizationName: 'Nom de l’organisation',
  organizationNameHint: 'Obligatoire si une organisation fait la demande ; sinon, celle dont vous faites partie.',
  organizationUrl: 'Site web de l’organisation',
  organizationUrlHint: 'Par exemple : www.example.org',
  sector: 'Secteur',
  choose: 'Choisissez',
  place: 'Ville ou région',
  goals: 'Objectifs de développement durable sur lesquels vous travaillez',
  languages: 'Langues que vous parlez',
  offers: 'Que pouvez-vous offrir ?',
  offersHint: 'Par exemple : des connaissances, du temps, un lieu de réunion, des contacts.',
  needs: 'Que recherchez-vous ?',
  needsHint: 'Par exemple : des partenaires, une formation, un financement, de la visibilité.',
  message: 'Autre chose à nous dire',
  onlyIf: (field, values) => `Seulement si à « ${field} » vous avez répondu : ${values}.`,
  targetsOf: (goal) => `Cibles de l’objectif ${goal}`,
  yes: 'Oui',
  no: 'Non',
  privacy: 'Vos données',
  wholeNotice: 'Lire l’avis de confidentialité complet',
  noticeOnly: (languages) => `Cet avis n’existe qu’en : ${languages}.`,
  send: 'Envoyer ma demande',
  closed: 'Ce réseau ne reçoit pas de demandes d’adhésion en ce moment.',

  problem: 'Il y a un problème',
  error: 'Erreur :',
  missing: {
    applicant: 'Indiquez si la demande vient d’une personne ou d’une organisation',
    name: 'Saisissez votre nom',
    email: 'Saisissez une adresse électronique',
    organizationName: 'Saisissez le nom de l’organisation',
    sector: 'Choisissez un secteur',
    consent: 'Cochez la case pour donner votre accord ; sans lui, nous ne pouvons pas traiter votre demande',
  },
  emailFormat: 'Saisissez une adresse électronique valable, comme nom@example.org',
  organizationUrlFormat: 'Saisissez une adresse web valable, comme www.example.org',
  noticeChanged: 'L’avis de confidentialité a changé. Lisez-le et cochez de nouveau les cases',
  fieldRequired: (field) => `Remplissez « ${field} »`,
  tooManyChosen: (field, limit) => `Choisissez ${limit} réponses au maximum sous « ${field} »`,
  tooLong: (field, limit) => `« ${field} » doit compter ${limit} caractères au maximum`,
  unusableCharacter: (field) =>
    `« ${field} » contient un caractère inutilisable. Effacez le texte et saisissez-le de nouveau`,
  wrong: (field) => `Vérifiez « ${field} » : la réponse n’a pas été acceptée`,
  keyReused:
    'Nous avons déjà reçu une demande de ce formulaire. Si vous envoyez celle-ci de nouveau, elle comptera comme une autre demande',
  inFlight:
    'Nous enregistrons encore votre demande. Renvoyez-la dans un instant ; elle ne sera enregistrée qu’une fois',

  trap: 'Laissez ce champ vide',
  trapFilled:
    'Un champ caché de ce formulaire a été rempli, peut-être par votre navigateur. Nous l’avons vidé. Envoyez de nouveau votre demande',
  tooQuick:
    'Le formulaire a été envoyé en un instant, comme le font les programmes. Vérifiez vos réponses et envoyez-le de nouveau',
  tooOld: 'Le formulaire est resté ouvert longtemps. Vérifiez vos réponses et envoyez-le de nouveau',
  tooMany:
    'Trop de demandes sont venues de votre connexion. Ce que vous avez saisi est toujours là : envoyez-le de nouveau plus tard',
  otherPage:
    'Ce réseau ne reçoit pas de demandes depuis la page où vous étiez. Vous pouvez envoyer votre demande d’ici',

  received: 'Nous avons reçu votre demande',
  receivedBy: (network) => `Votre demande d’adhésion est parvenue à ${network}.`,
  reference: 'Référence',
  next: 'Et maintenant',
  nextText: (email) =>
    `Nous avons écrit à ${email}. Suivez le lien du message pour confirmer ; d’ici là, votre demande ne compte pas.`,
  another: 'Envoyer une autre demande',
};
