import type { JoinRequestReceipt } from '@tejido/contract';
import type { KeptNote, MailCause, Submission } from '@tejido/contract/submissions';
import type { DemoRecords } from '@tejido/demo';
import type { Challenges } from './challenges.ts';
import type { DeskState } from './desk/state.ts';

/** A join request that was taken, as it is by now; the receipt says where it stood at first. */
export interface ReceivedJoinRequest extends Submission {
  receipt: JoinRequestReceipt;
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

/** A mail that a server would have sent: the link in it leads to the join request with this token. */
export interface SentMail {
  id: string;
  time: string;
  to: string;
  /** The language in which it would have been written. */
  language: string;
  network: string;
  joinRequest: string;
  token: string;
  /** What it is about. */
  subject: MailCause;
  /** The words of the network's team, where it has any. */
  text: string;
}

/** A link in a mail, as long as it opens anything. */
export interface Link {
  joinRequest: string;
  token: string;
  /** Which of the request's addresses it was sent to. */
  addressVersion: number;
}

/** What a testing network holds. */
export interface Store {
  /** Where it pretends to be. */
  server: string;
  networks: readonly DemoRecords[];
  joinRequests: ReceivedJoinRequest[];
  /** What was answered to submissions, by their network and key, and what they said. */
  answers: Map<string, { content: string; receipt: JoinRequestReceipt }>;
  mails: SentMail[];
  links: Link[];
  challenges: Challenges;
  desk: DeskState;
}
