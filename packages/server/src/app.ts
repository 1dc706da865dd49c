import { defaultRetention } from '@tejido/contract';
import { Hono } from 'hono';
import { defaultRateLimits } from './abuse/rate-limit.ts';
import { noStore } from './files/blob-store.ts';
import { createApi } from './http/api.ts';
import { createBuiltFiles } from './http/built-files.ts';
import { createHealth, obstacleOf } from './http/health.ts';
import { createOpenApi } from './http/openapi.ts';
import { answerProblem, problemHeaders, problemOf } from './http/problems.ts';
import { requestLog } from './http/request-log.ts';
import type { AppOptions, Dependencies, ServerContext, ServerEnv } from './http/server-env.ts';
import { createStoredFiles } from './http/stored-files.ts';
import { answerWithPage, wantsPage } from './pages/problem/page.ts';
import { createPages } from './pages/routes.ts';
import { Refusal, refuse } from './refusal.ts';

/** Longest address that is looked at: fifty values for each filter fit. */
const maxUrl = 8000;

/** The server as a function from a request to an answer. */
export function createApp(options: AppOptions): Hono<ServerEnv> {
  const dependencies = dependenciesOf(options);
  const app = createFrame(dependencies);
  app.route(
    '/',
    createHealth(() => obstacleOf(dependencies)),
  );
  const api = createApi(dependencies);
  app.route('/', api);
  app.route('/', createOpenApi(dependencies, api));
  app.route('/', createStoredFiles(dependencies));
  app.route('/', createPages(dependencies));
  app.route('/', createBuiltFiles(dependencies));
  app.notFound((c) => answerRefusal(c, refuse('not_found', 'This server has nothing at this path.'), dependencies));
  return app;
}

const dependenciesOf = ({
  searches,
  blobs,
  limits,
  retention,
  mailer,
  sightings,
  ...options
}: AppOptions): Dependencies => ({
  ...options,
  blobs: blobs ?? noStore,
  searches: searches ?? options.db,
  limits: limits ?? defaultRateLimits,
  retention: retention ?? defaultRetention,
  mailer: mailer ?? { wake() {}, async forget() {} },
  sightings: sightings ?? { see() {} },
});

/** What answers while the database is made, brought up to date, or waited for: that the process is there, and to everything else that it is not ready. */
export function createStartingApp(frame: Frame): Hono<ServerEnv> {
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

type Frame = Pick<Dependencies, 'log' | 'publicUrl' | 'trustedProxies'> & Partial<Pick<Dependencies, 'db'>>;

/** What every request goes through. */
function createFrame(frame: Frame): Hono<ServerEnv> {
  const { log } = frame;
  const app = new Hono<ServerEnv>();
  app.use(requestLog(frame));
  app.use(async (c, next) => {
    if (c.req.url.length > maxUrl) throw refuse('uri_too_long', `An address may have ${maxUrl} characters.`);
    await next();
  });
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) log.error({ err: error, requestId: c.get('requestId') }, 'A request failed');
    return answerRefusal(c, error instanceof Refusal ? error : new Refusal(problemOf(error)), frame);
  });
  return app;
}

/** A refusal as who asks can read it, wherever on the server it was asked: a person in a browser gets a page, a program a problem. */
async function answerRefusal(
  c: ServerContext,
  { problem, headers }: Refusal,
  { db }: Partial<Pick<Dependencies, 'db'>>,
): Promise<Response> {
  if (!wantsPage(c)) return answerProblem(c, problem, { ...headers, Vary: 'Accept' });
  for (const [name, value] of Object.entries(problemHeaders(problem, headers))) c.header(name, value);
  c.header('Vary', 'Accept, Accept-Language');
  return answerWithPage(c, problem, db);
}
