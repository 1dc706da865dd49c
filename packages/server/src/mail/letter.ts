import { chooseLanguage, directionOf, type LanguageTag } from '@tejido/contract';
import { languages } from '@tejido/words';
import { html } from 'hono/html';
import type { Mail } from './mail.ts';

/** A part of a mail: a paragraph, somebody's words as they wrote them, or a link that stands alone. */
export type LetterPart = string | { quote: string } | { link: string; button: string };

/** A mail before it is written out. */
export interface Letter {
  language: LanguageTag;
  subject: string;
  parts: readonly LetterPart[];
}

/** A mail in plain text and in HTML, in which everything that came from outside is escaped. */
export async function writeLetter({
  language,
  parts,
  ...letter
}: Letter): Promise<Pick<Mail, 'subject' | 'text' | 'html'>> {
  const subject = oneLine(letter.subject);
  const page = await html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${subject}</title></head>
<body style="margin:0;padding:24px;font-family:sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:36em">
${parts.map(htmlPart)}</div>
</body>
</html>
`;
  return { subject, text: `${parts.map(textPart).join('\n\n')}\n`, html: page.toString() };
}

function textPart(part: LetterPart): string {
  if (typeof part === 'string') return part;
  if ('link' in part) return part.link;
  return part.quote
    .split(/\r\n?|\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function htmlPart(part: LetterPart) {
  if (typeof part === 'string') return html`<p>${part}</p>\n`;
  if ('quote' in part)
    return html`<blockquote dir="auto" style="margin:0 0 16px;padding:0 0 0 16px;border-inline-start:3px solid #0d5f56;white-space:pre-line">${part.quote}</blockquote>\n`;
  const { link, button } = part;
  return html`<p style="margin:24px 0"><a href="${link}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0d5f56;color:#ffffff;font-weight:bold;text-decoration:none">${button}</a></p>
<p dir="ltr" style="font-size:14px;overflow-wrap:anywhere"><a href="${link}">${link}</a></p>\n`;
}

/**
 * A name for the greeting; `undefined` for what is hardly one. Anybody can give anybody's address: a mail of ours should not carry a
 * stranger's advertisement or link, which mail programs make out of bare host names too.
 */
export function nameToRepeat(name: string): string | undefined {
  const line = oneLine(name);
  return line.length <= 80 && !/[/:@<>]|\.\S|www|\d{4}/iu.test(line) ? line : undefined;
}

/** A text without line breaks. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The first wanted language that mails are written in, else English. */
export const letterLanguage = (wanted: readonly LanguageTag[]): LanguageTag =>
  chooseLanguage(languages, wanted) ?? 'en';
