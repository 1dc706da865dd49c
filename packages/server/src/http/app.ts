import { Hono } from 'hono';
import { answerWithPage, wantsPage } from '../pages/problem/page.ts';
import { createPages } from '../pages/routes.ts';
import { createApi } from './api.ts';
import { createBuiltFiles } from './built-files.ts';
import { createHealth } from './health.ts';
import { createOpenApi } from './openapi.ts';
import { answerProblem, type HttpProblem, problemHeaders, problemOf, refuse } from './problems.ts';
import { requestLog } from './request-log.ts';
import type { Dependencies, ServerContext, ServerEnv } from './server-env.ts';

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
  app.notFound((c) => answerRefusal(c, refuse('not_found', 'This server has nothing at this path.'), dependencies));
  app.onError((error, c) => {
    const onFault = (fault: unknown) =>
      log.error({ err: fault, requestId: c.get('requestId') }, 'A request failed');
    return answerRefusal(c, problemOf(error, onFault), dependencies);
  });
  return app;
}

/** A refusal as who asks can read it, wherever on the server it was asked: a person in a browser gets a page, a program a problem. */
async function answerRefusal(
  c: ServerContext,
  { problem, headers }: HttpProblem,
  dependencies: Dependencies,
): Promise<Response> {
  if (!wantsPage(c)) return answerProblem(c, problem, { ...headers, Vary: 'Accept' });
  for (const [name, value] of Object.entries(problemHeaders(problem, headers))) c.header(name, value);
  c.header('Vary', 'Accept, Accept-Language');
  return answerWithPage(c, problem, dependencies);
}
