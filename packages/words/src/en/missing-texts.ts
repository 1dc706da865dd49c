/** What the desk says of texts of the network that are missing. */
export const words = {
  title: 'Texts that some people cannot read',
  formsTitle: 'Languages of the form without a privacy notice',
  texts: {
    privacyNotices: 'Privacy notice and what is agreed to',
    name: 'Name of the network',
    summary: 'Summary of the network',
    words: 'Sectors, themes and other words',
    joinForm: 'Questions of the form',
  },
  // In which languages the form is filled in without a notice, and in which the notice is shown there.
  forms:
    'The form can be filled in in these languages too: {missing}. There people are told that the privacy notice is only in: {written}.',
} as const;
