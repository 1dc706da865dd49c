import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Tables } from '../database/tables.ts';
import { claim, finish, giveUp, type Job, maxAttempts, postpone } from '../outbox/outbox.ts';
import type { Mail, Transport } from './mail.ts';
import { isRefused } from './smtp.ts';

/** Writes the mail that a job is about; `undefined` when there is nothing to say any more. */
export type Compose = (job: Job) => Promise<Mail | undefined>;

/** What a mailer works with. */
export interface MailerOptions {
  db: Kysely<Tables>;
  log: Logger;
  transport: Pick<Transport, 'send' | 'subjects' | 'forget'>;
  compose: Compose;
  /** Seconds to wait after a job failed for the first time; three times as long after each further one. 10 when not given. */
  firstDelay?: number;
}

/** Sends what is in the outbox. Each server process has one. */
export interface Mailer {
  /** Begins to look for jobs. */
  start: () => void;
  /** Looks for jobs at once: one has just been added. */
  wake: () => void;
  /** Ends when the mails being sent are done with. */
  stop: () => Promise<void>;
  /** The ids of what mails are kept about. */
  subjects: () => Promise<string[]>;
  /** Removes what is kept of mails about something that was erased. */
  forget: (subjectId: string) => Promise<void>;
}

/** How often a mailer looks for jobs, in milliseconds: other processes add some, and those that failed become due. */
const interval = 2000;

/** How many mails are on their way at once. */
const batch = 5;

/** The longest wait between two tries, in seconds. */
const longestDelay = 6 * 60 * 60;

/** Makes a mailer. A mail that was sent may be sent again, with the same Message-ID, when the process ends before it has noted that. */
export function createMailer({ db, log, transport, compose, firstDelay = 10 }: MailerOptions): Mailer {
  const stopping = new AbortController();
  let woken = false;
  let wakeUp = () => {};
  let running: Promise<void> = Promise.resolve();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      woken = false;
      const jobs = await claim(db, batch).catch((error: unknown) => {
        if (!stopping.signal.aborted) log.warn({ err: error }, 'The outbox could not be read');
        return [];
      });
      await Promise.all(jobs.map(handle));
      if (jobs.length === 0) await pause();
    }
  }

  async function pause(): Promise<void> {
    if (woken || stopping.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, interval);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function handle(job: Job): Promise<void> {
    const about = { mail: job.id, kind: job.kind, attempt: job.attempts };
    try {
      const mail = await compose(job);
      if (mail) await transport.send(mail);
      await finish(db, job);
      if (mail) log.info(about, 'A mail was sent');
    } catch (error) {
      const isLast = isRefused(error) || job.attempts >= maxAttempts;
      log[isLast ? 'error' : 'warn'](
        { ...about, ...reasonOf(error) },
        isLast
          ? 'A mail could not be sent, and is not tried again'
          : 'A mail could not be sent; it is tried again later',
      );
      // Without a database to say so, the lease ends by itself.
      await (isLast ? giveUp(db, job) : postpone(db, job, delayAfter(job.attempts))).catch(() => {});
    }
  }

  /** Waits grow threefold, a little differently for each job, so that those that failed together do not come back together. */
  function delayAfter(attempts: number): number {
    return Math.min(firstDelay * 3 ** (attempts - 1), longestDelay) * (0.8 + Math.random() * 0.4);
  }

  return {
    start() {
      running = run();
    },
    wake() {
      woken = true;
      wakeUp();
    },
    async stop() {
      stopping.abort();
      wakeUp();
      await running;
    },
    subjects: transport.subjects,
    forget: transport.forget,
  };
}

/** What the log says of a failure. The words of a mail server, and nodemailer's of an address, name the person. */
export function reasonOf(error: unknown): Record<string, unknown> {
  const { code, command, responseCode, message } = error as Record<string, unknown>;
  const isAboutAddress = code === 'EENVELOPE' || responseCode !== undefined;
  return { code, command, responseCode, ...(isAboutAddress ? {} : { reason: message }) };
}
