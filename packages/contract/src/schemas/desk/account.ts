import * as z from 'zod/mini';
import type { Shape } from '../../shape.ts';
import { roles } from '../../vocabulary.ts';
import { doc, id, instant, languageMap, languageTag, openWord, sentEmailAddress, slug, text } from '../common.ts';

export const teamEmail = doc(
  sentEmailAddress,
  'The address to which sign-in links are sent. Upper and lower case are the same.',
);

export const roleInTeam = openWord(roles, 'What the person, or the token, may do in the network.');

/** Somebody of the team, as others of the team see them. */
export const accountReference = doc(
  z.looseObject({
    id: doc(z.string(), '`acc_…` of a person; `tok_…` of an API token.'),
    name: doc(text(200), 'The person’s name, or the address where none was given; the token’s name.'),
  }),
  'Somebody of the team, or a program of theirs.',
  { id: 'AccountReference' },
);

export const signInLinkInput = doc(
  z.strictObject({
    email: teamEmail,
    language: z.optional(doc(languageTag, 'The language of the mail; the network’s first when missing.')),
  }),
  'Whom to send a link to.',
  { id: 'SignInLinkInput', example: { email: 'marina@red.example', language: 'es' } },
);

export const signInLinkReceipt = doc(
  z.looseObject({ email: doc(z.string(), 'The address that was given.') }),
  'The same for every address: nobody learns who has an account.',
  { id: 'SignInLinkReceipt' },
);

export const sessionInput = doc(
  z.strictObject({ token: doc(text(200), 'From the link in the mail; good for fifteen minutes and once.') }),
  'What proves who signs in.',
  { id: 'SessionInput' },
);

export const sessionSchema = doc(
  z.looseObject({
    id: id('ses'),
    created: doc(instant, 'When the person signed in.'),
    lastUsed: doc(instant, 'When it was last used, to the nearest quarter of an hour.'),
    expires: doc(instant, 'When it ends unless it is used before.'),
    current: doc(z.boolean(), 'Whether it is the one that this request came with.'),
  }),
  'A browser in which a person is signed in.',
  { id: 'Session' },
);

export const accountSchema = doc(
  z.looseObject({
    id: doc(z.string(), '`acc_…` of a person; `tok_…` of an API token.'),
    name: doc(text(200), 'The person’s name, or the token’s.'),
    email: z.optional(doc(z.string(), 'The person’s address; a token has none.')),
    networks: doc(
      z.array(z.looseObject({ slug, name: languageMap, role: roleInTeam })),
      'The networks that the person or the token works for.',
    ),
  }),
  'Who makes this request.',
  { id: 'Account' },
);

/** Who makes a request. */
export type Account = Shape<typeof accountSchema>;
/** Somebody of the team, as others of the team see them. */
export type AccountReference = Shape<typeof accountReference>;
/** A browser in which a person is signed in. */
export type Session = Shape<typeof sessionSchema>;
