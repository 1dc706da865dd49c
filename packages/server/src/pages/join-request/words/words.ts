/** The words of a join request's own page in one language. */
export interface OwnPageWords {
  title: string;
  /** Where the request stands, as a sentence. */
  status: Readonly<Record<'received' | 'confirmed' | 'asked' | 'accepted' | 'declined', string>>;
  confirm: string;
  /** What happens when nobody confirms, with a day. */
  expires: (day: string) => string;
  /** What happens after it was declined, with a day. */
  erasedLater: (day: string) => string;
  reason: string;
  question: string;
  answer: string;
  sendAnswer: string;
  changeAnswer: string;
  answered: string;
  answerMissing: string;
  held: string;
  sent: string;
  changed: string;
  decided: string;
  memberSince: string;
  organization: string;
  notes: string;
  /** Which form the request was sent with. */
  form: string;
  targets: string;
  /** What the person agreed to. */
  agreed: string;
  agreedAt: string;
  agreedOn: string;
  notice: string;
  wording: string;
  /** Above what only proves something to those who know about it, such as checksums. */
  proof: string;
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
  /** Said to whoever has tried too many links. */
  later: string;
  laterText: string;
  invalid: string;
  invalidText: string;
}
