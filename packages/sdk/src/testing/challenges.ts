import type { Challenge, Network } from '@tejido/contract';
import { type ChallengeFault, challengeProblem, challengeSchema, check } from '@tejido/contract/schemas';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { ProblemError } from '../problem-error.ts';

type Verified = Parameters<typeof verifySolution>[0];

/** What became of a solution when it was looked at: one that counts has a signature, which may be spent once. */
export type Examined = { fault: ChallengeFault; signature?: undefined } | { signature: string; fault?: undefined };

/** Milliseconds for which a solution is taken. */
const lifetime = 20 * 60_000;

/** The challenges of one testing network: as the server's, but a moment's work. */
export class Challenges {
  readonly #key = `testing ${Math.random()}`;
  readonly #spent = new Set<string>();

  /** A new challenge of a network. */
  async make({ id }: Network, now: number = Date.now()): Promise<Challenge> {
    const made = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: 10,
      counter: 3,
      deriveKey,
      expiresAt: new Date(now + lifetime),
      hmacSignatureSecret: `${this.#key} ${id}`,
      hmacKeySignatureSecret: `${this.#key} ${id} key`,
    });
    return made as Challenge;
  }

  /** What is wrong with a solution, or the signature to spend. */
  async examine({ id }: Network, solved: string | undefined): Promise<Examined> {
    if (solved === undefined) return { fault: 'required' };
    const given = read(solved);
    if (!given) return { fault: 'wrong' };
    const { challenge, solution } = given;
    const { expired, verified } = await verifySolution({
      challenge,
      solution,
      deriveKey,
      hmacSignatureSecret: `${this.#key} ${id}`,
      hmacKeySignatureSecret: `${this.#key} ${id} key`,
    });
    return verified ? { signature: challenge.signature } : { fault: expired ? 'expired' : 'wrong' };
  }

  /** Spends a solution on a request. Throws the problem with one that does not count. */
  spend(examined: Examined): void {
    if (examined.fault) throw new ProblemError(challengeProblem(examined.fault));
    if (this.#spent.has(examined.signature)) throw new ProblemError(challengeProblem('used'));
    this.#spent.add(examined.signature);
  }
}

function read(solved: string): { challenge: Challenge; solution: Verified['solution'] } | undefined {
  try {
    const { challenge, solution } = JSON.parse(atob(solved)) as { challenge: unknown; solution: Verified['solution'] };
    const checked = check(challengeSchema, challenge, 'body');
    if (checked.ok && /^(?:[0-9a-f]{2})+$/.test(solution.derivedKey)) return { challenge: checked.value, solution };
  } catch {
    // Neither base64 nor JSON.
  }
  return undefined;
}
