import type { JoinFormMessages } from '../message-keys.ts';
import type { OutcomeMessages } from '../outcome-keys.ts';
import type { OwnFormMessages } from '../own-form-keys.ts';
import type { TroubleMessages } from '../trouble-keys.ts';

export const messages: JoinFormMessages = {
  loading: 'Loading the form…',
  loadFailed: 'The form could not be loaded.',
  offline: 'You are offline.',
  retry: 'Try again',
  closed: 'This network is not taking requests to join at the moment.',

  title: 'Join the network',
  optional: '(optional)',
  keptOnDevice: 'What you type is kept on this device until you send it.',
  keptOnPage: 'What you type is kept only while this page is open.',
  restored: 'This is what you typed earlier on this device.',
  startAgain: 'Start again with an empty form',
  shared: 'This is a shared computer: do not keep what I type',

  applicant: 'Who is asking to join?',
  person: 'A person',
  personHint: 'With or without an organization',
  organization: 'An organization',
  name: 'Your name',
  nameForOrganization: 'Name of the person we should write to',
  email: 'E-mail address',
  emailHint: 'We will send our answer to this address.',
  organizationName: 'Organization you belong to',
  organizationNameForOrganization: 'Name of the organization',
  organizationUrl: 'Web page of the organization',
  organizationUrlHint: 'For example: www.example.org',
  sector: 'Sector',
  choose: 'Choose one',
  place: 'Town or region',
  goals: 'Sustainable Development Goals you work on',
  goalsChosen: { one: '{count} chosen', other: '{count} chosen' },
  languages: 'Languages you speak',
  languagesHint: 'Tick all that apply.',
  offers: 'What can you offer?',
  offersHint: 'For example: knowledge, time, a meeting place, contacts.',
  needs: 'What are you looking for?',
  needsHint: 'For example: partners, training, funding, visibility.',
  message: 'Anything else you would like to tell us',
  'consent.purposes': 'Your data',
  wholeNotice: 'The whole notice (in another tab)',
  noticeOnly: 'This notice is only in: {languages}.',

  problem: 'There is a problem',
  error: 'Error:',
  fieldRequired: 'Fill in “{field}”',
  fieldWrong: 'Check “{field}”: it was not accepted',

  send: 'Send my request',
  sending: 'Sending your request…',
  notThrough: 'Your request has not gone through yet',
  keepOpen: 'We will send it again. Keep this page open.',
  received: 'We have received your request',
};

export const outcome: OutcomeMessages = {
  applicantRequired: 'Choose whether a person or an organization is asking to join',
  nameRequired: 'Enter your name',
  nameRequiredForOrganization: 'Enter the name of the person we should write to',
  emailRequired: 'Enter an e-mail address',
  emailFormat: 'Enter an e-mail address in the right form, such as name@example.org',
  organizationNameRequired: 'Enter the name of the organization',
  organizationUrlFormat: 'Enter a web address in the right form, such as www.example.org',
  sectorRequired: 'Choose a sector',
  'consent.purposesRequired': 'Tick the box to agree; without it we cannot handle your request',
  'consent.purposesFormat': 'The privacy notice has changed. Read it and tick the boxes again',
  too_long: {
    one: '“{field}” must be {count} character or fewer',
    other: '“{field}” must be {count} characters or fewer',
  },
  too_many: 'Choose no more than {count} under “{field}”',
  control_character: '“{field}” has a character that cannot be used. Delete the text and type it again',

  unreachable: 'We could not reach the server.',
  slow: 'The server took too long to answer.',
  busy: 'The server is receiving too many requests just now.',
  unavailable: 'The server is not available just now.',
  failing: 'Something went wrong on the server.',
  unexpected:
    'Something other than our server answered. If you are on a public Wi-Fi network, you may need to sign in to it first.',
  inFlight: 'The server is still working on your request.',
  waitsOnDevice:
    'Your request is kept on this device. It will be sent again while this page is open or when you come back to it.',
  waitsOnPage: 'Keep this page open: your request is not kept on this device. It will be sent again from here.',
  nextTry: 'Next try at {time}.',
  nextTryOnline: 'It will be sent as soon as you are online.',
  sendNow: 'Send again now',
  change: 'Change my answers',

  step: 'One more step: open the mail that we sent to {email}',
  until: 'Until you confirm your request there, it does not count.',
  sendAgain: 'Send the mail again',
  sentAgain: 'The mail is on its way again.',
  already: 'Your request is confirmed already.',
  gone: 'This request is not here any more. Send it again.',
  wrongAddress: 'Wrong address?',
  reference: 'Reference',
  another: 'Send another request',
};

export const trouble: TroubleMessages = {
  refused: 'The server did not accept your request. What you typed is still here. Code: {code}.',
  trapped: 'A hidden field was filled in, perhaps by your browser. We have emptied it: send your request again.',
  tooLarge: 'Your request is too long to be sent. Shorten your answers and send it again.',
  keyReused:
    'An earlier version of this request has already reached us. If you send it again, it will count as another request.',
  networkGone: 'This server does not take requests for this network any more. What you typed is still here.',
};

export const ownForm: OwnFormMessages = {
  step: 'Step {number} of {count}',
  next: 'Continue',
  back: 'Back',
  yes: 'Yes',
  no: 'No',
  now: 'Now also asked: {fields}',
  notNow: 'No longer asked: {fields}',
};
