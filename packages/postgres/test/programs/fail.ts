// Starts the embedded PostgreSQL on the directory it is given, says so, and ends by an error that nobody catches.
import { startEmbedded } from '../../src/embedded.ts';

const [dataDirectory = ''] = process.argv.slice(2);
const embedded = await startEmbedded({ dataDirectory, log: () => {} });
console.log(`ready ${embedded.pid}`);
setTimeout(() => {
  throw new Error('This error is a part of the test.');
}, 0);
