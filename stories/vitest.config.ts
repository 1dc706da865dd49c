import path from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** The Chromium that `tools/browsers.mjs` found, with the flags it needs there. */
const executablePath = process.env.TEJIDO_CHROMIUM ?? '/usr/bin/chromium';
const args = process.env.TEJIDO_CHROMIUM_ARGS?.split(' ') ?? [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
];

export default defineConfig({
  // What was prepared for an earlier run may lack a module that is new; Vite would then reload the page in the middle of a test.
  optimizeDeps: { force: true },
  plugins: [storybookTest({ configDir: path.join(import.meta.dirname, '.storybook') })],
  test: {
    name: 'stories',
    testTimeout: 30_000,
    maxWorkers: 2,
    setupFiles: ['./support/quiet.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      instances: [{ browser: 'chromium' }],
      provider: playwright({ launchOptions: { executablePath, args } }),
    },
  },
});
