import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** A request as it arrived. */
export interface Arrived {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** When it arrived, in milliseconds. */
  at: number;
}

/** Answers a request; `count` is how many came before. */
export type Handler = (response: ServerResponse, arrived: Arrived, count: number) => void;

/** A server on the loopback interface for one test. */
export async function serve(test: TestContext, handler: Handler): Promise<{ server: string; arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks).toString(), at: Date.now() };
      arrived.push(one);
      handler(response, one, arrived.length - 1);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  test.after(() => {
    http.closeAllConnections();
    http.close();
  });
  return { server: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, arrived };
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'Content-Type': type, ...headers }).end(JSON.stringify(body));
}
