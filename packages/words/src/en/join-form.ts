/** The form to join. */
export const words = {
  loading: 'Loading the form…',
  loadFailed: 'The form could not be loaded.',
  offline: 'You are offline.',
  retry: 'Try again',
  closed: 'This network is not taking requests to join at the moment.',

  // Around the form.
  title: 'Join the network',
  optional: '(optional)',
  keptOnDevice: 'What you type is kept on this device until you send it.',
  keptOnPage: 'What you type is kept only while this page is open.',
  restored: 'This is what you typed earlier on this device.',
  startAgain: 'Start again with an empty form',
  shared: 'This is a shared computer: do not keep what I type',

  // Fields.
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

  // Errors.
  problem: 'There is a problem',
  error: 'Error:',
  fieldRequired: 'Fill in “{field}”',
  fieldWrong: 'Check “{field}”: it was not accepted',

  // Sending.
  send: 'Send my request',
  sending: 'Sending your request…',
  notThrough: 'Your request has not gone through yet',
  keepOpen: 'We will send it again. Keep this page open.',
  received: 'We have received your request',
} as const;
