import type { OwnPageWords } from './words.ts';

/** A join request’s own page in Catalan. */
export const ca: OwnPageWords = {
  title: 'La vostra sol·licitud d’adhesió',
  status: {
    received: 'La vostra sol·licitud encara no està confirmada i no compta fins que ho estigui.',
    confirmed:
      'La vostra sol·licitud està confirmada. La coordinació de la xarxa la llegirà i us respondrà per correu electrònic.',
    accepted: 'La vostra sol·licitud ha estat acceptada.',
    declined: 'La vostra sol·licitud ha estat rebutjada.',
  },
  confirm: 'Confirma la meva sol·licitud',
  expires: (day) => `Si no es confirma, l’esborrarem després d’aquest dia: ${day}.`,
  held: 'Les dades que desem',
  sent: 'Enviada',
  changed: 'Últim canvi',
  targets: 'Fites dels objectius',
  agreed: 'Heu acceptat',
  agreedAt: 'Quan ho vau acceptar',
  agreedOn: 'En quina pàgina',
  notice: 'Avís de privacitat',
  wording: 'SHA-256 del seu text',
  yourRights: 'Què podeu fer',
  correct: 'Corregeix les meves dades',
  save: 'Desa les meves correccions',
  back: 'Torna a la meva sol·licitud',
  download: 'Baixa les meves dades (JSON)',
  erase: 'Esborra la meva sol·licitud',
  eraseQuestion: 'Voleu esborrar la sol·licitud i totes les vostres dades?',
  eraseText:
    'No es pot desfer. La xarxa ja no sabrà res de la vostra sol·licitud; el que les persones de la xarxa ja hagin llegit o us hagin escrit per correu es queda amb elles.',
  eraseConfirm: 'Sí, esborra-ho tot',
  erased: 'La vostra sol·licitud s’ha esborrat',
  erasedText: 'Aquí ja no desem cap dada vostra. Aquest enllaç ja no funciona.',
  tooOften: 'L’adreça electrònica s’ha canviat massa vegades. Escriviu a la xarxa, si us plau.',
  invalid: 'Aquest enllaç no funciona',
  invalidText:
    'Potser no s’ha copiat sencer, un missatge més nou l’ha substituït o la sol·licitud s’ha esborrat. Obriu l’enllaç del missatge més recent.',
};
