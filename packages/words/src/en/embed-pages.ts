/** The page on which one puts together what to paste into a page of one's own. */
export const words = {
  title: 'Show it on your own page',
  intro:
    'Choose what is shown and how it looks; then copy one of the snippets into your page. The address of this page holds your choice, so you can send it to whoever looks after the site.',
  // What an address said that could not be read; `{fields}` are names of fields.
  refused: 'Some of this address could not be read and was left out: {fields}',
  nothing: 'There is no network on this server yet.',
  notBuilt: 'The widgets have not been built on this server.',

  what: 'What to show',
  network: 'Network',
  widget: 'Widget',
  // The widgets by their names.
  widgets: {
    'initiative-list': 'Initiatives, as a list',
    'initiative-card': 'One initiative',
    'organization-list': 'Organizations, as a list',
    'organization-card': 'One organization',
    'event-calendar': 'Events, as a calendar',
    'event-card': 'One event',
    'sdg-profile': 'How the goals are spread',
    'join-form': 'The form to join',
  },
  which: 'Which of them',
  whichText: 'All are shown where nothing is chosen. The numbers say how many there are.',
  // What can be set of a widget, by its name, besides what records are chosen by.
  options: {
    view: 'View',
    heading: 'Heading above it',
    limit: 'How many at first',
    q: 'Words to find',
    sort: 'Order',
    filters: 'Search and filters for readers',
  },
  // The values of what can be set; `none` leaves search and filters out.
  values: {
    month: 'Month',
    agenda: 'Agenda',
    usual: 'With them',
    none: 'Without',
    '-updated': 'Newest first',
    updated: 'Oldest first',
    title: 'By title',
    '-title': 'By title, backwards',
  },

  look: 'How it looks',
  language: 'Language',
  ofPage: 'That of the page around it',
  scheme: 'Light or dark',
  schemes: { auto: 'As the reader’s device', light: 'Light', dark: 'Dark' },
  accent: 'Color of links and buttons',
  accentHint: 'Such as #0b6e4f. The network’s own where it is empty.',
  pick: 'Pick a color',
  contrast: 'Contrast: {light} to 1 on white, {dark} to 1 on black. It can be read from 4.5 on.',
  width: 'Width of the preview, in pixels',
  integrity: 'Script with its hash',
  integrityHint:
    'The browser then runs no other script. After an update of this server the snippet has to be copied again.',
  yes: 'Yes',
  no: 'No',
  show: 'Show it',

  preview: 'Preview',
  previewText: 'The real widget with the network’s data.',
  updated: 'Preview and snippets are up to date.',
  alone: 'Open it as a page of its own',

  snippets: 'Snippets',
  element: 'For a page that you write yourself',
  elementText:
    'It takes the type and the colors of your page. The link in it is what people see until the widget is there.',
  place: 'For a content system',
  placeText: 'The same for systems that take out elements they do not know, such as WordPress.',
  frame: 'As a frame',
  frameText: 'For systems that take out scripts. It needs nothing but to be allowed.',
  listener: 'As tall as what it shows',
  listenerText: 'If you like, put this script on the page once: the frame then says how tall it is.',
  // `{version}` is the version of the widgets, such as 1.2.0.
  hash: 'The hash is that of version {version}. After an update of this server, come back to this address and copy the snippet again; until then your page shows the link in it.',
  policy: 'If your page has a content security policy',
  policyText:
    'Add these to what stands there. The first three are for the element and for content systems, the last for the frame.',
  policyStyle: 'Where it forbids styles in a tag, put the color into your style sheet.',
  policyTypes: 'With Trusted Types, allow this one, too.',
  copy: 'Copy',
  copied: 'Copied',

  reference: 'Everything that can be set',
  referenceText: 'From the documentation of the widget, in English.',
  codes: 'Codes of this network',
  name: 'Name',
  meaning: 'What it does',
  initial: 'Otherwise',
  attributes: 'Attributes',
  properties: 'CSS custom properties',
  parts: 'Parts, for ::part()',
  states: 'States, for :state()',
  slots: 'What stands inside',
  events: 'Events',
  otherLanguages: 'This page in other languages',
} as const;
