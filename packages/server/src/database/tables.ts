import type { AuditAction, ConsentRecord, DraftContent, Inquiry, Network, NoteAudience, Role } from '@tejido/contract';
import type { PublishedState } from '@tejido/contract/schemas';
import type { Receipt, SubmissionInput } from '@tejido/contract/submissions';
import type { ColumnType, Generated, JSONColumnType, Kysely, Transaction } from 'kysely';

type Json<T extends object> = JSONColumnType<T>;
type Instant = ColumnType<Date, string, string>;
type OptionalInstant = ColumnType<Date | null, string | null | undefined, string | null>;

/** The tables that every network shares. */
export interface Tables {
  networks: {
    network_id: string;
    slug: string;
    /** Counts every change to the network and its records. */
    revision: number;
    updated: Instant;
    /** The network as it is sent; `revision` and `updated` of the row are newer. */
    document: Json<Network>;
    /** From when at the earliest the time of undecided and accepted requests is counted; null for a network that is newer than these terms. */
    held_since: OptionalInstant;
    /** Counts the changes of its settings. */
    settings_version: Generated<number>;
    /** The idempotency key that it came with, and what came. */
    key: ColumnType<string | null, string | null | undefined, string | null>;
    body_hash: ColumnType<string | null, string | null | undefined, string | null>;
  };
  records: {
    network_id: string;
    /** What kind of record it is, by its name in paths. */
    kind: string;
    /** The characters of the values that facets count. */
    facets: string;
    updated: Instant;
    revision: number;
    /** By which rules the columns were made by which the record is found. */
    index_version: number;
    id: string;
    slug: string;
    /** What it is chosen by: `ini:goal:6`. */
    tags: string[];
    /** What it is ordered by where it is ordered by its title. */
    title_order: string | null;
    /** When it begins and ends, where it has a time. */
    starts: OptionalInstant;
    ends: OptionalInstant;
    /** Its days, where they are the same for everybody. */
    first_day: string | null;
    last_day: string | null;
    latitude: number | null;
    longitude: number | null;
    /** What it is known by when somebody like it asks to join. */
    marks: string[] | null;
    /** The record as it is sent. */
    document: Json<object>;
    /** Its words, and its network and kind as one of them. */
    search: string;
  };
  drafts: {
    network_id: string;
    kind: string;
    id: string;
    status: string;
    /** Counts what was done with it. */
    version: number;
    /** Its titles in every language, without accents, for who looks for it. */
    title: string;
    content: Json<DraftContent>;
    /** What everybody reads of it, where there is something. */
    published: JSONColumnType<PublishedState> | null;
    /** When a version of it is to be published by itself, and which. */
    publish_at: OptionalInstant;
    publish_version: ColumnType<number | null, number | null | undefined, number | null>;
    created: Instant;
    updated: Instant;
    /** The id of the account or token that last did something with it. */
    updated_by: string | null;
    /** The idempotency key that it came with, and what came. */
    key: string | null;
    body_hash: string | null;
  };
  draft_versions: {
    network_id: string;
    id: string;
    version: number;
    deed: string;
    content: Json<DraftContent>;
    time: Instant;
    actor_id: string | null;
  };
  former_slugs: {
    network_id: string;
    kind: string;
    /** A name, or an id, that a record had in addresses. */
    slug: string;
    id: string;
  };
  files: {
    network_id: string;
    id: string;
    /** Its part of its address and of the names of its bytes, which nobody guesses. */
    key: string;
    type: string;
    /** What it was called where it came from. */
    name: string;
    /** What it is called in its address, where it is a document. */
    file_name: string;
    bytes: number;
    /** Of a picture. */
    width: number | null;
    height: number | null;
    color: string | null;
    /** SHA-256 of what was sent, in hexadecimal digits. */
    hash: string;
    idempotency_key: string;
    created: Instant;
    /** The id of the account or token that sent it. */
    created_by: string;
    /** Since when nothing shows it, as far as that was noted. */
    unused_since: OptionalInstant;
    /** From when its AVIF is to be made; null where it is there, and for documents. */
    avif_due: OptionalInstant;
  };
  facet_values: {
    network_id: string;
    kind: string;
    facet: string;
    value: string;
    /** The character that stands for the value in the `facets` of a record, as its code point. */
    code: number;
  };
  submissions: {
    network_id: string;
    /** Its kind, as in paths. */
    kind: string;
    id: string;
    status: string;
    created: Instant;
    document: Json<SubmissionInput>;
    consent: Json<ConsentRecord>;
    updated: Instant;
    /** When the e-mail address was confirmed. */
    confirmed: ColumnType<Date | null, string | null | undefined, string | null>;
    /** Whether any address that it has had was confirmed: its receipt does nothing since. */
    confirmed_once: Generated<boolean>;
    /** Since when a confirmation is waited for. */
    unconfirmed_since: Instant;
    /** Counts the e-mail addresses that the request has had. */
    address_version: Generated<number>;
    /** Whose it is, or what it is about, in a line. */
    title: string;
    /** What the team chooses by: `goal:6`. */
    tags: string[];
    /** The origin of the page on which the form stood. */
    site: string | null;
    /** That page without its query. */
    page: string | null;
    /** What others of the same person or organization have too: `email:ana@example.org`. */
    marks: string[];
    /** The words of the request, without accents. */
    search: string;
    /** By which rules the columns were made by which the request is found. */
    index_version: Generated<number>;
    inquiries: JSONColumnType<Inquiry[], string | undefined>;
    /** The id of the account that takes care of it. */
    assignee: ColumnType<string | null, string | null | undefined, string | null>;
    /** When it was accepted or declined. */
    decided: OptionalInstant;
    /** The id of the account or token that accepted or declined it. */
    decided_by: ColumnType<string | null, string | null | undefined, string | null>;
    /** The words that were sent with the decision. */
    reason: ColumnType<string | null, string | null | undefined, string | null>;
  };
  notes: {
    network_id: string;
    id: string;
    submission_id: string;
    /** The id of the account or token that wrote it. */
    author: string;
    text: string;
    /** Who may read it: the team alone, or the applicant too. */
    audience: NoteAudience;
    created: Instant;
    /** The idempotency key that it came with. */
    key: string;
  };
  memberships: {
    network_id: string;
    id: string;
    submission_id: string;
    /** The organization's record; null for a person of none, and where nothing is published. */
    organization_id: string | null;
    since: Instant;
    /** Since when that record rests on the join request's consent; null where it was here before, and where nothing was published. */
    published: OptionalInstant;
    /** When the person took it back. */
    withdrawn: OptionalInstant;
  };
  site_sightings: {
    network_id: string;
    /** A site whose pages read the network's data. */
    origin: string;
    first_seen: string;
    last_seen: string;
  };
  widget_sightings: {
    /** A site whose pages fetched the widget's script. */
    origin: string;
    widget: string;
    version: string;
    last_seen: string;
  };
  submission_tokens: {
    network_id: string;
    submission_id: string;
    /** SHA-256 of the token, in hexadecimal digits. */
    hash: string;
    /** The request's `address_version` when the token was sent. */
    address_version: number;
    created: Instant;
  };
  outbox: {
    network_id: string;
    id: string;
    kind: string;
    /** The id of what the mail is about. */
    subject: string;
    attempts: number;
    /** When the job may be taken. */
    locked_until: Instant;
    created: Instant;
  };
  idempotency: {
    network_id: string;
    key: string;
    /** SHA-256 of the request's content, in hexadecimal digits. */
    body_hash: string;
    receipt: Json<Receipt>;
    created: Instant;
  };
  network_keys: {
    network_id: string;
    /** 256 random bits in hexadecimal digits; what a network signs and hides is made with it. */
    key: string;
  };
  spent_challenges: {
    network_id: string;
    /** The signature of the challenge whose solution came with a request. */
    signature: string;
    /** After which it would not be taken any more. */
    expires: Instant;
  };
  rate_limits: {
    network_id: string;
    /** The name of the limit. */
    policy: string;
    /** The client's address, so that nobody can tell it who has not the network's key. */
    client: string;
    /** When the client may send as many requests at once as ever again. */
    full_at: Instant;
  };
  accounts: {
    id: string;
    /** In lower case. */
    email: string;
    name: string | null;
    /** The language of the mails to them; null until one is known. */
    language: ColumnType<string | null, string | null | undefined, string | null>;
    created: Instant;
    last_sign_in: OptionalInstant;
    /** Since when it is in no team, as far as that was noted. */
    teamless_since: OptionalInstant;
  };
  team_members: {
    network_id: string;
    account_id: string;
    role: Role;
    since: Instant;
    /** What this network calls the person. */
    name: ColumnType<string | null, string | null | undefined, string | null>;
  };
  sign_in_links: {
    id: string;
    account_id: string;
    /** The language that the mail was asked for in. */
    language: string | null;
    /** SHA-256 of each token that was sent, in hexadecimal digits. */
    hashes: Generated<string[]>;
    expires: Instant;
  };
  sessions: {
    id: string;
    account_id: string;
    /** SHA-256 of the secret, in hexadecimal digits. */
    hash: string;
    created: Instant;
    last_used: Instant;
  };
  api_tokens: {
    network_id: string;
    id: string;
    /** SHA-256 of the secret, in hexadecimal digits. */
    hash: string;
    name: string;
    role: Role;
    created: Instant;
    /** The id of the actor who made it. */
    created_by: string;
    expires: OptionalInstant;
    last_used: OptionalInstant;
    revoked: OptionalInstant;
  };
  audit_log: {
    network_id: string;
    id: string;
    time: Instant;
    action: AuditAction;
    /** The id of an account or a token; null for what the person concerned or the server did. */
    actor_id: string | null;
    /** The id of what it was done to. */
    subject: string | null;
  };
}

/** The database, or a transaction on it. */
export type Db = Kysely<Tables> | Transaction<Tables>;
