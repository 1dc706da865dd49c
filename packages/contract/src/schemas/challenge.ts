import * as z from 'zod/mini';
import type { Shape } from '../shape.ts';
import { doc } from './common.ts';

const hex = (bytes: number) => z.string().check(z.minLength(2), z.maxLength(2 * bytes), z.regex(/^(?:[0-9a-f]{2})+$/));

export const challengeSchema = doc(
  z.looseObject({
    parameters: doc(
      z.looseObject({
        algorithm: doc(
          z.string().check(z.maxLength(40)),
          'How a key is derived from the nonce, a counter and the salt.',
          {
            example: 'PBKDF2/SHA-256',
          },
        ),
        nonce: doc(hex(64), 'Begins the password that a key is derived from; four bytes of counter follow.'),
        salt: doc(hex(64), 'The salt that a key is derived with.'),
        cost: doc(z.int().check(z.minimum(1)), 'How many rounds it takes to derive a key.'),
        keyLength: doc(z.int().check(z.minimum(1), z.maximum(64)), 'How many bytes a key has.'),
        keyPrefix: doc(hex(64), 'What the key that is looked for begins with.'),
        expiresAt: doc(z.int(), 'Until when a solution is taken, in seconds since 1970.'),
      }),
      'What the server has signed; the solver reads it, and it is sent back as it came.',
    ),
    signature: doc(hex(64), 'Shows the server that it made this challenge; sent back with the solution.'),
  }),
  'Work to be done before something is sent: find the counter whose key has the prefix. In the format of ALTCHA, version 2.',
  { id: 'Challenge' },
);

/** Work to be done before something is sent, in the format of ALTCHA. */
export type Challenge = Shape<typeof challengeSchema>;
