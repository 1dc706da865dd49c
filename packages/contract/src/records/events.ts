import * as z from 'zod/mini';
import { firstEventYear, hasRealOffset, isEventInstant, isInOrder, lastEventYear } from '../event-times.ts';
import {
  code,
  doc,
  envelope,
  goals,
  instant,
  languageMap,
  latitude,
  longitude,
  openWord,
  party,
  slug,
  targets,
  territoryCode,
  text,
  timeZone,
  webAddress,
} from '../schemas/common.ts';
import { documents, picture } from '../schemas/files.ts';
import { markdown } from '../schemas/formatted-text.ts';
import type { Network } from '../schemas/network.ts';
import type { Shape } from '../shape.ts';
import { eventFormats, eventStatuses } from '../vocabulary.ts';
import { goal, target } from './choices.ts';
import { defineRecord } from './define.ts';
import { eventSelectors as selectors } from './event-selectors.ts';

const prefix = 'evt';

export const eventPlace = doc(
  z.looseObject({
    name: languageMap,
    address: z.optional(doc(languageMap, 'Street, town, country.')),
    territory: z.optional(territoryCode),
    latitude: z.optional(latitude),
    longitude: z.optional(longitude),
  }),
  'Where an event takes place.',
  { id: 'EventPlace' },
);

const eventTime = (description: string) =>
  doc(
    instant.check(
      z.refine(isEventInstant, {
        params: { tejido: 'invalid_value', detail: `is not in the years ${firstEventYear} to ${lastEventYear}.` },
        abort: true,
      }),
      z.refine(hasRealOffset, {
        params: { tejido: 'invalid_value', detail: 'has an offset that no clock has: -12:00 to +14:00 are known.' },
      }),
    ),
    description,
  );

/** Says so only once both times are some: what is wrong with one of them alone is said there. */
const inOrder = z.refine<{ start: string; end: string }>(isInOrder, {
  path: ['end'],
  params: { tejido: 'invalid_value', detail: 'is before "start".' },
});

export const eventSchema = doc(
  z
    .looseObject({
      ...envelope(prefix),
      title: languageMap,
      summary: doc(languageMap, 'One or two sentences.'),
      description: z.optional(markdown),
      start: eventTime('When it begins: the instant, written in the event’s own wall time, in the years 1900 to 2199.'),
      end: eventTime(
        'When it ends, not included, in the same years; the same as `start` where that is not known. For an all-day event the midnight after its last day.',
      ),
      timeZone: doc(timeZone, 'The zone whose clock the event goes by.'),
      allDay: z.optional(
        doc(
          z.boolean(),
          'Whether it takes whole days; then `start` and `end` are midnights, and it is on the same days everywhere.',
        ),
      ),
      status: openWord(eventStatuses, 'Whether it takes place as announced.'),
      format: openWord(
        eventFormats,
        'How people attend. In person, an event is on the days of its place; online or both, on those of the reader.',
      ),
      category: z.optional(doc(code, 'One of the network’s `categories`.')),
      theme: z.optional(doc(code, 'One of the network’s `themes`.')),
      sessionCode: z.optional(doc(code, 'Its number in a programme, such as 1.1.1.')),
      goals,
      targets,
      location: z.optional(eventPlace),
      platform: z.optional(doc(text(100), 'Where it takes place online, such as Zoom.')),
      organizers: doc(z.array(party), 'Who holds it.'),
      initiative: z.optional(doc(slug, 'The slug of the initiative it belongs to.')),
      image: z.optional(picture),
      documents,
      url: z.optional(webAddress),
    })
    .check(inOrder),
  'Something that takes place at a time.',
  { id: 'Event' },
);

/** Something that takes place at a time. Named so that it does not hide the DOM's `Event`. */
export type NetworkEvent = Shape<typeof eventSchema>;

/** How events are found, ordered and counted. */
export const events = defineRecord(eventSchema, {
  prefix,
  title: ({ title }) => title,
  choices: {
    goal,
    target,
    theme: { ...selectors.theme, value: code, description: 'Thematic lines; a line includes its sublines.' },
    category: { ...selectors.category, value: code, description: 'Categories.' },
    format: { ...selectors.format, value: openWord(eventFormats, 'A format.'), description: 'Formats.' },
    status: { ...selectors.status, value: openWord(eventStatuses, 'A status.'), description: 'Statuses.' },
  },
  times: {
    of: (event) => event,
    from: 'Only events that end after this instant, or that are on this day or later. An event in person, and one of whole days, is on the days of its place; any other on those of the network’s time zone.',
    to: 'Only events that begin before this instant, or that are on this day or earlier, by the same clocks as `from`.',
  },
  texts: ({ title, summary, description, location, platform, sessionCode, organizers }) => [
    title,
    summary,
    description,
    location?.name,
    location?.address,
    platform,
    sessionCode,
    ...organizers.map(({ name }) => name),
  ],
  fields: {
    title: { control: 'title' },
    summary: { control: 'sentence' },
    description: { control: 'paragraphs' },
    start: { control: 'moment' },
    end: { control: 'moment' },
    timeZone: { control: 'zone', initial: ({ timeZone: zone }: Network) => zone },
    allDay: { control: 'yes-no' },
    format: { control: 'choice', values: eventFormats, initial: 'in-person' },
    location: { control: 'place' },
    platform: { control: 'line' },
    status: { control: 'choice', values: eventStatuses, initial: 'scheduled' },
    category: { control: 'choice', vocabulary: 'categories' },
    theme: { control: 'choice', vocabulary: 'themes' },
    sessionCode: { control: 'code' },
    organizers: { control: 'parties' },
    initiative: { control: 'code' },
    goals: { control: 'goals' },
    targets: { control: 'targets' },
    image: { control: 'picture' },
    documents: { control: 'documents' },
    url: { control: 'address' },
  },
  formats: ['ics'],
  orders: ['start', '-start', '-updated', 'updated'],
});
