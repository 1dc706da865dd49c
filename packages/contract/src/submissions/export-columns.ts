import type { SubmissionDefinition } from './define.ts';
import type { SubmissionInDesk } from './views.ts';

/** A column of a file of submissions: its heading, and what one has in it. */
export interface ExportColumn {
  heading: string;
  valueOf: (request: SubmissionInDesk) => unknown;
}

const field = (heading: string): ExportColumn => ({ heading, valueOf: (request) => request[heading] });

/**
 * Every column, by the names of the API's fields.
 * @param answers The codes of a network's own questions that any of them answers; each has a column too.
 */
export const exportColumns = (
  { fields, joins }: Pick<SubmissionDefinition, 'fields' | 'joins'>,
  answers: readonly string[],
): ExportColumn[] => [
  ...(['id', 'status', 'created', 'updated', 'confirmed', 'expires', 'decided'] as const).map(field),
  { heading: 'decidedBy', valueOf: ({ decidedBy }) => decidedBy?.name },
  field('reason'),
  { heading: 'assignee', valueOf: ({ assignee }) => assignee?.name },
  ...Object.keys(fields).map(field),
  ...answers.map((key) => ({
    heading: `answers.${key}`,
    valueOf: (request: SubmissionInDesk) => request.answers?.[key],
  })),
  ...(['language', 'page', 'widget'] as const).map(field),
  { heading: 'inquiries', valueOf: ({ inquiries = [] }) => inquiries.map(asDialogue).join('\n\n') },
  ...(joins ? membershipColumns : []),
  { heading: 'consent.notice', valueOf: ({ consent }) => consent.notice },
  { heading: 'consent.purposes', valueOf: ({ consent }) => consent.purposes },
  { heading: 'consent.language', valueOf: ({ consent }) => consent.language },
  { heading: 'consent.time', valueOf: ({ consent }) => consent.time },
  { heading: 'consent.wording', valueOf: ({ consent }) => consent.wording },
];

const membershipColumns = (['since', 'organization', 'published', 'withdrawn'] as const).map(
  (part): ExportColumn => ({ heading: `membership.${part}`, valueOf: ({ membership }) => membership?.[part] }),
);

/** A submission's cells in these columns: lists joined by commas, anything else that has parts as JSON. */
export const cellsOf = (request: SubmissionInDesk, columns: readonly ExportColumn[]): string[] =>
  columns.map(({ valueOf }) => cellText(valueOf(request)));

function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const asDialogue = ({ text, answer }: NonNullable<SubmissionInDesk['inquiries']>[number]): string =>
  answer ? `${text}\n${answer.text}` : text;
