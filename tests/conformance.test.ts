import { after, before, describe, it } from 'node:test';
import { conformance, type Subject } from '@tejido/sdk/testing/conformance';
import { signIn } from './support/desk.ts';
import { type Office, startOffice } from './support/join-requests.ts';
import { linkTo, signInTokenFor } from './support/mails.ts';
import { type RunningServer, startServer, temporaryDirectory } from './support/server.ts';

const network = 'red-alianzas-mx';
const owner = 'marina@red.example';
// The suite sends far more than one person does.
const settings = {
  TEJIDO_LOG_LEVEL: 'error',
  TEJIDO_SUBMISSION_LIMIT: '99999:999',
  TEJIDO_RECIPIENT_LIMIT: 'off',
  TEJIDO_REFUSAL_LIMIT: 'off',
  TEJIDO_GUESS_LIMIT: 'off',
  TEJIDO_OWNER_EMAIL: owner,
};

/** The tokens in the mails that a server leaves in its data directory. */
const tokensIn = (dataDirectory: string) => async (joinRequest: string, address: string) =>
  (await linkTo(dataDirectory, joinRequest, address)).searchParams.get('token') ?? '';

const subjectAt = async (server: Pick<RunningServer, 'url'>, data: string): Promise<Subject> => ({
  server: server.url,
  fetch,
  network,
  tokenOf: tokensIn(data),
  owner: await signIn(server, data, owner),
  signInTokenOf: (address) => signInTokenFor(data, address),
});

/*
 * The suite that the testing network passes too, against a server in a process of its own: on the PostgreSQL that it brings
 * along, and on one that is given.
 */

describe('a server on its embedded database', () => {
  let data: Awaited<ReturnType<typeof temporaryDirectory>>;
  let server: RunningServer;
  before(async () => {
    data = await temporaryDirectory();
    server = await startServer(data.path, settings);
  });
  after(async () => {
    await server.stop();
    await data.remove();
  });
  conformance({ describe, it }, () => subjectAt(server, data.path));
});

// Its network asks for no challenges, which take most of the suite's time.
describe('a server on a given database', () => {
  let office: Office;
  before(async () => {
    office = await startOffice(settings);
  });
  after(() => office.stop());
  conformance({ describe, it }, () => subjectAt(office, office.dataDirectory));
});
