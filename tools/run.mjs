// node tools/run.mjs <script> [arguments]
//
// Sets the checkout up (see setup.mjs) and runs a script of the root package.json under the pinned Node and pnpm.
// Works on Node >= 18 with npm and nothing else.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './child.mjs';
import { SetupError, setUp } from './setup.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const report = (line) => console.error(`[tejido] ${line}`);

try {
  process.exitCode = await runScript(process.argv[2], process.argv.slice(3));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  report(error.message);
  process.exitCode = 1;
}

/** Each `a && b` of a script is started directly: a shell in between would keep signals from reaching it. */
async function runScript(name, args) {
  const script = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts[name];
  if (!script) throw new SetupError(`package.json has no script "${name}".`);
  // What it starts knows by this, as below npm, that it should not outlive us.
  const env = { ...(await setUp(root, report)), npm_lifecycle_event: name };
  const steps = script.split(' && ').map((step) => step.split(' '));
  steps.at(-1).push(...args);
  for (const [command, ...rest] of steps) {
    const { code, stopped } = await run(command, rest, { cwd: root, env });
    if (stopped || code !== 0) return code;
  }
  return 0;
}
