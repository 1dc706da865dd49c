import type { Decision } from '@tejido/contract';
import { type BulkOutcome, decide } from '@tejido/contract/submissions';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { type Desk, forEach } from './bulk.ts';
import { findOrganization } from './membership.ts';

/** What is decided, of which submissions as they were read. */
export interface Decisions {
  requests: readonly { id: string; updated: string }[];
  decision: Decision;
  message?: string | undefined;
  /** The id or slug of the organization's record, where there is one already. */
  organization?: string | undefined;
}

/**
 * Decides on submissions, each in a transaction of its own with its entry in the audit log and the job of its mail. What was decided
 * so before stays so, so that a request may be repeated whose answer was lost; what cannot be decided so is refused, and the others
 * are done.
 */
export function decideSubmissions(
  db: Kysely<Tables>,
  desk: Desk,
  { requests, organization, ...decided }: Decisions,
  now: Date = new Date(),
): Promise<BulkOutcome> {
  const { network, actor } = desk;
  return forEach(db, desk, requests, async (held, { updated: read }, transaction) => {
    const known =
      organization === undefined
        ? undefined
        : ((await findOrganization(transaction, network.id, organization)) ?? null);
    return decide(held, { ...decided, organization: known, read, actor: actor.id }, now);
  });
}
