// Finds the browsers that tests run in, and installs missing ones where that needs no question.
//
// Chromium is always there in the end: the system's own, else from apt (as root, or with sudo that asks no password), else
// the one that the npm package @sparticuz/chromium carries. Firefox, WebKit and lynx are used where the system has or can
// install them. TEJIDO_BROWSERS=chromium,firefox narrows the choice; TEJIDO_CHROMIUM names a Chromium of your own.
import { existsSync, globSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstall, install } from './apt.mjs';
import { unpackChromium } from './bundled-chromium.mjs';
import { succeeds } from './child.mjs';
import { webkitStarts } from './webkit.mjs';

const windows = process.platform === 'win32';

const names = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
  lynx: ['lynx'],
};

const applications = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'],
};

const locate = {
  chromium: () => find('chromium', process.env.TEJIDO_CHROMIUM),
  firefox: () => find('firefox'),
  webkit: findWebKit,
  lynx: () => find('lynx'),
};

/**
 * @param {{ install?: boolean, report?: (line: string) => void }} options `install`: may change the system; `report`:
 *   progress in plain words
 * @returns {Promise<{
 *   chromium: { executablePath: string, args: string[] },
 *   firefox?: { executablePath: string },
 *   webkit?: { executablePath: string },
 *   lynx?: { executablePath: string },
 *   skipped: { browser: string, reason: string }[],
 * }>} Rejects with one sentence when there is no Chromium.
 */
export async function findBrowsers({ install: mayInstall = false, report = () => {} } = {}) {
  const wanted = wantedBrowsers();
  const found = {};
  const skipped = [];
  const aptReason = mayInstall ? await canInstall() : 'not installed';
  for (const browser of ['chromium', 'firefox', 'webkit', 'lynx']) {
    if (browser !== 'chromium' && !wanted.includes(browser)) {
      skipped.push({ browser, reason: 'left out by TEJIDO_BROWSERS' });
      continue;
    }
    let executablePath = await locate[browser]();
    let reason = aptReason;
    if (!executablePath && aptReason === undefined) {
      reason = await install(browser, report);
      executablePath = await locate[browser]();
    }
    if (!executablePath && browser === 'chromium') executablePath = await unpackChromium(report);
    if (executablePath) found[browser] = { executablePath };
    else skipped.push({ browser, reason: reason ?? 'installed, but it does not start' });
  }
  if (!found.chromium) {
    throw new Error(
      'No Chromium found and none could be installed: install Chromium or Chrome, or name one in TEJIDO_CHROMIUM.',
    );
  }
  found.chromium.args = chromiumArgs();
  return { ...found, skipped };
}

/** The browsers to test in: all four, or those named in TEJIDO_BROWSERS. */
export function wantedBrowsers() {
  return (process.env.TEJIDO_BROWSERS ?? 'chromium,firefox,webkit,lynx').split(',');
}

/** What Playwright does not set by itself. Chromium refuses to sandbox for root, who needs no more rights than he has. */
function chromiumArgs() {
  const root = process.getuid?.() === 0;
  return ['--disable-gpu', '--disable-quic', '--disable-sync', ...(root ? ['--no-sandbox'] : [])];
}

async function find(browser, own) {
  const candidates = own ? [own] : [...names[browser].flatMap(onPath), ...(applications[browser] ?? [])];
  for (const path of candidates) {
    // On Windows, `chrome.exe --version` opens a window instead of answering.
    if (existsSync(path) && !isSnap(path) && (windows || (await succeeds(path, ['--version'])))) return path;
  }
  return undefined;
}

/** Needs three parts: the browser, the program that drives it, and a display for it. */
async function findWebKit() {
  const [browser] = globSync('/usr/{lib,lib64,libexec}/{,*/}webkit{2gtk-4.0,2gtk-4.1,gtk-6.0}/MiniBrowser');
  const complete = browser && onPath('WebKitWebDriver').length > 0 && onPath('Xvfb').length > 0;
  return complete && (await webkitStarts(browser)) ? browser : undefined;
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, windows ? `${name}.exe` : name)).filter((path) => existsSync(path));
}

/** Snap packages see a /tmp of their own, and so not the profiles that test runners make for them. */
function isSnap(path) {
  const real = realpathSync(path);
  return (
    real === '/usr/bin/snap' || (statSync(real).size < 10_000 && readFileSync(real, 'utf8').includes('/snap/bin/'))
  );
}
