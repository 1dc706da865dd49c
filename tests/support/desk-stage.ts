import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchBrowser, openPage, screens, type Watched } from './browser.ts';
import { signInTokenFor } from './mails.ts';
import { type RunningServer, startDemoServer, temporaryDirectory } from './server.ts';

/** What a test of the desk needs, from before the first test of its file until after the last. */
export interface DeskStage {
  /** A server with the demonstration networks. */
  server: RunningServer;
  browser: Browser;
  /** Where the server keeps its mails and files. */
  data: Awaited<ReturnType<typeof temporaryDirectory>>;
  /** Opens a page of the server's in a browser of its own, in which an owner of every network is signed in. */
  open(path: string, options?: BrowserContextOptions): Promise<Watched>;
  /** The same with the editor of a new initiative, on a phone unless another screen is asked for. */
  edit(lang: string, options?: BrowserContextOptions): Promise<Watched>;
}

/** The address of who is signed in. */
export const owner = 'marina@red.example';

/** Sets the stage. What a file does on it before its tests, it does in a `describe`: hooks beside this one do not wait for it. */
export function setDesk(): DeskStage {
  let storageState: NonNullable<BrowserContextOptions['storageState']>;
  const stage = {
    open: (path, options = {}) => openPage(stage.browser, stage.server.url + path, { ...options, storageState }),
    edit: (lang, options = screens.phone) =>
      stage.open(`/desk/red-alianzas-mx/records/initiatives/new?lang=${lang}`, options),
  } as DeskStage;
  before(async () => {
    stage.data = await temporaryDirectory();
    [stage.browser, stage.server] = await Promise.all([
      launchBrowser(),
      startDemoServer(stage.data.path, { TEJIDO_OWNER_EMAIL: owner }),
    ]);
    storageState = await signIn(stage);
  });
  after(async () => {
    await stage.browser?.close();
    await stage.server?.stop();
    await stage.data?.remove();
  });
  return stage;
}

/** Signs in as a person does without scripts: by the link in the mail that was asked for. */
async function signIn({
  browser,
  server,
  data,
}: DeskStage): Promise<Awaited<ReturnType<Watched['context']['storageState']>>> {
  const { page, context } = await openPage(browser, `${server.url}/desk?lang=es`, { javaScriptEnabled: false });
  await page.locator('input[name=email]').fill(owner);
  await page.locator('main button').click();
  await page.waitForURL(/\/desk\/sent/);
  await page.goto(`${server.url}/desk/sign-in?token=${await signInTokenFor(data.path, owner)}&lang=es`);
  await page.locator('main button').click();
  await page.waitForURL(/\/desk\?/);
  const state = await context.storageState();
  await context.close();
  return state;
}
