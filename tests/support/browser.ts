import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Starts the Chromium that `tools/browsers.mjs` found. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [
    ...more,
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({
    executablePath: process.env['TEJIDO_CHROMIUM'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args,
  });
}

/** The two screens that every page is looked at on. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
} satisfies Record<string, BrowserContextOptions>;

/** What a page did that a guest must not do. */
export interface Watched {
  page: Page;
  context: BrowserContext;
  /** Lines on the console, and uncaught errors. */
  console: string[];
  /** Addresses on another origin than the page's and those allowed. */
  foreign: string[];
  /** The addresses asked for, in order. */
  requests: string[];
}

/** Opens a page of its own, with a note of everything it prints and asks for. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  allowed: string[] = [],
): Promise<Watched> {
  const context = await browser.newContext({ locale: 'es-MX', timezoneId: 'America/Mexico_City', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const watched: Watched = { page, context, console: [], foreign: [], requests: [] };
  const origins = [new URL(url).origin, ...allowed];
  page.on('console', (message) => watched.console.push(message.text()));
  page.on('pageerror', (error) => watched.console.push(String(error)));
  page.on('request', (request) => {
    watched.requests.push(request.url());
    if (/^https?:/.test(request.url()) && !origins.includes(new URL(request.url()).origin))
      watched.foreign.push(request.url());
  });
  await page.goto(url);
  return watched;
}
