import { Hono } from 'hono';
import { createPages } from '../pages/routes.ts';
import { createApi } from './api.ts';
import { createBuiltFiles } from './built-files.ts';
import { createHealth } from './health.ts';
import { createOpenApi } from './openapi.ts';
import { answerError, answerProblem, refuse } from './problems.ts';
import { requestLog } from './request-log.ts';
import type { Dependencies, ServerEnv } from './server-env.ts';

/** Longest address that is looked at: fifty values for each filter fit. */
const maxUrl = 8000;

/** The server as a function from a request to an answer. */
export function createApp(dependencies: Dependencies): Hono<ServerEnv> {
  const { log } = dependencies;
  const app = new Hono<ServerEnv>();
  app.use(requestLog(dependencies));
  app.use(async (c, next) => {
    if (c.req.url.length > maxUrl) throw refuse('uri_too_long', `An address may have ${maxUrl} characters.`);
    await next();
  });
  app.route('/', createHealth(dependencies));
  const api = createApi(dependencies);
  app.route('/', api);
  app.route('/', createOpenApi(dependencies, api));
  app.route('/', createPages(dependencies));
  app.route('/', createBuiltFiles(dependencies));
  app.notFound((c) => answerProblem(c, refuse('not_found', 'This server has nothing at this path.').problem));
  app.onError((error, c) =>
    answerError(error, c, (fault) => log.error({ err: fault, requestId: c.get('requestId') }, 'A request failed')),
  );
  return app;
}
