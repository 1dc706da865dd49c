import * as z from 'zod/mini';
import { applicantName } from '../applicant-name.ts';
import { joinFormOf } from '../join-form.ts';
import { publishesWhen } from '../join-request-fields.ts';
import { marksOfRequest } from '../likeness.ts';
import type { ProblemError } from '../problem.ts';
import { code, goalNumber } from '../schemas/common.ts';
import { type JoinRequestInput, joinRequest } from '../schemas/join-request.ts';
import type { Network } from '../schemas/network.ts';
import { applicantKinds } from '../vocabulary.ts';
import { checkInput } from './check.ts';
import { defineSubmission } from './define.ts';

/** Who wants to join a network: accepting makes a member, and publishes the entry of an organization that has agreed to it. */
export const joinRequests = defineSubmission(joinRequest, {
  summary: 'Asks to join the network.',
  form: joinFormOf,
  title: applicantName,
  shownInList: ['name', 'organizationName', 'sector', 'place'],
  choices: {
    applicant: {
      field: 'applicant',
      value: z.enum(applicantKinds),
      description: 'Who asks.',
      of: ({ applicant }) => applicant,
    },
    sector: { field: 'sector', value: code, description: 'Sectors.', of: ({ sector }) => sector },
    goal: { field: 'goals', value: goalNumber, description: 'Goals worked on.', of: ({ goals }) => goals },
  },
  marks: marksOfRequest,
  joins: true,
  publishesWhen,
});

/** What is sent to ask to join. */
export const joinRequestInputSchema = joinRequest.schemas.input;

/**
 * What is wrong with a well-formed join request in view of the network it goes to; empty when it can be taken.
 * @param site The origin of the site that the request came from; where it is not known, any notice of the network will do.
 */
export const checkJoinRequest = (input: JoinRequestInput, network: Network, site?: string): ProblemError[] =>
  checkInput(joinRequests, input, network, site);
