/** The words of a join request's own page in one language. */
export interface OwnPageWords {
  title: string;
  /** Where the request stands, as a sentence. */
  status: Readonly<Record<'received' | 'confirmed' | 'accepted' | 'declined', string>>;
  confirm: string;
  /** What happens when nobody confirms, with a day. */
  expires: (day: string) => string;
  held: string;
  sent: string;
  changed: string;
  targets: string;
  /** What the person agreed to. */
  agreed: string;
  agreedAt: string;
  agreedOn: string;
  notice: string;
  wording: string;
  yourRights: string;
  correct: string;
  save: string;
  back: string;
  download: string;
  erase: string;
  eraseQuestion: string;
  eraseText: string;
  eraseConfirm: string;
  erased: string;
  erasedText: string;
  tooOften: string;
  invalid: string;
  invalidText: string;
}
