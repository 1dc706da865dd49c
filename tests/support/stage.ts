import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { type RunningServer, startDemoServer, temporaryDirectory } from './server.ts';

/** What a test of somebody else's pages needs, from before the first test of its file until after the last. */
export interface Stage {
  /** A server with the demonstration networks. */
  server: RunningServer;
  browser: Browser;
  /** Where somebody else's site is: on another port, and so of another origin. */
  site: string;
  /** What the site shows at any address, and the headers that come with it. */
  page: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * Sets the stage.
 * @param answer What the site answers instead of its one page.
 */
export function setStage(answer?: RequestListener): Stage {
  const stage = { page: '', headers: {} } as Stage;
  const ends: (() => unknown)[] = [];
  before(async () => {
    const data = await temporaryDirectory();
    ends.push(() => data.remove());
    const startOurs = async () => {
      stage.server = await startDemoServer(data.path);
      ends.push(() => stage.server.stop());
    };
    const startBrowser = async () => {
      stage.browser = await launchBrowser();
      ends.push(() => stage.browser.close());
    };
    await Promise.all([startOurs(), startBrowser()]);
    const site = createServer(
      answer ??
        ((_, response) =>
          response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...stage.headers }).end(stage.page)),
    );
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    ends.push(() => site.close());
    stage.site = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
  });
  after(async () => {
    for (const end of ends.reverse()) await end();
  });
  return stage;
}
