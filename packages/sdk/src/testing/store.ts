import type { DraftVersion, RecordKind, SubmissionKind } from '@tejido/contract';
import type { HeldDraft } from '@tejido/contract/schemas';
import type { KeptNote, MailCause, Receipt, Submission } from '@tejido/contract/submissions';
import type { DemoRecords } from '@tejido/demo';
import type { Challenges } from './challenges.ts';
import type { DeskState } from './desk/state.ts';

/** A submission that was taken, as it is by now; the receipt says where it stood at first. */
export interface ReceivedSubmission extends Submission {
  receipt: Receipt;
  idempotencyKey: string;
  /** What the team noted, oldest first. */
  notes: HeldNote[];
  /** How often its mail was asked for again. */
  reminders: number;
}

/** A remark of the team's. */
export interface HeldNote extends KeptNote {
  idempotencyKey: string;
}

/** A mail that a server would have sent: the link in it leads to the submission with this token. */
export interface SentMail {
  id: string;
  time: string;
  to: string;
  /** The language in which it would have been written. */
  language: string;
  network: string;
  /** The id of the submission. */
  about: string;
  token: string;
  /** What it is about. */
  subject: MailCause;
  /** The words of the network's team, where it has any. */
  text: string;
}

/** A link in a mail, as long as it opens anything. */
export interface Link {
  about: string;
  token: string;
  /** Which of the submission's addresses it was sent to. */
  addressVersion: number;
}

/** A draft with its history. */
export interface KeptDraft {
  kind: RecordKind;
  held: HeldDraft;
  /** The id of who last did something with it. */
  by: string | undefined;
  /** Oldest first. */
  versions: (Omit<DraftVersion, 'by'> & { by: string | undefined })[];
}

/** A file that was sent. */
export interface KeptFile {
  /** The id of its network. */
  network: string;
  id: string;
  /** Its part of its address. */
  key: string;
  name: string;
  type: string;
  bytes: Uint8Array;
  /** Of a picture. */
  width?: number;
  height?: number;
  idempotencyKey: string;
  created: string;
  /** The id of who sent it. */
  by: string;
}

/** What a testing network holds. */
export interface Store {
  /** Where it pretends to be. */
  server: string;
  /** By its own clock, in milliseconds since 1970: what is held goes by it. */
  now: () => number;
  networks: DemoRecords[];
  /** What editors have of records, by its network and id. */
  drafts: Map<string, KeptDraft>;
  /** Which id each name in addresses led to that a record had, by its network, kind and name. */
  formerSlugs: Map<string, string>;
  /** How often the settings of a network have changed, by its id; once where it is not here. */
  settings: Map<string, number>;
  /** What was made for an idempotency key: a draft or a network, by its id, and what was sent. */
  made: Map<string, { id: string; content: string }>;
  /** Oldest first. */
  files: KeptFile[];
  /** Of each kind, oldest first. */
  submissions: Readonly<Record<SubmissionKind, ReceivedSubmission[]>>;
  /** What was answered to submissions, by their network and key, and what they said. */
  answers: Map<string, { kind: SubmissionKind; content: string; receipt: Receipt }>;
  mails: SentMail[];
  links: Link[];
  challenges: Challenges;
  desk: DeskState;
}
