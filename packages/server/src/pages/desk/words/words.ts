import type { Decision, NoteAudience } from '@tejido/contract';

/** Where a join request can stand. */
export type Status = 'received' | 'confirmed' | 'asked' | 'accepted' | 'declined' | 'erased';

/** What the audit log and a request's history say was done. */
export type Deed =
  | 'received'
  | 'join-request.accepted'
  | 'join-request.declined'
  | 'join-request.asked'
  | 'join-request.answered'
  | 'join-request.assigned'
  | 'join-request.noted'
  | 'join-request.corrected'
  | 'join-request.confirmed'
  | 'join-request.reminded'
  | 'join-request.published'
  | 'join-request.withdrawn'
  | 'join-request.erased'
  | 'join-requests.exported'
  | 'team.added'
  | 'team.changed'
  | 'team.removed'
  | 'token.created'
  | 'token.revoked';

/** Why something was refused. */
export type Refusal =
  | 'already_confirmed'
  | 'already_decided'
  | 'already_exists'
  | 'changed_meanwhile'
  | 'forbidden'
  | 'last_owner'
  | 'not_confirmed'
  | 'not_found'
  | 'origin_not_allowed'
  | 'record_not_found'
  | 'too_many_requests'
  | 'other';

/** What can be known of a join request, besides what the form asks. */
export type Fact =
  | 'name'
  | 'email'
  | 'organizationName'
  | 'organizationUrl'
  | 'sector'
  | 'place'
  | 'goals'
  | 'targets'
  | 'languages'
  | 'offers'
  | 'needs'
  | 'message'
  | 'language'
  | 'page'
  | 'received'
  | 'changed'
  | 'confirmed'
  | 'expires'
  | 'decided'
  | 'reason'
  | 'membership'
  | 'notice'
  | 'purposes';

/** The words of the desk's pages in one language. */
export interface DeskWords {
  desk: string;
  signIn: string;
  signInText: string;
  email: string;
  sendLink: string;
  sent: string;
  sentText: string;
  /** The page that the link in the mail leads to. */
  open: string;
  openText: string;
  linkInvalid: string;
  linkInvalidText: string;
  signOut: string;
  signedInAs: string;
  networks: string;
  noNetworks: string;
  role: string;
  roles: Readonly<Record<'owner' | 'coordinator' | 'viewer', string>>;

  inbox: string;
  census: string;
  audit: string;
  team: string;
  mails: string;
  sessions: string;

  problem: string;
  error: string;
  refused: Readonly<Record<Refusal, string>>;
  required: string;
  emailFormat: string;
  tooLong: string;
  wrong: string;
  chooseSome: string;
  done: (count: number) => string;
  stayed: string;

  search: string;
  status: string;
  waiting: string;
  any: string;
  statuses: Readonly<Record<Status, string>>;
  applicant: string;
  person: string;
  organization: string;
  goal: string;
  assignee: string;
  nobody: string;
  site: string;
  from: string;
  to: string;
  sort: string;
  sorts: Readonly<Record<'-created' | 'created' | '-updated', string>>;
  moreFilters: string;
  apply: string;
  clear: string;
  noRequests: string;
  next: string;
  exportAs: (format: string) => string;
  choose: (name: string) => string;
  withChosen: string;
  decisions: Readonly<Record<Decision, string>>;
  decisionMessage: string;
  decisionHint: string;
  assign: string;
  duplicateCount: (count: number) => string;

  request: string;
  sentData: string;
  facts: Readonly<Record<Fact, string>>;
  decide: string;
  /** Why nothing can be decided yet, and what can be done. */
  notYet: string;
  waits: string;
  remind: string;
  reminded: string;
  record: string;
  newRecord: string;
  questions: string;
  noAnswer: string;
  duplicates: string;
  /** What is alike, with the other’s name. */
  same: Readonly<Record<'email' | 'name' | 'organization' | 'url' | 'domain', (name: string) => string>>;
  recordHere: string;
  notes: string;
  noteAudience: string;
  noteAudiences: Readonly<Record<NoteAudience, string>>;
  noNotes: string;
  note: string;
  addNote: string;
  history: string;
  deeds: Readonly<Record<Deed, string>>;
  theServer: string;

  censusText: string;
  noSites: string;
  ownPages: string;
  widgets: string;
  seen: string;
  pages: string;
  joined: (received: number, accepted: number) => string;

  noEntries: string;

  since: string;
  lastSignIn: string;
  never: string;
  change: string;
  save: string;
  remove: string;
  removeText: string;
  addMember: string;
  addMemberText: string;
  mailLanguage: string;
  memberName: string;
  optional: string;
  tokens: string;
  tokensText: string;
  noTokens: string;
  tokenName: string;
  expires: string;
  lastUsed: string;
  createToken: string;
  revoke: string;
  revokeText: string;
  secret: string;
  secretText: string;
  back: string;

  mailsText: string;
  noMails: string;

  sessionsText: string;
  thisSession: string;
  started: string;
  endSession: string;
}
