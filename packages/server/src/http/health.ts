import { makeProblem } from '@tejido/contract';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { answerProblem } from './problems.ts';
import type { Dependencies, ServerEnv } from './server-env.ts';

/** How long the database may take to answer, in milliseconds. */
const patience = 1000;

/** `/healthz`: the process answers. `/readyz`: it may be given requests, because its database answers and it is not stopping. */
export function createHealth({ db, isDraining }: Dependencies): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();
  app.get('/healthz', (c) => {
    c.set('route', '/healthz');
    return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  });
  app.get('/readyz', async (c) => {
    c.set('route', '/readyz');
    const reason = isDraining?.() ? 'The server is stopping.' : await probe();
    if (reason) return answerProblem(c, makeProblem('unavailable', reason, { retryAfter: 5 }));
    return c.json({ status: 'ready' }, 200, { 'Cache-Control': 'no-store' });
  });
  return app;

  async function probe(): Promise<string | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve('The database takes too long.'), patience);
    });
    const answered = sql`select 1`.execute(db).then(
      () => undefined,
      () => 'The database cannot be reached.',
    );
    return Promise.race([answered, late]).finally(() => clearTimeout(timer));
  }
}
