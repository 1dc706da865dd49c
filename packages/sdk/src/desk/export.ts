import type { Route } from '@tejido/contract';
import { addressAt, type CallOptions, type Client } from '../client.ts';
import { checkOptions } from '../mistakes.ts';
import { send } from '../transport.ts';
import { actingAs } from './call.ts';

/** A file format of what is exported. */
export type ExportFormat = 'csv' | 'xlsx';

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** All that a list has, as a file. */
export async function exportFile(
  client: Client,
  route: Route,
  format: ExportFormat,
  query: object = {},
  options: CallOptions = {},
): Promise<Blob> {
  checkOptions(options);
  const acting = actingAs(client);
  const address = new URL(addressAt(client, route, { network: options.network }, query));
  address.pathname += `.${format}`;
  let file: Blob | undefined;
  await send(
    {
      ...acting,
      // The transport reads text, as which a file would be spoilt.
      fetch: async (request) => {
        const response = await acting.fetch(request);
        const type = response.headers.get('Content-Type')?.split(';')[0];
        if (!response.ok || type !== mediaTypes[format]) return response;
        file = await response.blob();
        return Response.json({});
      },
    },
    {
      method: 'GET',
      address: address.href,
      status: 200,
      expects: () => file !== undefined,
      signal: options.signal,
    },
  );
  return file as unknown as Blob;
}
