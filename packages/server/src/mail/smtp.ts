import { createTransport } from 'nodemailer';
import type { Transport } from './mail.ts';
import { messageOf } from './message.ts';

/** How long a try may take in all, in milliseconds; less than a job's lease. */
const patience = 60_000;

/**
 * Mails through an SMTP server, on a connection for each: one that is kept open is closed by many servers, at a moment when
 * nobody knows whether the mail was taken.
 */
export function createSmtpTransport(url: string): Transport {
  const { host } = new URL(url);
  const transporter = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    description: `through the mail server ${host}`,
    async check() {
      await transporter.verify();
    },
    async send(mail) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('The mail server takes too long.')), patience);
      });
      await Promise.race([transporter.sendMail(messageOf(mail)), late]).finally(() => clearTimeout(timer));
    },
    subjects: async () => [],
    forget: async () => {},
  };
}

/** Whether a mail server refused this mail or its recipient for good (SMTP 5xx), so that another try cannot succeed. */
export function isRefused(error: unknown): boolean {
  const { command, responseCode } = error as { command?: unknown; responseCode?: unknown };
  return command === 'RCPT TO' && typeof responseCode === 'number' && responseCode >= 550 && responseCode < 600;
}
