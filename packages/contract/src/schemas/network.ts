import * as z from 'zod/mini';
import type { Vocabularies } from '../form.ts';
import { formFaults } from '../form-consistency.ts';
import { type JoinFormSource, joinFormOf } from '../join-form.ts';
import { joinRequestFields } from '../join-request-fields.ts';
import type { Shape } from '../shape.ts';
import { cardLinks, publicationPurpose } from '../vocabulary.ts';
import {
  code,
  doc,
  id,
  instant,
  languageMap,
  languageTag,
  openWord,
  slug,
  text,
  timeZone,
  webAddress,
} from './common.ts';
import { picture } from './files.ts';
import { form } from './form.ts';
import { vocabularyItem } from './vocabulary-item.ts';

/** An origin as browsers write it: lower case, no path. */
const originPattern = /^(?:https?:\/\/[a-z0-9.:[\]-]+|null)$/;

const origin = z.string().check(z.maxLength(300), z.regex(originPattern));

export const consentPurpose = doc(
  z.looseObject({
    code: doc(
      code,
      `The word that the consent sends back. \`${publicationPurpose}\` stands for the publication of an organization’s entry: only organizations are asked, it is never necessary, and without it accepting publishes nothing.`,
    ),
    label: doc(languageMap, 'What the person agrees to, as shown beside the box.'),
    necessary: doc(z.boolean(), 'Whether a request cannot be handled without it.'),
  }),
  'One thing personal data may be used for.',
  { id: 'ConsentPurpose' },
);

export const privacyNotice = doc(
  z.looseObject({
    id: doc(code, 'Names this wording; sent back with the consent.'),
    text: doc(languageMap, 'The notice as shown above the boxes.'),
    url: z.optional(doc(webAddress, 'The whole notice.')),
    languages: z.optional(
      doc(
        z.array(languageTag),
        'The languages in which it can be read, whatever `lang` asks for; made from its texts.',
      ),
    ),
    purposes: doc(z.array(consentPurpose), 'What the person is asked to agree to, in the order shown.'),
    origins: z.optional(
      doc(
        z.array(origin).check(z.minLength(1)),
        'The origins of the sites that the notice belongs to; without them it belongs to all that have none of their own. `null` stands for frames without an origin.',
        { example: ['https://country.example'] },
      ),
    ),
  }),
  'What a person is told before sending personal data.',
  { id: 'PrivacyNotice' },
);

export const submissionRules = doc(
  z.looseObject({
    challenge: z.optional(doc(z.boolean(), 'Whether a request needs a solved challenge.')),
    allowedOrigins: z.optional(
      doc(
        z.array(origin),
        'The origins of the pages that may send; any when it is missing or empty. `null` stands for frames without an origin.',
        { example: ['https://city.example'] },
      ),
    ),
  }),
  'What a request to this network has to bring, besides its content.',
  { id: 'SubmissionRules' },
);

const days = (what: string) =>
  z.optional(
    doc(z.int().check(z.minimum(1), z.maximum(9999)), `Days after which what somebody sent is erased ${what}`),
  );

export const retention = doc(
  z.looseObject({
    unconfirmedDays: days('whose e-mail address nobody confirmed.'),
    undecidedDays: days('that is neither accepted nor declined, counted from its last change.'),
    acceptedDays: days('that was accepted, and what it has made, such as a membership, counted from its last change.'),
    declinedDays: days('that was declined.'),
    text: z.optional(
      doc(languageMap, 'The same in words, as forms show it with the privacy notice; made from the days.'),
    ),
  }),
  'For how long personal data is held. Answers of the server say all of it; of what a network leaves out, the server decides.',
  { id: 'Retention' },
);

const joinFormIsConsistent: z.core.CheckFn<JoinFormSource & Vocabularies> = ({ value, issues }) => {
  for (const { path, detail } of formFaults(joinRequestFields, joinFormOf(value), value))
    issues.push({ code: 'custom', path: ['joinForm', ...path], input: value, params: { detail } });
};

