import * as z from 'zod/mini';
import type { Shape } from '../../shape.ts';
import { roles } from '../../vocabulary.ts';
import { doc, id, instant, languageTag, text, words } from '../common.ts';
import { accountReference, roleInTeam, teamEmail } from './account.ts';

const role = doc(z.enum(roles), 'What the person, or the token, may do in the network.');

export const teamMemberSchema = doc(
  z.looseObject({
    id: id('acc'),
    name: doc(text(200), 'The person’s name; the address where none was given.'),
    email: doc(z.string(), 'Where sign-in links are sent.'),
    role: roleInTeam,
    since: doc(instant, 'When the person came into this team.'),
    lastSignIn: z.optional(doc(instant, 'When the person last signed in.')),
  }),
  'Somebody who works at the network’s desk.',
  { id: 'TeamMember' },
);

export const teamMemberInput = doc(
  z.strictObject({
    email: teamEmail,
    name: z.optional(doc(words(200), 'The person’s name.')),
    role,
    language: z.optional(
      doc(
        languageTag,
        'The language of the mail to them; when missing, the one they had last, or the network’s first.',
      ),
    ),
  }),
  'Somebody new at the desk. A mail tells them; they sign in by a link to this address.',
  { id: 'TeamMemberInput', example: { email: 'tomas@red.example', name: 'Tomás', role: 'coordinator' } },
);

export const teamMemberChanges = doc(
  z.strictObject({ name: z.optional(doc(words(200), 'The person’s name.')), role: z.optional(role) }),
  'What changes; what is missing stays.',
  { id: 'TeamMemberChanges', example: { role: 'viewer' } },
);

export const tokenSchema = doc(
  z.looseObject({
    id: id('tok'),
    name: doc(text(200), 'What it is for.'),
    role: roleInTeam,
    created: doc(instant, 'When it was made.'),
    createdBy: z.optional(accountReference),
    expires: z.optional(doc(instant, 'When it ends; never when missing.')),
    lastUsed: z.optional(doc(instant, 'When it was last used, to the nearest quarter of an hour.')),
  }),
  'A key with which a program acts for the network.',
  { id: 'ApiToken' },
);

export const tokenInput = doc(
  z.strictObject({
    name: doc(words(200), 'What it is for.'),
    role: doc(z.enum(['coordinator', 'editor', 'viewer']), 'What the token may do; none may do what an owner may.'),
    expires: z.optional(doc(instant, 'When it ends; never when missing.')),
  }),
  'A key for a program.',
  { id: 'ApiTokenInput', example: { name: 'Monthly report', role: 'viewer' } },
);

export const createdTokenSchema = doc(
  z.looseObject({
    ...tokenSchema.shape,
    secret: doc(
      z.string(),
      'What programs send as `Authorization: Bearer …`. It is shown this once; only its hash is kept.',
    ),
  }),
  'A new key, with its secret.',
  { id: 'CreatedApiToken' },
);

export const removal = doc(z.looseObject({ id: doc(z.string(), 'Its id.') }), 'What was taken away.', {
  id: 'Removal',
});

/** Somebody who works at a network's desk. */
export type TeamMember = Shape<typeof teamMemberSchema>;
/** A key with which a program acts for a network. */
export type ApiToken = Shape<typeof tokenSchema>;
