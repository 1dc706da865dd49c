import { createToken } from '../../src/index.ts';
import { createTestNetwork, demoJoinRequests } from '../../src/testing/index.ts';

// Loaded before an example of the README: the server that it speaks of, and a token of its desk.
const network = createTestNetwork({ server: 'https://red.example.org', joinRequests: demoJoinRequests });
globalThis.fetch = network.fetch;
const owner = network.signInAs('marina@red.example');
process.env['TEJIDO_TOKEN'] = (await createToken(owner, { name: 'Examples', role: 'coordinator' })).secret;
