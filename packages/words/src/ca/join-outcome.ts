import type { words as english } from '../en/join-outcome.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  applicantRequired: 'Trieu si qui demana l’adhesió és una persona o una organització',
  nameRequired: 'Escriviu el vostre nom',
  nameRequiredForOrganization: 'Escriviu el nom de la persona de contacte',
  emailRequired: 'Escriviu una adreça electrònica',
  emailFormat: 'Escriviu una adreça electrònica vàlida, com ara nom@example.org',
  organizationNameRequired: 'Escriviu el nom de l’organització',
  organizationUrlFormat: 'Escriviu una adreça web vàlida, com ara www.example.org',
  sectorRequired: 'Trieu un sector',
  'consent.purposesRequired': 'Marqueu la casella per acceptar-ho; si no, no podem atendre la vostra sol·licitud',
  'consent.purposesFormat': 'L’avís de privacitat ha canviat. Llegiu-lo i torneu a marcar les caselles',
  too_long: {
    one: '«{field}» ha de tenir {count} caràcter com a màxim',
    other: '«{field}» ha de tenir {count} caràcters com a màxim',
  },
  too_many: 'Trieu-ne {count} com a màxim a «{field}»',
  control_character: '«{field}» té un caràcter que no es pot fer servir. Esborreu el text i torneu-lo a escriure',

  unreachable: 'No hem pogut connectar amb el servidor.',
  slow: 'El servidor ha trigat massa.',
  busy: 'El servidor rep massa sol·licituds.',
  unavailable: 'El servidor no està disponible.',
  failing: 'Error del servidor.',
  unexpected: 'No ha respost el nostre servidor. Potser cal iniciar la sessió a la xarxa wifi.',
  inFlight: 'El servidor encara la processa.',
  waitsOnDevice:
    'La vostra sol·licitud està desada en aquest dispositiu. Es tornarà a enviar mentre aquesta pàgina sigui oberta o quan hi torneu.',
  waitsOnPage:
    'Deixeu oberta aquesta pàgina: la vostra sol·licitud no està desada en aquest dispositiu. S’enviarà des d’aquí.',
  nextTry: 'Pròxim intent: {time}.',
  nextTryOnline: 'S’enviarà tan bon punt tingueu connexió.',
  sendNow: 'Torna-la a enviar ara',
  change: 'Canvia les meves respostes',

  step: 'Falta un pas: obriu el missatge que hem enviat a {email}',
  until: 'Fins que no la confirmeu allà, la vostra sol·licitud no compta.',
  sendAgain: 'Torna a enviar el missatge',
  sentAgain: 'El missatge torna a estar en camí.',
  already: 'La vostra sol·licitud ja està confirmada.',
  gone: 'La sol·licitud ja no hi és. Torneu-la a enviar.',
  wrongAddress: 'Adreça equivocada?',
  reference: 'Referència',
  another: 'Envia una altra sol·licitud',
};
