import { codeOf, StartError } from '@tejido/postgres';
import { Client } from 'pg';

/** The oldest PostgreSQL we use, in the form of `server_version_num`. */
const OLDEST = 150_000;

/** How long a server may take to answer, in milliseconds. */
const PATIENCE = 8000;

/** After the authority there may be no `@`: it would mean that the password has a `/`, `?` or `#` and was cut there. */
const URL_FORM = /^postgres(?:ql)?:\/\/[^/?#]*(?:[/?#][^@]*)?$/i;

/** Connects to the server of a `DATABASE_URL` once; throws a {@link StartError} that says why it cannot be used. */
export async function probeServer(databaseUrl: string): Promise<void> {
  const client = clientFor(databaseUrl);
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ number: string; version: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as version`,
    );
    const [{ number, version } = { number: '0', version: 'unknown' }] = rows;
    if (Number(number) < OLDEST) {
      throw new StartError(
        `Tejido needs PostgreSQL 15 or newer, and ${nameOf(client)} runs ${version} (DATABASE_URL).`,
      );
    }
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(sentence(client, error), { cause: error });
  } finally {
    // A server that hangs is not waited for.
    void client.end();
  }
}

function clientFor(databaseUrl: string): Client {
  try {
    if (!URL_FORM.test(databaseUrl)) throw new TypeError('not a PostgreSQL URL');
    return new Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: 1000,
      application_name: 'tejido',
    });
  } catch (error) {
    const { path } = error as NodeJS.ErrnoException;
    if (path !== undefined) {
      throw new StartError(`The file ${path}, which DATABASE_URL names, cannot be read.`, { cause: error });
    }
    throw new StartError(
      'DATABASE_URL is not the URL of a PostgreSQL database: it has the form postgres://user:password@host:5432/database, ' +
        'with special characters in the password percent-encoded.',
      { cause: error instanceof URIError ? undefined : error },
    );
  }
}

function nameOf(client: Client): string {
  return client.host.startsWith('/') ? `PostgreSQL in ${client.host}` : `PostgreSQL at ${client.host}:${client.port}`;
}

function sentence(client: Client, error: unknown): string {
  const server = nameOf(client);
  const message = firstPart((error as Error).message);
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return `No ${server} answers (DATABASE_URL).`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host "${client.host}" of DATABASE_URL cannot be found.`;
    case '28P01':
      return `${server} refuses the password of user "${client.user}" (DATABASE_URL).`;
    case '3D000':
      return `${server} has no database "${client.database}" (DATABASE_URL).`;
  }
  if (/timeout/i.test(message)) return `${server} does not answer (DATABASE_URL).`;
  if (isTlsProblem(error)) return `No trusted TLS connection to ${server} is possible: ${message} (DATABASE_URL).`;
  return `${server} cannot be used: ${message} (DATABASE_URL).`;
}

/** Without the advice that some messages go on to give. */
function firstPart(message: string): string {
  return message.replace(/[;\n].*$/s, '').replace(/[\s.:]+$/, '');
}

function isTlsProblem(error: unknown): boolean {
  return /SSL|TLS|certificate/i.test((error as Error).message) || /CERT|SSL|TLS/.test(codeOf(error) ?? '');
}
