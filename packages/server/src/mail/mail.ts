import type { LanguageTag } from '@tejido/contract';

/** A mailbox: a name to show, which may be empty, and an address. */
export interface Mailbox {
  name: string;
  address: string;
}

/** A mail as it is handed to what sends it. */
export interface Mail {
  /** The id of its job. A mail that is sent again has the same, and so the same Message-ID. */
  id: string;
  /** The id of what it is about. */
  subjectId: string;
  from: Mailbox;
  to: Mailbox;
  language: LanguageTag;
  subject: string;
  text: string;
  html: string;
}

/** The way that mails take. */
export interface Transport {
  /** Where they go, for the log. */
  readonly description: string;
  /** Finds out, before there is a mail, whether one could be sent; rejects when not. */
  check: () => Promise<void>;
  /** Sends a mail; rejects when it was not taken. */
  send: (mail: Mail) => Promise<void>;
  /** The ids of what mails are kept here about. */
  subjects: () => Promise<string[]>;
  /** Removes what is kept here of mails about something that was erased. */
  forget: (subjectId: string) => Promise<void>;
}

/** What was given for `TEJIDO_MAIL_FROM`: `red@example.org` or `Red de alianzas <red@example.org>`; `undefined` when it is neither. */
export function parseMailbox(text: string, addressPattern: RegExp): Mailbox | undefined {
  const [, name = '', bracketed] = /^([^<>"\r\n]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  const address = (bracketed ?? text).trim();
  return addressPattern.test(address) ? { name: name.trim(), address } : undefined;
}
