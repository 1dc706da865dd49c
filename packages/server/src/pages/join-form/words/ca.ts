import type { JoinFormWords } from './words.ts';

/** The join form in Catalan. */
export const ca: JoinFormWords = {
  title: 'Uniu-vos a la xarxa',
  optional: '(opcional)',
  applicant: 'Qui demana unir-s’hi?',
  person: 'Una persona, amb organització o sense',
  organization: 'Una organització',
  name: 'El vostre nom',
  nameHint: 'Si ho demana una organització, el de la persona de contacte.',
  email: 'Adreça electrònica',
  emailHint: 'Us respondrem en aquesta adreça.',
  organizationName: 'Nom de l’organització',
  organizationNameHint: 'Obligatori si ho demana una organització; si no, aquella de la qual formeu part.',
  organizationUrl: 'Pàgina web de l’organització',
  organizationUrlHint: 'Per exemple: www.example.org',
  sector: 'Sector',
  choose: 'Trieu-ne un',
  place: 'Població o regió',
  goals: 'Objectius de Desenvolupament Sostenible en què treballeu',
  languages: 'Llengües que parleu',
  offers: 'Què podeu oferir?',
  offersHint: 'Per exemple: coneixements, temps, un lloc de reunió, contactes.',
  needs: 'Què cerqueu?',
  needsHint: 'Per exemple: aliances, formació, finançament, visibilitat.',
  message: 'Alguna cosa més que ens vulgueu dir',
  onlyIf: (field, values) => `Només si a «${field}» heu respost: ${values}.`,
  targetsOf: (goal) => `Fites de l’objectiu ${goal}`,
  yes: 'Sí',
  no: 'No',
  privacy: 'Les vostres dades',
  wholeNotice: 'Llegiu l’avís de privacitat complet',
  noticeOnly: (languages) => `Aquest avís només és en: ${languages}.`,
  send: 'Envia la meva sol·licitud',
  closed: 'Ara mateix aquesta xarxa no rep sol·licituds d’adhesió.',

  problem: 'Hi ha un problema',
  error: 'Error:',
  missing: {
    applicant: 'Trieu si qui demana unir-s’hi és una persona o una organització',
    name: 'Escriviu el vostre nom',
    email: 'Escriviu una adreça electrònica',
    organizationName: 'Escriviu el nom de l’organització',
    sector: 'Trieu un sector',
    consent: 'Marqueu la casella per acceptar-ho; si no, no podem atendre la vostra sol·licitud',
  },
  emailFormat: 'Escriviu una adreça electrònica vàlida, com ara nom@example.org',
  organizationUrlFormat: 'Escriviu una adreça web vàlida, com ara www.example.org',
  noticeChanged: 'L’avís de privacitat ha canviat. Llegiu-lo i torneu a marcar les caselles',
  fieldRequired: (field) => `Empleneu «${field}»`,
  tooManyChosen: (field, limit) => `Trieu-ne ${limit} com a màxim a «${field}»`,
  tooLong: (field, limit) => `«${field}» ha de tenir ${limit} caràcters com a màxim`,
  unusableCharacter: (field) =>
    `«${field}» té un caràcter que no es pot fer servir. Esborreu el text i torneu-lo a escriure`,
  wrong: (field) => `Reviseu «${field}»: no s’ha acceptat`,
  keyReused:
    'Ja hem rebut una sol·licitud d’aquest formulari. Si torneu a enviar aquesta, comptarà com una altra sol·licitud',
  inFlight:
    'Encara estem desant la vostra sol·licitud. Torneu-la a enviar d’aquí a un moment; només es desarà una vegada',

  trap: 'Deixeu aquest camp buit',
  trapFilled:
    'S’ha emplenat un camp ocult d’aquest formulari, potser ho ha fet el vostre navegador. L’hem buidat. Torneu a enviar la sol·licitud',
  tooQuick:
    'El formulari s’ha enviat en un instant, com ho fan els programes. Reviseu les respostes i torneu-lo a enviar',
  tooOld: 'El formulari ha estat obert molta estona. Reviseu les respostes i torneu-lo a enviar',
  tooMany:
    'Han arribat massa sol·licituds des de la vostra connexió. El que heu escrit encara és aquí: torneu-ho a enviar més tard',
  otherPage:
    'Aquesta xarxa no rep sol·licituds des de la pàgina on éreu. Podeu enviar la vostra sol·licitud des d’aquí',

  received: 'Hem rebut la vostra sol·licitud',
  receivedBy: (network) => `La vostra sol·licitud d’adhesió ha arribat a ${network}.`,
  reference: 'Referència',
  next: 'Què passa ara',
  nextText: (email) =>
    `Hem escrit a ${email}. Seguiu l’enllaç del missatge per confirmar-la; fins aleshores la vostra sol·licitud no compta.`,
  another: 'Envia una altra sol·licitud',
};
