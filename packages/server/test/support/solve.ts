import type { Challenge } from '@tejido/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** The value of a request's `challenge`, as any client of ALTCHA makes it. */
export async function solve({ parameters, signature }: Challenge): Promise<string> {
  const challenge = { parameters, signature } as Parameters<typeof solveChallenge>[0]['challenge'];
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}
