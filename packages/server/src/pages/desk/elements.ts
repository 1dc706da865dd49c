import type { SubmissionKind } from '@tejido/contract';
import { html, raw } from 'hono/html';
import type { Html } from '../html.ts';

/** The elements that take over the pages about a kind, where there are any. */
const elements: Partial<Record<SubmissionKind, { list: string; one: string }>> = {
  'join-requests': { list: 'tejido-join-request-list', one: 'tejido-join-request' },
};

/** The kind whose inbox a network's desk begins with. */
const firstKind: SubmissionKind = 'join-requests';

/** Where a kind's inbox is. */
export const inboxAddress = (network: string, kind: string): string =>
  kind === firstKind ? `/desk/${network}` : `/desk/${network}/${kind}`;

/** A part of a page within the element that takes it over; itself where there is none. */
export function withElement(
  kind: SubmissionKind,
  part: 'list' | 'one',
  { slug, lang }: { slug: string; lang: string },
  attributes: Html,
  content: Html,
): Html {
  const tag = elements[kind]?.[part];
  if (!tag) return content;
  return html`<tejido-network network="${slug}" lang="${lang}" session><${raw(tag)} heading-level="2"${attributes}>
${content}
</${raw(tag)}></tejido-network>`;
}
