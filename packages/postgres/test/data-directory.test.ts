import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { resolveDataDirectory } from '../src/data-directory.ts';
import { isRoot } from './support/program.ts';
import { temporaryDirectory } from './support/temporary.ts';

test('the explicit directory wins', async (t) => {
  const projectDirectory = await temporaryDirectory(t);
  assert.equal(resolveDataDirectory({ explicit: '/srv/data', projectDirectory }), '/srv/data');
  assert.equal(resolveDataDirectory({ explicit: 'data', projectDirectory }), join(process.cwd(), 'data'));
});

test('without one, each project has its own, by whichever path the project is reached', async (t) => {
  const parent = await temporaryDirectory(t);
  const [one, two, link] = [join(parent, 'one'), join(parent, 'two'), join(parent, 'link')];
  await Promise.all([mkdir(one), mkdir(two), symlink(one, link)]);
  const [first, second, linked] = [one, two, link].map((projectDirectory) =>
    resolveDataDirectory({ projectDirectory }),
  );
  assert.match(first ?? '', isRoot ? /^\/var\/lib\/tejido\/[0-9a-f]{12}$/ : /\/one\/\.tejido$/);
  assert.notEqual(first, second);
  assert.equal(first, linked);
});

test('as root, data that another user has made in the project is not passed over', async (t) => {
  if (!isRoot) return t.skip('the other way round needs a start by root first');
  const projectDirectory = await temporaryDirectory(t);
  await mkdir(join(projectDirectory, '.tejido', 'postgresql'), { recursive: true });
  assert.throws(() => resolveDataDirectory({ projectDirectory }), {
    name: 'StartError',
    message:
      `The data of this project is in ${projectDirectory}/.tejido, made by another user than root: ` +
      'start Tejido as that user, or choose the data directory with TEJIDO_DATA.',
  });
});
