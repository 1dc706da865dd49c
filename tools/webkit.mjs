// Starts WebKitGTK's driver on a display of its own, so that tests neither need nor disturb a screen.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const startLimit = 15_000;

/** @returns {Promise<{ port: number, stop: () => void }>} the port on 127.0.0.1 where the driver answers */
export async function startWebKit() {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await displayOf(xvfb);
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' },
  });
  const stop = () => {
    driver.kill();
    xvfb.kill();
  };
  try {
    await answers(port);
  } catch (error) {
    stop();
    throw error;
  }
  return { port, stop };
}

/** What a WebDriver client asks for to get this browser. */
export function webkitCapabilities(executablePath) {
  return {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: executablePath, args: ['--automation'] },
  };
}

/** Whether a page can be opened: being installed is not enough in a container that forbids its sandbox or display. */
export async function webkitStarts(executablePath) {
  try {
    const { port, stop } = await startWebKit();
    try {
      const capabilities = { alwaysMatch: webkitCapabilities(executablePath) };
      const sessions = `http://127.0.0.1:${port}/session`;
      const created = await fetch(sessions, {
        method: 'POST',
        body: JSON.stringify({ capabilities }),
        signal: AbortSignal.timeout(startLimit),
      });
      const { value } = await created.json();
      await fetch(`${sessions}/${value.sessionId}`, { method: 'DELETE', signal: AbortSignal.timeout(startLimit) });
      return created.ok;
    } finally {
      stop();
    }
  } catch {
    return false;
  }
}

/** Xvfb takes the first free display and writes its number to file descriptor 3. */
async function displayOf(xvfb) {
  const failed = once(xvfb, 'exit').then(() => Promise.reject(new Error('Xvfb did not start.')));
  const [number] = await Promise.race([once(xvfb.stdio[3], 'data'), failed]);
  failed.catch(() => {});
  return `:${String(number).trim()}`;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(port) {
  const deadline = Date.now() + startLimit;
  while (Date.now() < deadline) {
    const response = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (response?.ok) return;
    await wait(100);
  }
  throw new Error('WebKitWebDriver did not start.');
}
