import { execFileSync } from 'node:child_process';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startTestPostgres, type TestPostgres } from '../../packages/server/test/support/postgres.ts';
import { launchBrowser, openPage } from './browser.ts';
import { type RunningServer, startServer, temporaryDirectory } from './server.ts';

const cli = fileURLToPath(new URL('dist/cli.js', import.meta.resolve('@tejido/server/package.json')));

/** A server without any network, which may be killed, from before the first test of a file until after the last. */
export interface EmptyStage {
  server: RunningServer;
  browser: Browser;
  /** Runs the program beside the server, and gives what it says. */
  command(...words: string[]): string;
  /** A browser in which somebody is signed in by the link that the operator's command has printed. */
  signIn(email: string, lang: string, options: BrowserContextOptions): Promise<Page>;
  /** Ends the server as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again, at the same address. */
  start(): Promise<void>;
}

/** Sets the stage. */
export function setEmpty(): EmptyStage {
  let data: Awaited<ReturnType<typeof temporaryDirectory>> | undefined;
  let postgres: TestPostgres | undefined;
  const env: Record<string, string> = { TEJIDO_DEMO: 'off' };
  const directory = () => data?.path ?? '';
  const stage = {
    command: (...words) =>
      execFileSync(process.execPath, [cli, ...words], {
        env: { ...process.env, TEJIDO_DATA: directory(), ...env },
        encoding: 'utf8',
      }),
    async signIn(email, lang, options) {
      const link = stage.command('owner', email).trim().split('\n').at(-1) ?? '';
      const { page } = await openPage(stage.browser, `${link}&lang=${lang}`, options);
      await page.locator('main button').click();
      await page.waitForURL(/\/desk\?/);
      return page;
    },
    async kill() {
      stage.server.process.kill('SIGKILL');
      await new Promise((resolve) => stage.server.process.once('exit', resolve));
    },
    async start() {
      stage.server = await startServer(directory(), env);
    },
  } as EmptyStage;
  before(async () => {
    data = await temporaryDirectory();
    [postgres, stage.browser] = await Promise.all([startTestPostgres(), launchBrowser()]);
    env['DATABASE_URL'] = (await postgres.createDatabase()).url;
    await stage.start();
    env['PORT'] = new URL(stage.server.url).port;
  });
  after(async () => {
    await stage.browser?.close();
    await stage.server?.stop();
    await postgres?.stop();
    await data?.remove();
  });
  return stage;
}
