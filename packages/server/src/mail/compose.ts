import type { Compose } from './mailer.ts';

/** Writes mails of several kinds, each by what knows it. A kind that none knows is a newer server's: the job waits for that one. */
export function composeByKind(kinds: Readonly<Record<string, Compose>>): Compose {
  return async (job) => {
    const compose = kinds[job.kind];
    if (!compose) throw new Error(`This server knows no mail of the kind "${job.kind}".`);
    return compose(job);
  };
}
