// Starts the embedded PostgreSQL on the directory it is given, says so, and stays.
import { startEmbedded } from '../../src/embedded.ts';
import { StartError } from '../../src/start-error.ts';

const [dataDirectory = ''] = process.argv.slice(2);
try {
  const embedded = await startEmbedded({ dataDirectory, log: (message) => console.log(`log ${message}`) });
  console.log(`ready ${embedded.pid}`);
  setInterval(() => {}, 60_000);
} catch (error) {
  console.log(`${error instanceof StartError ? 'refused' : 'failed'} ${(error as Error).message}`);
}
