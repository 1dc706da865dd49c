import { randomUUID } from 'node:crypto';
import { createServer, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { makeProblem, type Problem } from '@tejido/contract';
import type { Hono } from 'hono';
import type { ServerEnv } from './server-env.ts';

/**
 * How long a client may take, in milliseconds: for the headers, for a whole request, and until the next one on a connection. One that is slow on
 * purpose holds a socket and little else until then. Connections are looked at every so often.
 */
export interface Patience {
  headersTimeout: number;
  requestTimeout: number;
  keepAliveTimeout: number;
  connectionsCheckingInterval: number;
}

const usual: Patience = {
  headersTimeout: 20_000,
  // Twenty megabytes over a slow line.
  requestTimeout: 300_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5000,
};

/** An HTTP server for an application. Requests that never become one for the application are answered with a problem too. */
export function createListener(app: Pick<Hono<ServerEnv>, 'fetch'>, patience: Patience = usual): Server {
  const listener = getRequestListener((request, env) => app.fetch(request, env), {
    errorHandler: () => {
      const problem = makeProblem(
        'invalid_header',
        'The Host header or the address of the request is not well-formed.',
      );
      const { requestId, headers } = envelope();
      return new Response(JSON.stringify({ ...problem, requestId }), { status: problem.status, headers });
    },
  });
  // A request without a Host header is the adapter's to refuse: Node's own answer has no body.
  const server = createServer({ ...patience, requireHostHeader: false }, (incoming, outgoing) => {
    void listener(incoming, outgoing);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => answerClientError(error, socket));
  return server;
}

/** Answers what Node's parser of HTTP refused, and closes the connection. */
function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const problem = problemOf(error.code);
  const { requestId, headers } = envelope();
  const body = JSON.stringify({ ...problem, requestId });
  const lines = Object.entries({ ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`);
}

function problemOf(code: string | undefined): Problem {
  const refused = (status: number, detail: string): Problem => ({ ...makeProblem('invalid_header', detail), status });
  if (code === 'HPE_HEADER_OVERFLOW') return refused(431, 'The address and headers may have 16 kilobytes together.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return refused(408, 'The request did not arrive in time.');
  return refused(400, 'The request is not well-formed HTTP.');
}

function envelope(): { requestId: string; headers: Record<string, string> } {
  const requestId = randomUUID();
  return {
    requestId,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
      'Request-Id': requestId,
    },
  };
}