const publicationIsFree: z.core.CheckFn<{ privacyNotices: readonly PrivacyNotice[] }> = ({ value, issues }) => {
  value.privacyNotices.forEach(({ purposes }, notice) => {
    purposes.forEach(({ code: purpose, necessary }, index) => {
      if (purpose !== publicationPurpose || !necessary) return;
      const path = ['privacyNotices', notice, 'purposes', index, 'necessary'];
      const detail = `should not be true: nobody has to be published to become a member.`;
      issues.push({ code: 'custom', path, input: value, params: { detail } });
    });
  });
};

/** The lists of words that records and submissions carry by their codes, and what else is known by a code or an id. */
const codedLists = ['purposes', 'sectors', 'kinds', 'themes', 'categories', 'privacyNotices'] as const;

type Coded = Readonly<Record<(typeof codedLists)[number], readonly { code?: string; id?: string }[]>>;

/** One code stands for one thing in each list. */
const codesAreUnique: z.core.CheckFn<Coded> = ({ value, issues }) => {
  const refuseTwice = (path: (string | number)[], items: Coded[keyof Coded], name: 'code' | 'id') => {
    const seen = new Set<unknown>();
    items.forEach((item, index) => {
      const detail = `is there twice: "${item[name]}".`;
      if (seen.has(item[name]))
        issues.push({ code: 'custom', path: [...path, index, name], input: value, params: { detail } });
      seen.add(item[name]);
    });
  };
  for (const list of codedLists) refuseTwice([list], value[list], list === 'privacyNotices' ? 'id' : 'code');
  (value.privacyNotices as readonly PrivacyNotice[]).forEach(({ purposes }, notice) => {
    refuseTwice(['privacyNotices', notice, 'purposes'], purposes, 'code');
  });
};

const brand = doc(
  z.looseObject({
    accent: z.optional(doc(text(40), 'A CSS color.')),
    logo: z.optional(doc(picture, 'Its sign; pages show it in a box of one size.')),
  }),
  'How it looks.',
);

export const networkSchema = doc(
  z
    .looseObject({
      id: id('net'),
      slug,
      name: languageMap,
      summary: languageMap,
      url: z.optional(doc(webAddress, 'The network’s own page.')),
      languages: doc(z.array(languageTag), 'The languages it publishes in, its main one first.'),
      timeZone: doc(timeZone, 'The zone in which a day begins for it.'),
      purposes: doc(z.array(vocabularyItem), 'What the network is for.'),
      sectors: doc(z.array(vocabularyItem), 'The sectors its members belong to.'),
      kinds: doc(z.array(vocabularyItem), 'The kinds of initiative it knows.'),
      themes: doc(z.array(vocabularyItem), 'Its thematic lines and sublines.'),
      categories: doc(z.array(vocabularyItem), 'The categories of its events.'),
      privacyNotices: doc(
        z.array(privacyNotice),
        'Newest first; a form shows the first that names its site, else the first that names none.',
      ),
      joinForm: z.optional(doc(form, 'What the join form asks; every field of the join request when not given.')),
      submissions: z.optional(submissionRules),
      retention: z.optional(retention),
      brand: z.optional(brand),
      cardLinks: z.optional(
        openWord(
          cardLinks,
          'What a card’s title opens where its record has an address of its own: that address (`own`), or its page on this server (`here`), which it opens when not given.',
        ),
      ),
      demonstration: z.optional(
        doc(z.boolean(), 'Whether it is there to show what a network is: nobody is behind it.'),
      ),
      updated: doc(instant, 'When the network or any of its records last changed.'),
      revision: doc(z.int().check(z.minimum(1)), 'Counts every change to the network and its records.'),
    })
    .check(joinFormIsConsistent, publicationIsFree, codesAreUnique),
  'A network of partnerships: its languages, words and notices.',
  { id: 'Network' },
);

/** A network of partnerships: its languages, words and notices. */
export type Network = Shape<typeof networkSchema>;
/** What a person is told before sending personal data. */
export type PrivacyNotice = Shape<typeof privacyNotice>;
