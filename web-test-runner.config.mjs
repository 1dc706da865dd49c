// Tests of the elements in every browser there is: `pnpm exec wtr`, or `npm test -- browser` to set up first.
// TEJIDO_BROWSERS=chromium is quicker while developing. The @tejido packages are taken as built: `pnpm run build` first.
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { findBrowsers, wantedBrowsers } from './tools/browsers.mjs';
import { startWebKit, webkitCapabilities } from './tools/webkit.mjs';
import { totalsReporter } from './tools/wtr-reporter.mjs';

const { chromium, firefox, webkit } = await findBrowsers();

const browsers = [];
if (wantedBrowsers().includes('chromium')) {
  browsers.push(playwrightLauncher({ product: 'chromium', launchOptions: chromium, concurrency: 2 }));
}
if (firefox) {
  // Playwright drives only its own build of Firefox; Puppeteer drives the stock one by WebDriver BiDi.
  // The panel that opens when something was downloaded would take the keys meant for the tests after it.
  const extraPrefsFirefox = { 'browser.download.alwaysOpenPanel': false };
  browsers.push(
    puppeteerLauncher({ launchOptions: { browser: 'firefox', headless: true, extraPrefsFirefox, ...firefox } }),
  );
}
if (webkit) browsers.push(await webkitLauncher(webkit));

export default {
  files: 'packages/elements/src/**/*.test.ts',
  browsers,
  // One page of a browser at a time, for focus and keyboard belong to its window in front; Playwright’s Chromium knows no such window.
  concurrency: 1,
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: '20000' } },
  // Lit as pages get it: the development build warns on the console.
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('packages/elements/tsconfig.json', import.meta.url)),
    }),
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: isatty(1) }),
    totalsReporter(process.env.TEJIDO_TOTALS),
  ],
};

async function webkitLauncher({ executablePath }) {
  const { port, stop } = await startWebKit();
  process.on('exit', stop);
  process.on('SIGTERM', () => process.exit(143));
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    automationProtocol: 'webdriver',
    // WebKitGTK speaks classic WebDriver only.
    capabilities: { ...webkitCapabilities(executablePath), 'wdio:enforceWebDriverClassic': true },
  });
}
