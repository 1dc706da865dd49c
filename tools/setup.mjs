// Makes a checkout ready to run: the pinned Node and pnpm in `.toolchain/`, then the dependencies.
// Works on Node >= 18 with npm and nothing else.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { run } from './child.mjs';
import { lock } from './lock.mjs';

const neededNode = 24;
const platform = `${process.platform}-${process.arch}`;
const windows = process.platform === 'win32';

/** A reason to stop that the reader can act on; shown as one sentence without a stack. */
export class SetupError extends Error {}

/**
 * Installs whatever is missing. Does nothing, quickly, when nothing is.
 *
 * @param {string} root the checkout
 * @param {(line: string) => void} report progress in plain words
 * @returns {Promise<NodeJS.ProcessEnv>} the environment in which `node` and `pnpm` are the right ones
 */
export async function setUp(root, report) {
  const folder = join(root, '.toolchain');
  const tools = neededTools(root);
  const env = environment(root, folder, tools);
  if (!toolsMissing(folder, tools) && !dependenciesChanged(root, folder, tools)) return env;

  try {
    if (!existsSync(folder)) mkdirSync(folder);
    const unlock = await lock(join(folder, 'lock'), () =>
      report('Waiting for another set-up of this checkout to end.'),
    );
    try {
      if (toolsMissing(folder, tools)) await installTools(folder, tools, report);
      if (dependenciesChanged(root, folder, tools)) await installDependencies(root, folder, tools, env, report);
    } finally {
      unlock();
    }
  } catch (error) {
    throw error.syscall ? new SetupError(explain(error.message)) : error;
  }
  return env;
}

/** The pinned packages this machine needs: pnpm always, Node only where the running one is too old. */
function neededTools(root) {
  const { node, pnpm } = JSON.parse(readFileSync(join(root, 'tools/toolchain.json'), 'utf8'))[platform] ?? {};
  if (!pnpm)
    throw new SetupError(`Tejido's tools do not exist for ${platform}: use Linux, macOS or Windows on x64 or arm64.`);
  if (runningNode() >= neededNode) return { pnpm };
  if (!node) {
    throw new SetupError(
      `Tejido needs Node ${neededNode} and cannot fetch it for ${platform}: install Node ${neededNode} or newer (this is ${process.version}) and run the command again.`,
    );
  }
  return { node, pnpm };
}

function runningNode() {
  return Number(process.versions.node.split('.')[0]);
}

/** npm records what it has verified; comparing with that costs a millisecond and needs no stamp of our own. */
function toolsMissing(folder, tools) {
  const record = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return true;
  const { packages } = JSON.parse(readFileSync(record, 'utf8'));
  return Object.values(tools).some(
    (tool) =>
      packages[`node_modules/${tool.package}`]?.integrity !== tool.integrity ||
      !existsSync(packageFolder(folder, tool)),
  );
}

async function installTools(folder, tools, report) {
  refuseMusl();
  const names = Object.entries(tools).map(([name, tool]) => `${name} ${tool.version}`);
  report(`Fetching ${names.join(' and ')} (once).`);
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const packages = Object.values(tools).map((tool) => `${tool.package}@${tool.version}`);
  const args = ['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  args.push('--loglevel=warn', '--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000');
  const { code, output } = await runQuietly('npm', [...args, ...packages], {
    cwd: folder,
    env: npmEnvironment(),
    shell: windows,
  });
  // npm ends well, with warnings only, when the disk fills up while it unpacks.
  const failed = code !== 0 || output.includes('TAR_ENTRY_ERROR');
  if (!failed && !toolsMissing(folder, tools)) return;
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  throw new SetupError(
    failed ? explain(output) : 'The npm registry delivered something else than tools/toolchain.json expects.',
  );
}

/** Settings (`npm_config_…`: registry, cache, proxy) are the user's to give; the rest describes the script that runs now. */
function npmEnvironment() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^npm_(?!config_)|^npm_config_local_prefix$/i.test(name)) delete env[name];
  }
  return env;
}

/** The pinned binaries are linked against glibc and would fail on Alpine with an unreadable "not found". */
function refuseMusl() {
  if (process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime) {
    throw new SetupError(
      'Tejido needs a Linux with glibc, such as Debian, Ubuntu or Fedora; this one uses another C library.',
    );
  }
}

