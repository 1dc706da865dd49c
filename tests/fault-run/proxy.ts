import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { draw } from './draw.ts';

/** What may happen to a message on its way. */
export const faults = ['drop', 'delay', 'duplicate', 'truncate'] as const;

/** See {@link faults}. */
export type Fault = (typeof faults)[number];

/** How many messages went each way, and what happened to them. */
export type Traffic = Record<'request' | 'response', Record<Fault | 'all', number>>;

/** How a proxy is set up. */
export interface ProxyOptions {
  seed: number;
  /** The share of messages that something happens to, from 0 to 1. */
  share: number;
  /** The address of a server that lives, by a number from 0 to below 1; none when none does. */
  target: (chance: number) => string | undefined;
  /** Told when a whole request has been handed to a server. */
  onHanded: (target: string) => void;
}

/** A proxy that does not deliver everything as it came. */
export interface Proxy {
  url: string;
  traffic: Traffic;
  /** Exchanges that no server was there for, or that one broke off. */
  unanswered: () => number;
  close: () => Promise<void>;
}

/** The longest delay of a message, in milliseconds. */
const longestDelay = 2500;

/** How much later the second of two copies goes at most, in milliseconds. */
const betweenCopies = 150;

/** An answer that can be passed on. */
interface Answer {
  head: string;
  body: Buffer;
}

/**
 * Starts a proxy on loopback, each exchange on a connection of its own. What happens to a message follows from the seed, the
 * idempotency key and how often that was tried.
 */
export async function startProxy({ seed, share, target, onHanded }: ProxyOptions): Promise<Proxy> {
  const tries = new Map<string, number>();
  const traffic: Traffic = { request: none(), response: none() };
  let unanswered = 0;

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const key = String(incoming.headers['idempotency-key']);
    const attempt = tries.get(key) ?? 0;
    tries.set(key, attempt + 1);
    const chance = (what: string) => draw(seed, key, attempt, what);
    const strike = (way: keyof Traffic): Fault | undefined => {
      traffic[way].all++;
      const fault = chance(way) < share ? faults[Math.floor(chance(`${way} fault`) * faults.length)] : undefined;
      if (fault) traffic[way][fault]++;
      return fault;
    };
    const forward = async (copy: string, whole = true): Promise<Answer> => {
      const url = target(chance(copy));
      if (!url) throw new Error('No server lives.');
      const length = whole ? body.length : Math.floor(body.length * chance('cut'));
      return exchange(url, incoming, body, length, () => onHanded(url));
    };
    const lose = () => {
      // Half of what is lost ends with its connection; of the rest nothing is ever heard.
      if (chance('silent') < 0.5) outgoing.socket?.destroy();
    };

    const fate = strike('request');
    if (fate === 'drop') return lose();
    if (fate === 'truncate') {
      await forward('whole', false).catch(() => {});
      return lose();
    }
    if (fate === 'delay') await delay(chance('delay') * longestDelay);
    if (fate === 'duplicate')
      void delay(chance('copy delay') * betweenCopies)
        .then(() => forward('copy'))
        .catch(() => {});
    const { head, body: content } = await forward('whole').catch(() => {
      unanswered++;
      return badGateway;
    });
    const answer = Buffer.concat([Buffer.from(head), content]);

    const answered = strike('response');
    if (answered === 'drop') return lose();
    if (answered === 'delay') await delay(chance('answer delay') * longestDelay);
    const cut = answered === 'truncate' ? Math.floor(answer.length * chance('answer cut')) : answer.length;
    outgoing.socket?.write(answer.subarray(0, cut));
    if (answered === 'duplicate') outgoing.socket?.write(answer);
    outgoing.socket?.end();
  }

  const server = createServer((incoming, outgoing) => {
    // A client that hangs up before it has sent everything is no concern of ours.
    pass(incoming, outgoing).catch(() => outgoing.socket?.destroy());
  });
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    traffic,
    unanswered: () => unanswered,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const none = (): Traffic['request'] => ({ all: 0, drop: 0, delay: 0, duplicate: 0, truncate: 0 });

/** Hands a request on, or as much of it as `length` says, and gives the answer. */
function exchange(
  url: string,
  { method, url: path = '/', headers }: IncomingMessage,
  body: Buffer,
  length: number,
  onHanded: () => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = send(new URL(path, url), {
      method,
      agent: false,
      headers: { ...headers, connection: 'close', 'content-length': body.length },
    });
    outgoing.once('error', reject);
    outgoing.once('response', (answer) => {
      buffer(answer).then((content) => resolve({ head: headOf(answer, content.length), body: content }), reject);
    });
    if (length < body.length) outgoing.write(body.subarray(0, length), () => outgoing.destroy(new Error('Cut off.')));
    else outgoing.end(body, onHanded);
  });
}

function headOf({ statusCode, statusMessage, headers }: IncomingMessage, length: number): string {
  const { connection: _, 'transfer-encoding': __, 'keep-alive': ___, ...kept } = headers;
  const lines = Object.entries({ ...kept, connection: 'close', 'content-length': String(length) });
  const text = lines.map(([name, value]) => `${name}: ${[value].flat().join(', ')}\r\n`).join('');
  return `HTTP/1.1 ${statusCode} ${statusMessage}\r\n${text}\r\n`;
}

const gatewayPage = Buffer.from('<!doctype html><title>502</title><h1>Bad gateway</h1>');

/** What a balancer answers when no server does. */
const badGateway: Answer = {
  head: `HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\nconnection: close\r\ncontent-length: ${gatewayPage.length}\r\n\r\n`,
  body: gatewayPage,
};
