/*
 * What the compiler must take and must refuse. Nothing here runs: `types.test.ts` compiles it.
 */
import {
  type Client,
  createClient,
  createJoinRequest,
  decideJoinRequests,
  exportJoinRequests,
  getEvent,
  type Initiative,
  isProblem,
  listEvents,
  listInitiatives,
  listJoinRequests,
  listNetworks,
  listOrganizations,
  type NetworkEvent,
  type Page,
  requestAddress,
  Tejido,
} from '../src/index.ts';

const client: Client = createClient({ server: 'https://red.example.org', network: 'red', lang: ['es', 'en'] });
const tejido = new Tejido({ ...client, validate: false });

// Lists take one value or several, and options of their own only.
void listInitiatives(client, {
  goal: 6,
  target: ['6.1'],
  stage: 'active',
  kind: 'a-word-of-the-network',
  sort: '-title',
});
void listInitiatives(
  client,
  { goal: [6, 13] as const, lang: 'es', limit: 10 },
  { network: 'other', signal: AbortSignal.abort() },
);
void listEvents(client, { from: '2026-01-01', to: undefined, facets: ['theme', 'goal'] });
void tejido.events.list({ format: 'online', status: ['scheduled', 'cancelled'] });
// @ts-expect-error An unknown parameter.
void listInitiatives(client, { goals: 6 });
// @ts-expect-error A parameter of another list.
void listInitiatives(client, { from: '2026-01-01' });
// @ts-expect-error Goals are numbers.
void listInitiatives(client, { goal: '6' });
// @ts-expect-error An order that only events have.
void listOrganizations(client, { sort: 'start' });
// @ts-expect-error A facet that only initiatives have.
void tejido.organizations.list({ facets: 'stage' });
// @ts-expect-error Networks have no filters.
void listNetworks(client, { goal: 6 });
// @ts-expect-error One record takes languages only.
void getEvent(client, 'one', { limit: 1 });
// @ts-expect-error An unknown option.
void listEvents(client, {}, { idempotencyKey: 'a-key-for-a-read' });
// @ts-expect-error A client needs a server.
createClient({ network: 'red' });

// A list is a page when awaited, and its items one by one.
const page: Page<Initiative> = await listInitiatives(client);
const facets: Record<string, Record<string, number>> | undefined = page.facets;
for await (const event of listEvents(client)) {
  const start: string = event.start;
  const title: string | undefined = event.title['es'];
  // @ts-expect-error Text is always a language map.
  const text: string = event.title;
  // @ts-expect-error Not every event has a place.
  const place: string = event.location.name;
  // @ts-expect-error A misspelt field.
  console.log(event.titel);
  // @ts-expect-error A misspelt field within.
  console.log(event.location?.adress);
  // @ts-expect-error A field that no event has.
  const changedEvent: NetworkEvent = { ...event, statuss: 'x' };
  // Maps by language or by code stay open.
  console.log(event.location?.name['qu'], changedEvent.organizers[0]?.role?.['pt']);
  console.log(start, title, text, place, facets);
}
for await (const organization of tejido.organizations.list({ sector: 'academia' })) console.log(organization.name);

// Words are open: those of a newer server are taken too.
const stage: string = page.items[0]?.stage ?? 'active';
console.log(stage);

// Requests are strict.
const input = {
  applicant: 'person' as const,
  name: 'Ana',
  email: 'ana@example.org',
  sector: 'public',
  language: 'es',
  consent: { notice: '2026-01', purposes: ['membership'] },
};
const { id }: { id: string } = await createJoinRequest(client, input, { idempotencyKey: 'kept-with-the-draft' });
console.log(id);
// @ts-expect-error An unknown field.
void createJoinRequest(client, { ...input, telephone: '1' });
// @ts-expect-error No consent.
void tejido.joinRequests.create({ ...input, consent: undefined });
// @ts-expect-error An applicant that does not exist.
void createJoinRequest(client, { ...input, applicant: 'robot' });

requestAddress(client, 'getEvent', { id: 'one' }, { lang: 'es' });
requestAddress(client, 'listEvents', { network: 'other' });
// @ts-expect-error A record needs its id.
requestAddress(client, 'getEvent', {});
// @ts-expect-error An operation that does not exist.
requestAddress(client, 'listPeople', {});

// The desk: lists, decisions, tokens.
void listJoinRequests(client, { status: ['confirmed', 'asked'], assignee: 'none', sort: '-updated' });
for await (const { name, assignee } of tejido.desk.joinRequests.list({ goal: 6 })) {
  const who: string | undefined = assignee?.name;
  console.log(name, who);
}
const { changed, refused } = await decideJoinRequests(client, {
  requests: [{ id: 'jrq_1', updated: '2026-01-01T00:00:00Z' }],
  decision: 'decline',
});
console.log(changed[0]?.reason, refused[0]?.code);
const file: Blob = await exportJoinRequests(client, 'csv', { site: 'https://city.example' });
const secret: string = (await tejido.desk.tokens.create({ name: 'Report', role: 'viewer' })).secret;
console.log(file, secret);
// @ts-expect-error A file has no pages.
void exportJoinRequests(client, 'csv', { limit: 10 });
// @ts-expect-error A format that nobody writes.
void tejido.desk.joinRequests.export('pdf');
// @ts-expect-error A decision that does not exist.
void decideJoinRequests(client, { requests: [], decision: 'perhaps' });
// @ts-expect-error No token may do what an owner may.
void tejido.desk.tokens.create({ name: 'Report', role: 'owner' });
// @ts-expect-error Cookies go to the server's own pages only.
createClient({ server: 'https://red.example.org', credentials: 'include' });

const error: unknown = new Error();
if (isProblem(error, 'consent_required')) {
  const code: 'consent_required' = error.problem.code;
  console.log(code, error.problem.errors?.[0]?.pointer);
}
// Without a code, it may be one of a newer server.
if (isProblem(error) && error.problem.code === 'a_code_of_tomorrow') console.log(error.problem.retryAfter);
// @ts-expect-error A code that nobody sends.
isProblem(error, 'consent_requierd');
