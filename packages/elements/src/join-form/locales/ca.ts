import type { JoinFormMessages } from '../message-keys.ts';
import type { OutcomeMessages } from '../outcome-keys.ts';
import type { OwnFormMessages } from '../own-form-keys.ts';
import type { TroubleMessages } from '../trouble-keys.ts';

export const messages: JoinFormMessages = {
  loading: 'S’està carregant el formulari…',
  loadFailed: 'No s’ha pogut carregar el formulari.',
  offline: 'No teniu connexió.',
  retry: 'Torneu-ho a provar',
  closed: 'Ara mateix aquesta xarxa no rep sol·licituds d’adhesió.',

  title: 'Demaneu l’adhesió a la xarxa',
  optional: '(opcional)',
  keptOnDevice: 'El que escriviu es desa en aquest dispositiu fins que ho envieu.',
  keptOnPage: 'El que escriviu només es conserva mentre aquesta pàgina és oberta.',
  restored: 'Això és el que vau escriure abans en aquest dispositiu.',
  startAgain: 'Torna a començar',
  shared: 'És un ordinador compartit: no desis el que escric',

  applicant: 'Qui demana l’adhesió?',
  person: 'Una persona',
  personHint: 'Amb organització o sense',
  organization: 'Una organització',
  name: 'El vostre nom',
  nameForOrganization: 'Nom de la persona de contacte',
  email: 'Adreça electrònica',
  emailHint: 'Us respondrem en aquesta adreça.',
  organizationName: 'Organització de la qual formeu part',
  organizationNameForOrganization: 'Nom de l’organització',
  organizationUrl: 'Pàgina web de l’organització',
  organizationUrlHint: 'Per exemple: www.example.org',
  sector: 'Sector',
  choose: 'Trieu-ne un',
  place: 'Població o regió',
  goals: 'Objectius de Desenvolupament Sostenible en què treballeu',
  goalsChosen: { one: '{count} triat', other: '{count} triats' },
  languages: 'Llengües que parleu',
  languagesHint: 'Marqueu totes les que calgui.',
  offers: 'Què podeu oferir?',
  offersHint: 'Per exemple: coneixements, temps, un local, contactes.',
  needs: 'Què cerqueu?',
  needsHint: 'Per exemple: aliances, formació, finançament, visibilitat.',
  message: 'Alguna cosa més que ens vulgueu dir',
  'consent.purposes': 'Les vostres dades',
  wholeNotice: 'L’avís complet (en una altra pestanya)',
  noticeOnly: 'Aquest avís només és en: {languages}.',

  problem: 'Hi ha un problema',
  error: 'Error:',
  fieldRequired: 'Empleneu «{field}»',
  fieldWrong: 'Reviseu «{field}»: no s’ha acceptat',

  send: 'Envia la meva sol·licitud',
  sending: 'S’està enviant la vostra sol·licitud…',
  notThrough: 'La vostra sol·licitud encara no s’ha enviat',
  keepOpen: 'La tornarem a enviar. Deixeu oberta aquesta pàgina.',
  received: 'Hem rebut la vostra sol·licitud',
};

export const outcome: OutcomeMessages = {
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

export const trouble: TroubleMessages = {
  refused: 'El servidor no ha acceptat la vostra sol·licitud. El que heu escrit encara és aquí. Codi: {code}.',
  trapped: 'S’ha omplert un camp ocult, potser pel vostre navegador. L’hem buidat: torneu a enviar la sol·licitud.',
  tooLarge: 'La vostra sol·licitud és massa llarga per enviar-la. Escurceu les respostes i torneu-la a enviar.',
  keyReused:
    'Ja hem rebut una versió anterior d’aquesta sol·licitud. Si la torneu a enviar, comptarà com una altra sol·licitud.',
  networkGone: 'Aquest servidor ja no rep sol·licituds per a aquesta xarxa. El que heu escrit encara és aquí.',
};

export const ownForm: OwnFormMessages = {
  step: 'Pas {number} de {count}',
  next: 'Continua',
  back: 'Torna',
  yes: 'Sí',
  no: 'No',
  now: 'Ara també es demana: {fields}',
  notNow: 'Ja no es demana: {fields}',
};
