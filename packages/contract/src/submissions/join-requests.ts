import * as z from 'zod/mini';
import { applicantName } from '../applicant-name.ts';
import { hasEntry } from '../entry.ts';
import { joinFormOf } from '../join-form.ts';
import { marksOfRequest } from '../likeness.ts';
import { code, goalNumber } from '../schemas/common.ts';
import { joinRequest } from '../schemas/join-request.ts';
import { applicantKinds } from '../vocabulary.ts';
import { defineSubmission } from './define.ts';

/** Who wants to join a network: accepting makes a member, and publishes the entry of an organization that has agreed to it. */
export const joinRequests = defineSubmission(joinRequest, {
  summary: 'Asks to join the network.',
  form: joinFormOf,
  title: applicantName,
  choices: {
    applicant: { value: z.enum(applicantKinds), description: 'Who asks.', of: ({ applicant }) => applicant },
    sector: { value: code, description: 'Sectors.', of: ({ sector }) => sector },
    goal: { value: goalNumber, description: 'Goals worked on.', of: ({ goals }) => goals },
  },
  marks: marksOfRequest,
  joins: true,
  publishes: hasEntry,
});
