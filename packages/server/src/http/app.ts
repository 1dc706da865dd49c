import { Hono } from 'hono';
import { showProblem, wantsPage } from '../pages/problem/page.ts';
import { createPages } from '../pages/routes.ts';
import { createApi } from './api.ts';
import { createBuiltFiles } from './built-files.ts';
import { createHealth, obstacleOf } from './health.ts';
import { createOpenApi } from './openapi.ts';
import { answerProblem, HttpProblem, problemOf, refuse } from './problems.ts';
import { requestLog } from './request-log.ts';
import type { Dependencies, ServerEnv } from './server-env.ts';

/** Longest address that is looked at: fifty values for each filter fit. */
const maxUrl = 8000;

/** The server as a function from a request to an answer. */
export function createApp(dependencies: Dependencies): Hono<ServerEnv> {
  const app = createFrame(dependencies);
  app.route(
    '/',
    createHealth(() => obstacleOf(dependencies)),
  );
  const api = createApi(dependencies);
  app.route('/', api);
  app.route('/', createOpenApi(dependencies, api));
  app.route('/', createPages(dependencies));
  app.route('/', createBuiltFiles(dependencies));
  app.notFound((c) => answerProblem(c, refuse('not_found', 'This server has nothing at this path.').problem));
  return app;
}

/** What answers while the database is made, brought up to date, or waited for: that the process is there, and to everything else that it is not ready. */
export function createStartingApp(frame: Pick<Dependencies, 'log' | 'trustedProxies'>): Hono<ServerEnv> {
  const reason = 'The server is starting.';
  const app = createFrame(frame);
  app.route(
    '/',
    createHealth(async () => reason),
  );
  app.all('*', (c) => {
    c.header('Access-Control-Allow-Origin', '*');
    throw refuse('unavailable', reason, { retryAfter: 5 });
  });
  return app;
}

/** What every request goes through. */
function createFrame(frame: Pick<Dependencies, 'log' | 'trustedProxies'>): Hono<ServerEnv> {
  const { log } = frame;
  const app = new Hono<ServerEnv>();
  app.use(requestLog(frame));
  app.use(async (c, next) => {
    if (c.req.url.length > maxUrl) throw refuse('uri_too_long', `An address may have ${maxUrl} characters.`);
    await next();
  });
  app.onError((error, c) => {
    if (!(error instanceof HttpProblem)) log.error({ err: error, requestId: c.get('requestId') }, 'A request failed');
    const problem = problemOf(error);
    // What is the server's fault is said to people in their language; other problems are for each page to say.
    if (problem.status >= 500 && wantsPage(c)) return showProblem(c, { ...problem, requestId: c.get('requestId') });
    return answerProblem(c, problem, error instanceof HttpProblem ? error.headers : {});
  });
  return app;
}
