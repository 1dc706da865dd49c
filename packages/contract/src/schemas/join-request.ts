import * as z from 'zod/mini';
import { joinRequestFields } from '../join-request-fields.ts';
import type { Shape } from '../shape.ts';
import { defineFields } from '../submissions/schemas.ts';
import { doc, idOrSlug } from './common.ts';
import { membership } from './membership.ts';

export const joinRequest = defineFields({
  one: 'JoinRequest',
  called: 'join request',
  prefix: 'jrq',
  sentence: 'A wish to join the network.',
  fields: joinRequestFields,
  sentences: {
    applicant: 'Who asks to join.',
    name: 'The person’s name; for an organization, of the person to write to.',
    email: 'Where to answer.',
    organizationName: 'Required when an organization asks; otherwise the person’s affiliation.',
    organizationUrl: 'The organization’s page.',
    sector: 'One of the network’s `sectors`.',
    place: 'Town or region.',
    goals: 'The goals worked on.',
    targets: 'The targets worked on.',
    languages: 'The languages spoken.',
    offers: 'What the applicant can give.',
    needs: 'What the applicant looks for.',
    message: 'Anything else.',
  },
  made: { membership: z.optional(membership) },
  decided: {
    organization: z.optional(
      doc(
        idOrSlug,
        'The organization’s record here, where there is one already; else accepting makes one where the organization has agreed to its publication, and none where it has not.',
      ),
    ),
  },
  example: {
    applicant: 'person',
    name: 'Ana Ejemplo',
    email: 'ana@example.org',
    sector: 'civil-society',
    place: 'La Paz, Baja California Sur',
    goals: [6, 13],
    offers: 'Talleres de captación de agua',
    language: 'es',
    consent: { notice: '2026-01', purposes: ['membership'] },
  },
  correction: { place: 'Todos Santos, Baja California Sur', message: null },
});

/** A wish to join the network, as it is sent. */
export type JoinRequestInput = Shape<typeof joinRequest.schemas.input>;
/** What is answered to a join request. */
export type JoinRequestReceipt = Shape<typeof joinRequest.schemas.receipt>;
/** A join request with everything that is held about the person. */
export type JoinRequest = Shape<typeof joinRequest.schemas.record>;
/** The fields of a join request to correct. */
export type JoinRequestChanges = Shape<typeof joinRequest.schemas.changes>;
/** A join request as the network's team sees it. */
export type JoinRequestInDesk = Shape<typeof joinRequest.schemas.inDesk>;
/** A join request with everything its reader needs to decide. */
export type JoinRequestReview = Shape<typeof joinRequest.schemas.review>;
/** What is decided of one or several join requests. */
export type DecisionsInput = Shape<typeof joinRequest.schemas.decisions>;
/** Who takes care of one or several join requests. */
export type AssignmentsInput = Shape<typeof joinRequest.schemas.assignments>;
/** What became of each join request. */
export type BulkResult = Shape<typeof joinRequest.schemas.bulkResult>;
