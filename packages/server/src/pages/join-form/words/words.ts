/** The words of the join form in one language. */
export interface JoinFormWords {
  title: string;
  /** Stands after the label of a field that may stay empty. */
  optional: string;
  applicant: string;
  person: string;
  organization: string;
  name: string;
  nameHint: string;
  email: string;
  emailHint: string;
  organizationName: string;
  organizationNameHint: string;
  organizationUrl: string;
  organizationUrlHint: string;
  sector: string;
  choose: string;
  place: string;
  goals: string;
  languages: string;
  offers: string;
  offersHint: string;
  needs: string;
  needsHint: string;
  message: string;
  /** Below a field that is asked only after some answers: the other field, and those answers. */
  onlyIf: (field: string, values: string) => string;
  targetsOf: (goal: number) => string;
  yes: string;
  no: string;
  privacy: string;
  wholeNotice: string;
  /** Said above a notice that is not written in the form's language, with those that it is written in. */
  noticeOnly: (languages: string) => string;
  send: string;
  closed: string;

  problem: string;
  /** Read out before an error beside a field. */
  error: string;
  /** What to do about a field that is missing. */
  missing: Readonly<Record<'applicant' | 'name' | 'email' | 'organizationName' | 'sector' | 'consent', string>>;
  emailFormat: string;
  organizationUrlFormat: string;
  noticeChanged: string;
  fieldRequired: (field: string) => string;
  tooManyChosen: (field: string, limit: number) => string;
  tooLong: (field: string, limit: number) => string;
  unusableCharacter: (field: string) => string;
  wrong: (field: string) => string;
  keyReused: string;
  inFlight: string;

  /** The label of a field that nobody sees, for browsers of text. */
  trap: string;
  trapFilled: string;
  tooQuick: string;
  tooOld: string;
  tooMany: string;
  otherPage: string;

  /** What the person has to do next, which is the headline of the receipt. */
  step: (email: string) => string;
  until: string;
  noMail: string;
  sendAgain: string;
  sentAgain: (email: string) => string;
  wrongAddress: string;
  rightAddress: string;
  sendThere: string;
  tooOften: string;
  already: string;
  reference: string;
  another: string;
  inLanguages: string;
}
