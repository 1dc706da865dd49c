/** The publication of an organization’s entry: on the person’s own page, in the mail that it was accepted, and at the desk. */
export const words = {
  // The heading of what is public.
  title: 'What is public',
  // Before it is decided, to the person.
  will: 'If your request is accepted, the organization’s name, web page, sector and goals will be published here. You have agreed to this.',
  wont: 'If your request is accepted, the organization becomes a member and nothing about it is published. You can agree to its publication where you correct your data.',
  // After it was accepted, to the person; with a day where there is one.
  published:
    'The organization’s entry has been public since {day}: its name, web page, sector and goals. Nothing else of your request is public.',
  withdrawn: 'You withdrew the entry on {day}. Nothing of your request is public any more.',
  nothing: 'Nothing of your request is public.',
  withdraw: 'Withdraw my entry',
  withdrawQuestion: 'Withdraw the organization’s entry?',
  withdrawText:
    'Nobody will find it here any more. The organization stays a member. What other sites have copied stays with them.',
  withdrawConfirm: 'Yes, withdraw the entry',
  // Before everything is erased.
  erased: 'The organization’s public entry is withdrawn too.',
  // In the mail, before the link to the person's own page.
  mailed:
    'As you agreed, the organization’s name, web page, sector and goals are public now. Nothing else of your request is. You can withdraw the entry at any time.',
  // The same, to the team.
  desk: {
    will: 'The organization has agreed: accepting publishes its name, web page, sector and goals.',
    wont: 'The organization has not agreed to be published: accepting makes it a member and publishes nothing.',
    published: 'Its entry has been public since {day}.',
    withdrawn: 'The organization withdrew its entry on {day}; it is not public any more.',
  },
} as const;
