import { type JoinRequestField, type JoinRequestInDesk, joinRequestFields, type Network } from '@tejido/contract';
import { sql } from 'kysely';
import type { Db } from '../../database/tables.ts';
import { conditionsOf, type JoinRequestFilters } from '../filters.ts';

/** A column of a file of join requests: its heading, and what a request has in it. */
export interface ExportColumn {
  heading: string;
  valueOf: (request: JoinRequestInDesk) => unknown;
}

const field = (heading: keyof JoinRequestInDesk): ExportColumn => ({ heading, valueOf: (request) => request[heading] });

/** Every column, by the names of the API's fields; the answers to a network's own questions each have one too. */
export async function exportColumns(db: Db, network: Network, filters: JoinRequestFilters): Promise<ExportColumn[]> {
  const answers = await answerKeys(db, network, filters);
  return [
    ...(['id', 'status', 'created', 'updated', 'confirmed', 'expires', 'decided'] as const).map(field),
    { heading: 'decidedBy', valueOf: ({ decidedBy }) => decidedBy?.name },
    field('reason'),
    { heading: 'assignee', valueOf: ({ assignee }) => assignee?.name },
    field('applicant'),
    ...(Object.keys(joinRequestFields) as JoinRequestField[]).map(field),
    ...answers.map((key) => ({
      heading: `answers.${key}`,
      valueOf: (request: JoinRequestInDesk) => request.answers?.[key],
    })),
    ...(['language', 'page', 'widget'] as const).map(field),
    { heading: 'questions', valueOf: ({ questions = [] }) => questions.map(asDialogue).join('\n\n') },
    { heading: 'membership.since', valueOf: ({ membership }) => membership?.since },
    { heading: 'membership.organization', valueOf: ({ membership }) => membership?.organization },
    { heading: 'membership.published', valueOf: ({ membership }) => membership?.published },
    { heading: 'membership.withdrawn', valueOf: ({ membership }) => membership?.withdrawn },
    { heading: 'consent.notice', valueOf: ({ consent }) => consent.notice },
    { heading: 'consent.purposes', valueOf: ({ consent }) => consent.purposes },
    { heading: 'consent.language', valueOf: ({ consent }) => consent.language },
    { heading: 'consent.time', valueOf: ({ consent }) => consent.time },
    { heading: 'consent.wording', valueOf: ({ consent }) => consent.wording },
  ];
}

/** A value as the text of a cell: lists joined by commas, anything else that has parts as JSON. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const asDialogue = ({ text, answer }: NonNullable<JoinRequestInDesk['questions']>[number]): string =>
  answer ? `${text}\n${answer.text}` : text;

async function answerKeys(db: Db, network: Network, filters: JoinRequestFilters): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct key from join_requests as request, json_object_keys(request.document->'answers') as key
    where json_typeof(request.document->'answers') = 'object' and ${conditionsOf(network, filters)}
    order by key`.execute(db);
  return rows.map(({ key }) => key);
}
