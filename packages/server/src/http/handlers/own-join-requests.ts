import { admitForm, admitMove } from '../../abuse/admission.ts';
import { orRefuse } from '../../refusal.ts';
import {
  answerOwn,
  confirmOwn,
  correctOwn,
  eraseOwn,
  openJoinRequest,
  sendConfirmation,
  unpublishOwn,
} from '../../submissions/own.ts';
import type { Handlers } from '../operation-request.ts';

/** What answers a person who has the token of a mail, about their own join request. */
export const ownJoinRequestHandlers: Handlers<
  | 'getJoinRequest'
  | 'updateJoinRequest'
  | 'eraseJoinRequest'
  | 'confirmJoinRequest'
  | 'sendConfirmation'
  | 'unpublishJoinRequest'
  | 'answerQuestion'
> = {
  getJoinRequest: async ({ db, claim }) => orRefuse(await openJoinRequest(db, claim)).record,
  confirmJoinRequest: async ({ dependencies, claim }) => orRefuse(await confirmOwn(dependencies.db, claim)).record,
  unpublishJoinRequest: async ({ dependencies, claim }) => orRefuse(await unpublishOwn(dependencies.db, claim)).record,
  answerQuestion: async ({ dependencies, claim, body }) =>
    orRefuse(await answerOwn(dependencies.db, claim, body.text)).record,

  async updateJoinRequest({ dependencies: { db }, claim, arrival, body, byForm }) {
    const admission = byForm ? admitForm(arrival) : admitMove(arrival);
    const { record } = orRefuse(await correctOwn(db, claim, body, admission));
    return record;
  },

  async sendConfirmation({ dependencies: { db }, claim, arrival, body, byForm }) {
    const admission = byForm ? admitForm(arrival) : admitMove(arrival);
    const { receipt } = orRefuse(await sendConfirmation(db, claim, body.email, admission));
    return receipt;
  },

  async eraseJoinRequest({ dependencies: { db, mailer }, claim }) {
    const { receipt } = orRefuse(await eraseOwn(db, claim));
    await mailer.forget(claim.id);
    return receipt;
  },
};
