// Installs browsers on Debian and Ubuntu.
import { run, succeeds } from './child.mjs';

const packages = {
  chromium: ['chromium', 'fonts-noto-core'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
  lynx: ['lynx'],
};

const root = process.getuid?.() === 0;
let updated = false;

/** Says why nothing can be installed without a question; undefined when it can. */
export async function canInstall() {
  if (!(await succeeds('apt-get', ['--version'])))
    return 'not installed, and this system has no apt-get to install it with';
  if (!root && !(await succeeds('sudo', ['-n', 'true']))) return 'not installed, and installing it needs root';
  return undefined;
}

/** Installs the packages of a browser; the reason when that was not possible, undefined after success. */
export async function install(browser, report) {
  const names = packages[browser];
  report(`Installing ${names.join(' and ')} with apt-get.`);
  // Failing to update (another apt-get at work, a mirror down) need not keep the install from working.
  if (!updated) await apt('update');
  updated = true;
  const unknown = await withoutCandidate(names);
  if (unknown.length > 0) return `this system has no package ${unknown.join(', ')}`;
  const { code, output } = await apt('install', '-y', '--no-install-recommends', ...names);
  if (code === 0) return undefined;
  const error = output.split('\n').find((line) => line.startsWith('E: ')) ?? output.trim().split('\n').at(-1);
  return `apt-get could not install ${names.join(', ')} (${error})`;
}

function apt(...args) {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=600', ...args];
  if (!root) command.unshift('sudo', '-n');
  return run(command[0], command.slice(1), { quiet: true });
}

/** Ubuntu names packages that only point to a snap; tests cannot use those. */
async function withoutCandidate(names) {
  const { output } = await run('apt-cache', ['policy', ...names], { quiet: true });
  const usable = (name) => {
    const [, candidate = '(none)'] = new RegExp(`^${name}:\n.*\n  Candidate: (.+)`, 'm').exec(output) ?? [];
    return candidate !== '(none)' && !candidate.includes('snap');
  };
  return names.filter((name) => !usable(name));
}
