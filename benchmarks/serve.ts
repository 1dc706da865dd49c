import type { AddressInfo } from 'node:net';
import { openDatabase } from '../packages/server/src/database/connection.ts';
import type { Tables } from '../packages/server/src/database/tables.ts';
import { createListener } from '../packages/server/src/http/listener.ts';
import { appOn } from './measure.ts';

/*
 * A server in a process of its own, on the database that the process above has open: `node serve.ts <data directory>`. Says its port.
 */

const [dataDirectory = ''] = process.argv.slice(2);
const database = await openDatabase<Tables>({ dataDirectory, join: true, log: () => {} });
const listener = createListener(appOn(database));
listener.listen(0, '127.0.0.1', () => process.send?.((listener.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
