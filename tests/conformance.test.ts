import { after, before, describe, it } from 'node:test';
import { conformance } from '@tejido/sdk/testing/conformance';
import { conformanceSettings, subjectAt } from './support/conformance.ts';
import { type Office, startOffice } from './support/join-requests.ts';
import { type RunningServer, startServer, temporaryDirectory } from './support/server.ts';

/*
 * The suite that the testing network passes too, against a server in a process of its own: on the PostgreSQL that it brings
 * along, and on one that is given.
 */

describe('a server on its embedded database', () => {
  let data: Awaited<ReturnType<typeof temporaryDirectory>>;
  let server: RunningServer;
  before(async () => {
    data = await temporaryDirectory();
    server = await startServer(data.path, conformanceSettings);
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
    office = await startOffice(conformanceSettings);
  });
  after(() => office.stop());
  conformance({ describe, it }, () => subjectAt(office, office.dataDirectory));
});
