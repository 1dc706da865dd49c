import type { Browser } from 'playwright-core';
import { type Database, openDatabase } from '../../packages/server/src/database/connection.ts';
import { startTestPostgres } from '../../packages/server/test/support/postgres.ts';
import { type Sink, startSink, until } from '../../packages/server/test/support/smtp.ts';
import { openPage, screens, type Watched } from '../support/browser.ts';
import { demoTemplate, startServer } from '../support/server.ts';
import { setTripwire } from './inert.ts';

/** The demonstration network's slug. */
export const network = 'red-alianzas-mx';

/** A server that takes any number of join requests and asks for no challenge, since what these keep out is not what is asked here. */
export interface OpenServer {
  url: string;
  database: Database<unknown>;
  sink: Sink;
  stop: () => Promise<void>;
}

/** Starts such a server, with a database and a mail server of its own, and further settings. */
export async function startOpenServer(settings: Record<string, string> = {}): Promise<OpenServer> {
  const ends: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of ends.reverse()) await end();
  };
  try {
    const postgres = await startTestPostgres();
    ends.push(() => postgres.stop());
    const sink = await startSink({ after: (end) => void ends.push(end as () => unknown) });
    const { url: databaseUrl } = await postgres.createDatabase(await demoTemplate(postgres));
    const server = await startServer('', {
      DATABASE_URL: databaseUrl,
      SMTP_URL: sink.url,
      TEJIDO_LOG_LEVEL: 'warn',
      TEJIDO_SUBMISSION_LIMIT: 'off',
      TEJIDO_RECIPIENT_LIMIT: 'off',
      TEJIDO_REFUSAL_LIMIT: 'off',
      TEJIDO_FORM_LIMIT: 'off',
      ...settings,
    });
    ends.push(() => server.stop());
    const database = await openDatabase({ databaseUrl, dataDirectory: '', log: () => {} });
    ends.push(() => database.close());
    await database.pool.query(
      `update networks set document = (document::jsonb - 'submissions')::json where slug = '${network}'`,
    );
    return { url: server.url, database, sink, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Signs an owner in by the link that is mailed to them: the cookie of their session. */
export async function signIn({ url, sink }: OpenServer, email: string): Promise<string> {
  const post = (path: string, body: object) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  await post('/v1/sign-in-links', { email });
  const link = /\/desk\/sign-in\?token=(sil_\w+\.[\w-]{43})/;
  await until(async () => sink.mails.some(({ text }) => link.test(text)), 'the link to sign in with');
  const [, token = ''] = sink.mails.map(({ text }) => link.exec(text)).find(Boolean) ?? [];
  const answer = await post('/v1/sessions', { token });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** A phone in which somebody is signed in by the cookie of their session, and a list of what should never happen on its pages. */
export async function openAs(
  { url }: OpenServer,
  browser: Browser,
  cookie: string,
): Promise<Watched & { tripped: string[] }> {
  const opened = await openPage(browser, 'about:blank', screens.phone);
  const tripped = await setTripwire(opened.context);
  const [name = '', value = ''] = cookie.split('=');
  await opened.context.addCookies([{ name, value, url }]);
  return { ...opened, tripped };
}
