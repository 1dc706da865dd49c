import type { OwnPageWords } from './words.ts';

/** A join request’s own page in French. */
export const fr: OwnPageWords = {
  title: 'Votre demande d’adhésion',
  status: {
    received: 'Votre demande n’est pas encore confirmée ; d’ici là, elle ne compte pas.',
    confirmed: 'Votre demande est confirmée. La coordination du réseau la lira et vous répondra par courriel.',
    accepted: 'Votre demande a été acceptée.',
    declined: 'Votre demande a été refusée.',
  },
  confirm: 'Confirmer ma demande',
  expires: (day) => `Sans confirmation, nous l’effacerons après le ${day}.`,
  held: 'Ce que nous conservons',
  sent: 'Envoyée',
  changed: 'Dernière modification',
  targets: 'Cibles des objectifs',
  agreed: 'Vous avez accepté',
  agreedAt: 'Date de votre accord',
  agreedOn: 'Page de votre accord',
  notice: 'Avis de confidentialité',
  wording: 'SHA-256 de son texte',
  yourRights: 'Ce que vous pouvez faire',
  correct: 'Corriger mes données',
  save: 'Enregistrer mes corrections',
  back: 'Revenir à ma demande',
  download: 'Télécharger mes données (JSON)',
  erase: 'Effacer ma demande',
  eraseQuestion: 'Effacer votre demande et toutes vos données ?',
  eraseText:
    'C’est irréversible. Le réseau n’aura plus trace de votre demande ; ce que ses membres ont déjà lu ou vous ont écrit par courriel reste chez eux.',
  eraseConfirm: 'Oui, tout effacer',
  erased: 'Votre demande a été effacée',
  erasedText: 'Nous ne conservons plus ici aucune de vos données. Ce lien ne fonctionne plus.',
  tooOften: 'L’adresse électronique a été changée trop souvent. Veuillez écrire au réseau.',
  invalid: 'Ce lien ne fonctionne pas',
  invalidText:
    'Peut-être n’a-t-il pas été copié en entier, un message plus récent l’a remplacé, ou la demande a été effacée. Ouvrez le lien du message le plus récent.',
};
