import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

/*
 * What a kind of submission is, stands in its own files and on two lists. Every other file is for all kinds, and names none: one more kind must not be
 * one more place in each of them.
 */

/** The files that may name join requests, and why. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'the kind itself': [
    'contract/src/applicant-name.ts',
    'contract/src/entry.ts',
    'contract/src/join-form.ts',
    'contract/src/join-request-fields.ts',
    'contract/src/likeness.ts',
    'contract/src/schemas/join-request.ts',
    'contract/src/submissions/join-requests.ts',
  ],
  'the lists of kinds, and the types of the package': [
    'contract/src/index.ts',
    'contract/src/schemas.ts',
    'contract/src/submissions/kinds.ts',
    'contract/src/submissions/names.ts',
  ],
  'the form of a network’s record, and where it is built': [
    'contract/src/schemas/network.ts',
    'server/src/pages/desk/settings/typed-form.ts',
  ],
  'addresses in plain data, since pages that embed the form count bytes': [
    'contract/src/desk-routes.ts',
    'contract/src/routes.ts',
  ],
  'functions that such pages load one by one, and the types of the package': [
    'sdk/src/desk/index.ts',
    'sdk/src/desk/inbox.ts',
    'sdk/src/desk/join-requests.ts',
    'sdk/src/index.ts',
    'sdk/src/join-requests.ts',
    'sdk/src/tejido.ts',
  ],
  'the demonstration': [
    'sdk/src/testing/demo-join-requests.ts',
    'sdk/src/testing/index.ts',
    'sdk/src/testing/seed.ts',
    'sdk/src/testing/test-network.ts',
    'server/src/pages/demo/un-country.ts',
  ],
  'the elements and words that there are for the kind': [
    'server/src/pages/desk/elements.ts',
    'server/src/submissions/kind-words.ts',
  ],
};

/** What examines join requests, and what has brought them into a database. */
const apart = /^(?:sdk\/src\/testing\/conformance|server\/src\/database\/migrations)[./]/;

it('no file for all kinds of submissions names one of them', () => {
  const packages = fileURLToPath(new URL('../packages/', import.meta.url));
  const naming = ['contract', 'sdk', 'server']
    .flatMap((name) =>
      readdirSync(`${packages}${name}/src`, { recursive: true, encoding: 'utf8' }).map((path) => `${name}/src/${path}`),
    )
    .filter((path) => path.endsWith('.ts') && !apart.test(path))
    .filter((path) => {
      // Comments may take it as an example.
      const code = readFileSync(packages + path, 'utf8').replace(/\/\*.*?\*\/|(?<=^|\s)\/\/.*?$/gms, '');
      return /join-?request/i.test(code);
    });
  assert.deepEqual(naming.sort(), Object.values(allowed).flat().sort());
});
