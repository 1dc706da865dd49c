import type { ConsentRecord, JoinRequestInput, JoinRequestReceipt, Network } from '@tejido/contract';
import type { ColumnType, Generated, JSONColumnType, Kysely, Transaction } from 'kysely';

type Json<T extends object> = JSONColumnType<T>;
type Instant = ColumnType<Date, string, string>;

/** The tables that every network shares. Those of its records are described in `resources/`. */
export interface Tables {
  networks: {
    network_id: string;
    slug: string;
    /** Counts every change to the network and its records. */
    revision: number;
    updated: Instant;
    /** The network as it is sent; `revision` and `updated` of the row are newer. */
    document: Json<Network>;
  };
  join_requests: {
    network_id: string;
    id: string;
    status: string;
    created: Instant;
    document: Json<JoinRequestInput>;
    consent: Json<ConsentRecord>;
    updated: Instant;
    /** When the e-mail address was confirmed. */
    confirmed: ColumnType<Date | null, string | null | undefined, string | null>;
    /** Since when a confirmation is waited for. */
    unconfirmed_since: Instant;
    /** Counts the e-mail addresses that the request has had. */
    address_version: Generated<number>;
  };
  join_request_tokens: {
    network_id: string;
    join_request_id: string;
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
    receipt: Json<JoinRequestReceipt>;
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
}

/** The database, or a transaction on it. */
export type Db = Kysely<Tables> | Transaction<Tables>;
