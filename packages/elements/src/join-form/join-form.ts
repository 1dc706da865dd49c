import type { JoinRequestField, JoinRequestInput } from '@tejido/contract';
import { createJoinRequest } from '@tejido/sdk';
import { SubmissionForm, type SubmissionKind } from '../submission-form/submission-form.ts';
import { TejidoJoinErrorEvent, TejidoJoinSubmittedEvent } from './events.ts';
import { joinFields } from './fields.ts';
import { joinFormMessages } from './messages.ts';

export type { TejidoJoinErrorEvent, TejidoJoinSubmittedEvent } from './events.ts';

/** What a page may fill in beforehand. Consent is not among it: its boxes are never ticked for anybody. */
export type JoinFormPrefill = Partial<Pick<JoinRequestInput, JoinRequestField | 'applicant'>>;

const joining: SubmissionKind = {
  name: 'tejido-join-form',
  messages: joinFormMessages,
  fields: joinFields,
  form: ({ joinForm }) => joinForm,
  send: createJoinRequest,
  arrived: TejidoJoinSubmittedEvent,
  failed: TejidoJoinErrorEvent,
};

/**
 * A form to join the network, as a person or for an organization. What is typed is kept in the browser until it is sent, and sent until it has
 * arrived.
 *
 * @tag tejido-join-form
 * @fires {TejidoJoinSubmittedEvent} tejido-join-submitted - The request has arrived; with the receipt. Cancel it to stay on the page.
 * @fires {TejidoJoinErrorEvent} tejido-join-error - A try to send has failed; with the error and whether it will be sent again.
 */
export class TejidoJoinForm extends SubmissionForm {
  /** Values for fields that nobody has touched yet, by the names of the request's fields. Consent cannot be among them. */
  declare prefill: JoinFormPrefill;

  protected override kind(): SubmissionKind {
    return joining;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-join-form': TejidoJoinForm;
  }
}
