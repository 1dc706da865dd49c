import * as z from 'zod/mini';
import { auditActions } from '../../audit-actions.ts';
import type { Shape } from '../../shape.ts';
import { calendarDate, doc, id, instant, openWord, text, webAddress } from '../common.ts';
import { cursor, maxLimit } from '../query.ts';
import { accountReference } from './account.ts';

/*
 * What the desk keeps and shows besides submissions: who did what, which sites embed which widgets, which mails wait in files.
 */

export const auditEntrySchema = doc(
  z.looseObject({
    id: id('aud'),
    time: instant,
    action: openWord(auditActions, 'What was done.'),
    actor: z.optional(
      doc(accountReference, 'Who did it, a token included; missing when the person concerned or the server did.'),
    ),
    subject: z.optional(
      doc(z.string(), 'The id of what it was done to. It stays when that is erased; nothing personal does.'),
    ),
  }),
  'Something that was done at the desk.',
  { id: 'AuditEntry' },
);

/** The query of the audit log. */
export const auditQuery = z.strictObject({
  action: z.optional(doc(openWord(auditActions, 'What was done.'), 'Only what was done in this way.')),
  actor: z.optional(doc(text(60), 'Only what this account or token did.')),
  subject: z.optional(doc(text(60), 'Only what was done to this.')),
  limit: z.optional(
    doc(z.int().check(z.minimum(1), z.maximum(maxLimit)), `Entries on a page, 1 to ${maxLimit}; 24 when not given.`),
  ),
  cursor,
});

const counts = {
  received: doc(z.int(), 'What was sent from it and is still held.'),
  accepted: doc(z.int(), 'Those of them that were accepted.'),
};

export const censusSchema = doc(
  z.looseObject({
    sites: doc(
      z.array(
        doc(
          z.looseObject({
            origin: doc(z.string(), 'The site: `https://city.example`.'),
            own: z.optional(doc(z.boolean(), 'Whether it is this server, with the network’s own pages.')),
            firstSeen: doc(calendarDate, 'The day on which it was first seen.'),
            lastSeen: doc(calendarDate, 'The day on which it was last seen.'),
            widgets: doc(
              z.array(
                z.looseObject({
                  name: doc(z.string(), 'The element: `tejido-join-form`.'),
                  version: doc(z.string(), 'Its version; an empty text where the request did not say.'),
                  lastSeen: calendarDate,
                }),
              ),
              'The widgets that its pages show.',
            ),
            pages: doc(
              z.array(
                z.looseObject({
                  url: doc(webAddress, 'The page, without its query.'),
                  ...counts,
                  kinds: doc(
                    z.array(z.looseObject({ kind: doc(z.string(), 'The kind, as in paths.'), ...counts })),
                    'The same of each kind of submission of which any is held.',
                  ),
                }),
              ),
              'The pages that submissions came from.',
            ),
          }),
          'A site that embeds the network, or this server itself.',
          { id: 'CensusSite' },
        ),
      ),
      'Those first through which most came.',
    ),
  }),
  'Which sites embed which widgets, and what came through them. Sites are counted, not people.',
  { id: 'Census' },
);

export const mailSchema = doc(
  z.looseObject({
    id: id('mai'),
    subject: doc(z.string(), 'What it says it is about.'),
    to: doc(z.string(), 'Whom it is to.'),
    time: instant,
    text: doc(z.string(), 'The mail as plain text.'),
    about: z.optional(doc(z.string(), 'The id of the submission that it is about.')),
  }),
  'A mail that was written to a file, on a server without a mail server.',
  { id: 'StoredMail' },
);

/** The query of the list of mails. */
export const mailQuery = z.strictObject({
  limit: z.optional(
    doc(
      z.int().check(z.minimum(1), z.maximum(maxLimit)),
      `Mails on a page, 1 to ${maxLimit}; ${maxLimit} when not given.`,
    ),
  ),
  cursor,
});

/** Something that was done at the desk. */
export type AuditEntry = Shape<typeof auditEntrySchema>;
/** Which sites embed which widgets, and what came through them. */
export type Census = Shape<typeof censusSchema>;
/** A mail that was written to a file. */
export type StoredMail = Shape<typeof mailSchema>;
