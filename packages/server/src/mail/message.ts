import type { SendMailOptions } from 'nodemailer';
import type { Mail } from './mail.ts';

/**
 * A mail as nodemailer takes it. Addresses are given as objects: a text would be parsed, and could name further people. Nothing in
 * a mail may make nodemailer read a file or fetch an address.
 */
export function messageOf({ id, from, to, language, subject, text, html }: Mail): SendMailOptions {
  return {
    messageId: `<${id}@${from.address.split('@').at(-1)}>`,
    from,
    to,
    subject,
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
