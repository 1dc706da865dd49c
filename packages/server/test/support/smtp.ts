import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived over SMTP. */
export interface ReceivedMail {
  from: string;
  to: string[];
  /** By their names in lower case, unfolded. */
  headers: Map<string, string>;
  messageId: string;
  text: string;
  html: string;
  raw: string;
}

/** A mail server on loopback that keeps what it is given. */
export interface Sink {
  url: string;
  /** What it took, in the order of arrival. */
  mails: ReceivedMail[];
  /** What it was asked to take, taken or not. */
  offered: ReceivedMail[];
  /** Called before a mail is taken; an error is the answer instead. */
  decide: ((mail: ReceivedMail) => Promise<Error | undefined>) | undefined;
  /** Called for each recipient; an error is the answer instead. */
  admit: ((address: string) => Error | undefined) | undefined;
  close: () => Promise<void>;
}

/** An answer of a mail server that refuses. */
export const smtpError = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

/** Starts a mail server, on a port of its own when none is given; closed when the test ends. */
export async function startSink(t: Pick<TestContext, 'after'>, port = 0): Promise<Sink> {
  const sink: Sink = { url: '', mails: [], offered: [], decide: undefined, admit: undefined, close: async () => {} };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, callback) => callback(sink.admit?.(address)),
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        const mail = parseMail(
          Buffer.concat(chunks).toString(),
          from,
          rcptTo.map(({ address }) => address),
        );
        sink.offered.push(mail);
        void (async () => {
          const refusal = await sink.decide?.(mail);
          if (!refusal) sink.mails.push(mail);
          callback(refusal ?? null);
        })();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const { port: own } = server.server.address() as AddressInfo;
  sink.url = `smtp://127.0.0.1:${own}`;
  let closed: Promise<void> | undefined;
  sink.close = () => (closed ??= new Promise((resolve) => server.close(() => resolve())));
  t.after(() => sink.close());
  return sink;
}

/** A mail taken apart: its headers, and its plain and HTML parts decoded. */
export function parseMail(raw: string, from = '', to: string[] = []): ReceivedMail {
  const { headers } = splitPart(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? '\n';
  const parts = raw.split(`--${boundary}`).map((part) => splitPart(part.replace(/^\r\n/, '')));
  const partOf = (type: string) => {
    const part = parts.find((one) => one.headers.get('content-type')?.startsWith(type));
    return part ? decode(part.body, part.headers.get('content-transfer-encoding')) : '';
  };
  const messageId = headers.get('message-id') ?? '';
  return { from, to, headers, messageId, text: partOf('text/plain'), html: partOf('text/html'), raw };
}

function splitPart(part: string): { headers: Map<string, string>; body: string } {
  const end = part.indexOf('\r\n\r\n');
  const lines = part
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  return { headers, body: part.slice(end + 4) };
}

function decode(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** Waits until a condition holds, at most half a minute. */
export async function until(condition: () => boolean | Promise<boolean>, about: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`It did not come to pass: ${about}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
