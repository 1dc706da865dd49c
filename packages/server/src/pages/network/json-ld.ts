import { type Attachment, type LanguageMap, type RecordKind, recordNames, toUri } from '@tejido/contract';
import { plainText } from '@tejido/contract/text';
import { goal, target } from '@tejido/sdg';
import { type Field, fieldsOf, type Named } from './fields.ts';
import { timesOf } from './times.ts';
import { type AnyRecord, addressIn, pathOf, plainIn, titleOf, type View } from './view.ts';

/*
 * What machines read on a page: the same facts by the words of schema.org, in the page's language.
 */

/** A thing in the words of schema.org; what is `undefined` is not written. */
export type Thing = { '@type': string } & Readonly<Record<string, unknown>>;

/** What one of a kind is in schema.org, by what it is called; of any other it is only known that it is something. */
const types: Readonly<Record<string, string>> = { Organization: 'Organization', Initiative: 'Project', Event: 'Event' };

/** Things as the script of a page holds them. */
export function writeJsonLd(things: readonly Thing[]): string {
  const graph = things.length === 1 ? things[0] : { '@graph': things };
  return writeScript({ '@context': 'https://schema.org', ...graph });
}

/** Data as a script that is none holds it: no text in it can end the script. */
export const writeScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The network. */
export function networkThing(view: View): Thing {
  const { network, base } = view;
  return {
    '@type': 'Organization',
    '@id': base + pathOf(network),
    name: plainIn(view, network.name),
    description: plainIn(view, network.summary),
    url: base + addressIn(view, pathOf(network)),
    sameAs: addressOf(network.url),
  };
}

/** The way from the network to a page. */
export function breadcrumbs(view: View, steps: readonly (readonly [name: string, path: string])[]): Thing {
  const { network, base } = view;
  const all = [[plainIn(view, network.name), pathOf(network)] as const, ...steps];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: all.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: base + addressIn(view, path),
    })),
  };
}

/** A list of records. */
export function listThing(view: View, kind: RecordKind, name: string, records: readonly AnyRecord[]): Thing {
  const { network, base } = view;
  return {
    '@type': 'ItemList',
    name,
    url: base + addressIn(view, pathOf(network, kind)),
    itemListElement: records.map(({ slug }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: base + addressIn(view, pathOf(network, kind, slug)),
    })),
  };
}

/** A record. */
export function recordThing(view: View, kind: RecordKind, record: AnyRecord): Thing {
  const { network, base } = view;
  const fields = new Map(fieldsOf(kind, record).map((field) => [field.name, field]));
  const one = (name: string) => fields.get(name)?.values[0];
  const type = types[recordNames[kind]] ?? 'Thing';
  const url = base + addressIn(view, pathOf(network, kind, record.slug));
  const image = one('image') as { url?: string } | undefined;
  const common = {
    '@type': type,
    '@id': base + pathOf(network, kind, record.slug),
    name: plainIn(view, titleOf(kind, record)),
    description:
      plainIn(view, one('summary') as LanguageMap | undefined) ||
      plainText(plainIn(view, one('description') as LanguageMap | undefined)) ||
      undefined,
    url,
    image: addressOf(image?.url),
    sameAs: addressOf(one('url')),
    subjectOf: documentsIn(fields.get('documents'), view),
  };
  if (type === 'Event') return { ...common, ...eventParts(view, kind, record, fields) };
  if (type === 'Thing') return common;
  return {
    ...common,
    areaServed: places([fields.get('territory')], view),
    foundingDate: type === 'Project' ? one('startDate') : undefined,
    dissolutionDate: type === 'Project' ? one('endDate') : undefined,
    member: parties(fields.get('partners'), view),
    knowsAbout: goalThings(record),
    ...(type === 'Organization' && { memberOf: { '@type': 'Organization', '@id': base + pathOf(network) } }),
  };
}

const modes: Readonly<Record<string, string>> = {
  'in-person': 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
};

const statuses: Readonly<Record<string, string>> = {
  scheduled: 'EventScheduled',
  rescheduled: 'EventRescheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
};

const named = (words: Readonly<Record<string, string>>, word: unknown): string | undefined => {
  const name = words[String(word)];
  return name && `https://schema.org/${name}`;
};

function eventParts(view: View, kind: RecordKind, record: AnyRecord, fields: ReadonlyMap<string, Field>): object {
  const times = timesOf(kind, record);
  const { format, status } = record;
  const page = addressOf(record['url']) ?? view.base + addressIn(view, pathOf(view.network, kind, record.slug));
  const online = format === 'online' || format === 'hybrid' ? [{ '@type': 'VirtualLocation', url: page }] : [];
  return {
    startDate: times && (times.allDay ? times.start.slice(0, 10) : times.start),
    endDate: times && times.end > times.start && !times.allDay ? times.end : undefined,
    eventStatus: named(statuses, status),
    eventAttendanceMode: named(modes, format),
    location: listed([...(places([fields.get('location')], view) ?? []), ...online]),
    organizer: parties(fields.get('organizers'), view),
    about: goalThings(record),
    inLanguage: record.languages,
  };
}

function places(fields: readonly (Field | undefined)[], view: View): Thing[] | undefined {
  return listed(
    fields.flatMap((field) =>
      ((field?.values ?? []) as Named[]).map(({ name, address, latitude, longitude }) => ({
        '@type': 'Place',
        name: plainIn(view, name),
        address: plainIn(view, address) || undefined,
        geo:
          latitude === undefined || longitude === undefined
            ? undefined
            : { '@type': 'GeoCoordinates', latitude, longitude },
      })),
    ),
  );
}

const parties = (field: Field | undefined, view: View): Thing[] | undefined =>
  listed(
    ((field?.values ?? []) as Named[]).map(({ name, url }) => ({
      '@type': 'Organization',
      name: plainIn(view, name),
      url: addressOf(url),
    })),
  );

const documentsIn = (field: Field | undefined, view: View): Thing[] | undefined =>
  listed(
    ((field?.values ?? []) as Attachment[]).map(({ url, name, type, size }) => ({
      '@type': 'DigitalDocument',
      name: plainIn(view, name),
      url: addressOf(url),
      encodingFormat: type,
      size: size === undefined ? undefined : `${size} B`,
    })),
  );

/** Goals and targets by the names that the United Nations gave them for machines. */
function goalThings({ goals = [], targets = [] }: AnyRecord): Thing[] | undefined {
  const known = [
    ...(goals as unknown[]).map((number) => goal(number)?.iri),
    ...(targets as unknown[]).map((code) => target(code)?.iri),
  ];
  return listed(known.flatMap((iri) => (iri ? [{ '@type': 'Thing', '@id': iri }] : [])));
}

const listed = <T>(items: readonly T[]): T[] | undefined => (items.length > 0 ? [...items] : undefined);

const addressOf = (address: unknown): string | undefined => (typeof address === 'string' ? toUri(address) : undefined);
