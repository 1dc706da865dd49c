// node events.mjs [server] [network]: prints the events of the next three months, and what to do when that fails.
import { isProblem, Tejido } from '@tejido/sdk';

const [server = 'http://localhost:4600', network = 'red-alianzas-mx'] = process.argv.slice(2);
const tejido = new Tejido({ server, network, lang: 'es' });

try {
  const { name } = await tejido.networks.get();
  console.log(Object.values(name)[0]);
  const from = new Date().toISOString();
  for await (const event of tejido.events.list({ from, status: ['scheduled', 'rescheduled'] })) {
    console.log(
      event.start.slice(0, 16).replace('T', ' '),
      event.timeZone,
      '·',
      event.title.es ?? Object.values(event.title)[0],
    );
  }
} catch (error) {
  if (isProblem(error, 'network_not_found')) console.error(`There is no network "${network}" at ${server}.`);
  else if (isProblem(error, 'network_error')) console.error(`${server} cannot be reached. Is it running? (npm start)`);
  else throw error;
  process.exitCode = 1;
}