function dependenciesChanged(root, folder, tools) {
  const stamp = join(folder, 'dependencies.sha256');
  const installed = existsSync(join(root, 'node_modules/.modules.yaml')) && existsSync(stamp);
  return !installed || readFileSync(stamp, 'utf8') !== dependenciesHash(root, tools);
}

async function installDependencies(root, folder, tools, env, report) {
  report('Installing the dependencies (the first time takes a minute or less).');
  const args = ['install', '--frozen-lockfile', '--reporter=append-only', '--config.confirmModulesPurge=false'];
  args.push('--config.fetchRetries=3', '--config.fetchRetryMintimeout=1000', '--config.fetchRetryMaxtimeout=5000');
  const pnpm = join(packageFolder(folder, tools.pnpm), windows ? 'pnpm.exe' : 'pnpm');
  const { code, output } = await runQuietly(pnpm, args, { cwd: root, env });
  if (code !== 0) throw new SetupError(explain(output));
  writeFileSync(join(folder, 'dependencies.sha256'), dependenciesHash(root, tools));
}

/** Everything that decides what `pnpm install` does. */
function dependenciesHash(root, tools) {
  const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const manifests = ['', ...workspaceFolders(root, workspace)].map((folder) => join(root, folder, 'package.json'));
  const hash = createHash('sha256').update(`${platform} ${tools.pnpm.version}\n${workspace}`);
  for (const file of [join(root, 'pnpm-lock.yaml'), ...manifests.filter(existsSync)]) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** The folders under `packages:` of pnpm-workspace.yaml, where a pattern is a path or ends in a star. */
function workspaceFolders(root, workspace) {
  const [, block = ''] = /^packages:\n((?: +- .+\n)+)/m.exec(workspace) ?? [];
  return [...block.matchAll(/- (.+)/g)].flatMap(([, pattern]) => {
    if (!pattern.endsWith('/*')) return pattern;
    const parent = dirname(pattern);
    return readdirSync(join(root, parent))
      .sort()
      .map((name) => join(parent, name));
  });
}

/** npm's variables describe this run of npm and would mislead pnpm and every script below it. */
function environment(root, folder, tools) {
  const env = { ...process.env };
  for (const name of Object.keys(env)) if (/^npm_/i.test(name)) delete env[name];
  const path = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const node = tools.node ? join(packageFolder(folder, tools.node), 'bin') : dirname(process.execPath);
  const pnpm = packageFolder(folder, tools.pnpm);
  env[path] = [node, pnpm, join(root, 'node_modules/.bin'), env[path]].join(delimiter);
  return env;
}

function packageFolder(folder, tool) {
  return join(folder, 'node_modules', tool.package);
}

async function runQuietly(command, args, options) {
  const result = await run(command, args, { ...options, quiet: true });
  if (result.stopped) process.exit(result.code || 1);
  return result;
}

const causes = [
  [
    /CERT|self.signed|certificate/i,
    'The npm registry is reached through a certificate that is not trusted: set NODE_EXTRA_CA_CERTS.',
  ],
  [/ENOSPC|no space left/i, 'The disk is full.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|dns error|error sending request|timed? ?out/i,
    'The npm registry cannot be reached: check the network (or the proxy and registry settings of npm).',
  ],
  [
    /EACCES|EPERM|EROFS|permission denied|read-only/i,
    'A file cannot be written: the checkout and the caches of npm and pnpm must be writable.',
  ],
  [
    /OUTDATED_LOCKFILE/,
    'pnpm-lock.yaml does not match the package.json files: run `pnpm install` and commit the lockfile.',
  ],
  [/E404|ETARGET|NO_MATCHING_VERSION|FETCH_404/, 'The npm registry lacks a version that this project pins.'],
];

/** One sentence for what people can mend themselves, then the tool's own first word on it. */
function explain(output) {
  const [, sentence = 'Setting up failed.'] = causes.find(([pattern]) => pattern.test(output)) ?? [];
  const lines = output.trim().split('\n');
  const telling = lines.find((line) => /ERR|error/.test(line)) ?? lines[0];
  return `${sentence}\n  (${telling.trim().slice(0, 240)})`;
}
