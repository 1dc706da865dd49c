import { type JoinRequestInput, type Problem, type SubmissionKind, withRetention } from '@tejido/contract';
import { recordKindNames, requireSound } from '@tejido/contract/schemas';
import { submissionKindNames } from '@tejido/contract/submissions';
import { type DemoNetwork, type DemoRecords, demoNetworks, toRecords } from '@tejido/demo';
import { type Client, type ClientOptions, createClient } from '../client.ts';
import { Challenges } from './challenges.ts';
import type { DemoJoinRequest } from './demo-join-requests.ts';
import type { Browser } from './desk/actor.ts';
import { openSession } from './desk/sessions.ts';
import { defaultTeam, makeDeskState, type SentSignInLink, type TestTeamMember } from './desk/state.ts';
import { respond, sendProblem } from './respond.ts';
import { seedJoinRequests } from './seed.ts';
import type { ReceivedSubmission, SentMail, Store } from './store.ts';

/** A join request that was taken. */
export interface ReceivedJoinRequest extends ReceivedSubmission {
  input: JoinRequestInput;
}

/** What stands between a client and the network; may be changed at any time. */
export interface Conditions {
  /** Milliseconds before each answer; `Infinity` for none ever. */
  latency: number;
  /** Whether requests fail as they do without a connection. */
  offline: boolean;
  /** The next so many requests are answered with a problem. */
  failure: { problem: Problem; times: number } | undefined;
}

/** How a testing network is made. */
export interface TestNetworkOptions extends Partial<Conditions> {
  /** The networks and their records, which have to be what the contract allows; the demonstration networks when not given. */
  data?: readonly DemoNetwork[];
  /** Where it pretends to be. */
  server?: string;
  /** The moment around which the demonstration's dates lie. */
  now?: Date;
  /** Who works at the desks; when not given an owner, a coordinator and a viewer of every network. */
  team?: readonly TestTeamMember[];
  /** Join requests that are held from the beginning, such as `demoJoinRequests`; none when not given. */
  joinRequests?: readonly DemoJoinRequest[];
}

/** A server in memory, with the behaviour of the real one. */
export interface TestNetwork {
  /** The address to give to a client. */
  readonly server: string;
  /** To give to a client as its `fetch`; takes what the platform's takes, and honours its signal. */
  readonly fetch: typeof globalThis.fetch;
  /** Every join request that was taken, oldest first. */
  readonly joinRequests: readonly ReceivedJoinRequest[];
  /** Every submission that was taken, of each kind oldest first. */
  readonly submissions: Readonly<Record<SubmissionKind, readonly ReceivedSubmission[]>>;
  /** Every mail that the server would have sent, oldest first, with the token of its link. */
  readonly mails: readonly SentMail[];
  /** Every link to sign in with that the server would have sent and that was not used, oldest first. */
  readonly signInLinks: readonly SentSignInLink[];
  readonly conditions: Conditions;
  /** A client of the first network here, or of another. */
  connect(options?: Partial<ClientOptions>): Client;
  /** A client in another browser, in which somebody of the team is signed in. Throws a `RangeError` for an address of nobody's. */
  signInAs(email: string, options?: Partial<ClientOptions>): Client;
  /** What a browser's `fetch` is, in which somebody of the team is signed in. Throws like `signInAs`. */
  fetchAs(email: string): typeof globalThis.fetch;
}

/**
 * A server in memory for tests, stories and work without a connection. It answers every operation by the contract's own rules;
 * one conformance suite holds it and the real server to the same behaviour.
 */
export function createTestNetwork(options: TestNetworkOptions = {}): TestNetwork {
  const { server = 'https://testing.example', now = new Date(), data = demoNetworks(now) } = options;
  const { latency = 0, offline = false, failure } = options;
  const conditions: Conditions = { latency, offline, failure };
  const made = Date.now();
  const store: Store = {
    server,
    // Time goes by as it does, but what was there at a `now` of the past is not older than it was then.
    now: () => Math.min(Date.now(), now.getTime() + Date.now() - made),
    files: [],
    drafts: new Map(),
    formerSlugs: new Map(),
    settings: new Map(),
    made: new Map(),
    networks: data.map((demo) => {
      const { network, ...records } = sound(toRecords(demo, now), options.data !== undefined);
      return { network: withRetention(network), ...records };
    }),
    submissions: Object.fromEntries(submissionKindNames.map((kind) => [kind, []])) as unknown as Store['submissions'],
    answers: new Map(),
    mails: [],
    links: [],
    challenges: new Challenges(),
    desk: makeDeskState(
      options.team ?? defaultTeam,
      data.map(({ network }) => network.slug),
      now,
    ),
  };
  const seeded = seedJoinRequests(store, options.joinRequests ?? [], now);

  const fetchFrom = (browser: Browser) => async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    if (conditions.latency > 0) await wait(conditions.latency, request.signal);
    if (conditions.offline || !request.url.startsWith(`${server}/`)) throw new TypeError('Failed to fetch');
    if (conditions.failure && conditions.failure.times-- > 0) return sendProblem(conditions.failure.problem);
    await seeded;
    return respond(request, store, browser);
  };
  const fetch = fetchFrom({});
  const fetchAs = (email: string) => {
    const account = store.desk.accounts.find((one) => one.email === email.toLowerCase());
    if (!account) throw new RangeError(`Nobody of the team has the address ${email}.`);
    return fetchFrom({ session: openSession(store.desk, account).id });
  };
  const connect = (more: Partial<ClientOptions> = {}) =>
    createClient({ server, fetch, network: store.networks[0]?.network.slug, ...more });
  return {
    server,
    fetch,
    joinRequests: store.submissions['join-requests'] as unknown as readonly ReceivedJoinRequest[],
    submissions: store.submissions,
    mails: store.mails,
    signInLinks: store.desk.signInLinks,
    conditions,
    connect,
    signInAs: (email, more) => connect({ fetch: fetchAs(email), credentials: 'same-origin', ...more }),
    fetchAs,
  };
}

/** Records as the server would take them; ours need no second look. */
function sound(records: DemoRecords, isGiven: boolean): DemoRecords {
  if (isGiven) for (const kind of recordKindNames) for (const record of records[kind]) requireSound(kind, record);
  return records;
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const aborted = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer =
      milliseconds === Infinity
        ? undefined
        : setTimeout(() => {
            signal.removeEventListener('abort', aborted);
            resolve();
          }, milliseconds);
    signal.addEventListener('abort', aborted, { once: true });
  });
}
