import type { Subject } from '@tejido/sdk/testing/conformance';
import { signIn } from './desk.ts';
import { linkTo, signInTokenFor } from './mails.ts';
import type { RunningServer } from './server.ts';

const owner = 'marina@red.example';

/** How a server is set up for the conformance suite, which sends far more than one person does. */
export const conformanceSettings = {
  TEJIDO_LOG_LEVEL: 'error',
  TEJIDO_SUBMISSION_LIMIT: '99999:999',
  TEJIDO_RECIPIENT_LIMIT: 'off',
  TEJIDO_REFUSAL_LIMIT: 'off',
  TEJIDO_GUESS_LIMIT: 'off',
  TEJIDO_OWNER_EMAIL: owner,
};

/** A server that leaves its mails in a data directory, as the suite examines it. */
export const subjectAt = async (server: Pick<RunningServer, 'url'>, data: string): Promise<Subject> => ({
  server: server.url,
  fetch,
  network: 'red-alianzas-mx',
  tokenOf: async (id, address) => (await linkTo(data, id, address)).searchParams.get('token') ?? '',
  owner: await signIn(server, data, owner),
  signInTokenOf: (address) => signInTokenFor(data, address),
});
