import type { ResponseOf } from '@tejido/contract';
import type { CallOptions, Client } from '../client.ts';
import { type DeskList, deskList, sendDesk } from './call.ts';

/** Which sites embed which widgets, and how many joined through each. */
export async function getCensus(client: Client, options: CallOptions = {}): Promise<ResponseOf<'getCensus'>> {
  return sendDesk(client, 'getCensus', options, { expects: 'sites' });
}

/** Who did what at the desk, newest first. */
export const listAuditEntries: DeskList<'listAuditEntries'> = /* @__PURE__ */ deskList('listAuditEntries');

/** The mails about join requests that were written to files, newest first; none where a mail server sends them. */
export const listMails: DeskList<'listMails'> = /* @__PURE__ */ deskList('listMails');

/** What editors have of records, public or not, what was last done first. */
export const listDrafts: DeskList<'listDrafts'> = /* @__PURE__ */ deskList('listDrafts');
