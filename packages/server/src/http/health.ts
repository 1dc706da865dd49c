import { makeProblem } from '@tejido/contract';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { answerProblem } from './problems.ts';
import type { Dependencies, ServerEnv } from './server-env.ts';

/** How long database and disk may take to answer, in milliseconds. */
const patience = 1000;

/**
 * `/healthz`: the process answers. `/readyz`: it may be given requests.
 *
 * @param obstacle why it may not, in a sentence
 */
export function createHealth(obstacle: () => Promise<string | undefined>): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();
  app.get('/healthz', (c) => {
    c.set('route', '/healthz');
    return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  });
  app.get('/readyz', async (c) => {
    c.set('route', '/readyz');
    const reason = await obstacle();
    if (reason) return answerProblem(c, makeProblem('unavailable', reason, { retryAfter: 5 }));
    return c.json({ status: 'ready' }, 200, { 'Cache-Control': 'no-store' });
  });
  return app;
}

/** Why a server may not be given requests: it is about to stop, its database does not answer, or its disk takes nothing. */
export async function obstacleOf({ db, isDraining, disk }: Dependencies): Promise<string | undefined> {
  if (isDraining?.()) return 'The server is stopping.';
  const database = sql`select 1`.execute(db).then(
    () => undefined,
    () => 'The database cannot be reached.',
  );
  return (await inTime('The database', database)) ?? (disk && inTime('The disk', disk()));
}

async function inTime(what: string, answered: Promise<string | undefined>): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`${what} takes too long.`), patience);
  });
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
