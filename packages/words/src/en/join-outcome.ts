/** What is said once the form to join has been sent; the form has as much of it as it takes to do without. */
export const words = {
  // What is wrong with a field: for its name, or for any by the code of the error.
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
  too_many: {
    one: 'Choose no more than {count} under “{field}”',
    other: 'Choose no more than {count} under “{field}”',
  },
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

  // It has arrived.
  step: 'One more step: open the mail that we sent to {email}',
  until: 'Until you confirm your request there, it does not count.',
  sendAgain: 'Send the mail again',
  sentAgain: 'The mail is on its way again.',
  already: 'Your request is confirmed already.',
  gone: 'This request is not here any more. Send it again.',
  wrongAddress: 'Wrong address?',
  reference: 'Reference',
  another: 'Send another request',
} as const;
