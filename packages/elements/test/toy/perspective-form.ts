import { createJoinRequest } from '@tejido/sdk';
import type { MessageSource, Messages } from '../../src/base/messages.ts';
import { joinFormMessages } from '../../src/join-form/messages.ts';
import { NotSubmittedEvent, SubmittedEvent } from '../../src/submission-form/events.ts';
import { SubmissionForm, type SubmissionKind } from '../../src/submission-form/submission-form.ts';

/** What every form says, and the words of this one, which here are the same in every language. */
const own = { title: 'Perspective', text: 'Your view', stance: 'Stance', for: 'For', against: 'Against' };
const messages: MessageSource<Messages> = {
  languageFor: (tag) => joinFormMessages.languageFor(tag),
  get: (tag) => joinFormMessages.get(tag) && { ...joinFormMessages.get(tag), ...own },
  load: async (tag) => ({ ...(await joinFormMessages.load(tag)), ...own }),
};
const stances = ['for', 'against'].map((code) => ({ code }));

/** Perspectives: a kind of submission that is one small file. Its call sends to where join requests go, and its test looks there. */
export class ToyPerspectiveForm extends SubmissionForm {
  protected override kind(): SubmissionKind {
    return {
      name: 'toy-perspective-form',
      messages,
      fields: [
        { name: 'text', control: 'area', max: 500, required: true },
        { name: 'stance', control: 'choice', max: 20, required: true, options: stances },
        { name: 'email', control: 'email', max: 254, autocomplete: 'email' },
      ],
      form: () => ({
        steps: [['text', 'stance'], ['email']].map((names) => ({ fields: names.map((name) => ({ name })) })),
      }),
      send: createJoinRequest,
      arrived: class extends SubmittedEvent {
        static override readonly type = 'toy-perspective-submitted';
      },
      failed: class extends NotSubmittedEvent {
        static override readonly type = 'toy-perspective-error';
      },
    };
  }
}
