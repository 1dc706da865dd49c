import { setTimeout as delay } from 'node:timers/promises';
import { startSink } from '../../packages/server/test/support/smtp.ts';
import { Fleet, type Member } from './fleet.ts';
import { type Delivery, judge, type Row, type Violations, type Witness } from './judge.ts';
import { Killer } from './killer.ts';
import { makeSubmissions, type Submission, sendAll } from './people.ts';
import { startProxy, type Traffic } from './proxy.ts';
import { makeStore, type Store } from './store.ts';

/** What is run. */
export interface FaultRunOptions {
  submissions: number;
  kills: number;
  /** How many server processes there are at a time. */
  servers: number;
  /** What the faults and the moments of the kills follow from. */
  seed: number;
  /** Whether the two minutes for which a killed server's jobs stay its own are waited for; otherwise they are ended by hand. */
  waitsForLeases: boolean;
  /** Told how far it is. */
  say: (line: string) => void;
  /** Ends it early. */
  signal?: AbortSignal;
}

/** What came of a run. */
export interface FaultRunResult {
  options: FaultRunOptions;
  submissions: readonly Submission[];
  rows: number;
  traffic: Traffic;
  /** Exchanges that no server was there for, or that one broke off. */
  unanswered: number;
  killed: Killer['killed'];
  /** How many processes were started in the place of others. */
  restarts: number;
  mails: number;
  /** How many of these had come before, with the same Message-ID. */
  repeats: number;
  seconds: number;
  violations: Violations;
}

/** The share of messages that are dropped, delayed, doubled or cut off. */
const share = 0.3;

/** Sends join requests through faults and kills, and says what became of them. Leaves nothing behind, however it ends. */
export async function faultRun(options: FaultRunOptions): Promise<FaultRunResult> {
  const ends: (() => unknown)[] = [];
  try {
    return await run(options, (end) => void ends.push(end));
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

async function run(options: FaultRunOptions, onEnd: (end: () => unknown) => void): Promise<FaultRunResult> {
  const { seed, kills, servers, say } = options;
  const started = performance.now();
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(options.signal ? [options.signal] : [])]);

  const store = await makeStore(servers);
  onEnd(store.remove);
  const sink = await startSink({ after: (end) => onEnd(end as () => unknown) });
  const env = {
    ...store.env,
    SMTP_URL: sink.url,
    TEJIDO_SUBMISSION_LIMIT: 'off',
    TEJIDO_RECIPIENT_LIMIT: 'off',
    TEJIDO_HOST: '127.0.0.1',
    TEJIDO_LOG_LEVEL: 'info',
  };
  const fleet = new Fleet(servers, store.dataDirectory, env, (error) => failed.abort(error));
  onEnd(() => fleet.stop());
  await fleet.start();
  const submissions = makeSubmissions(seed, options.submissions);
  const killer = new Killer(fleet, { seed, kills, submissions: submissions.length });
  sink.decide = async ({ from }) => {
    killer.mailed(nameOf(from));
    return undefined;
  };
  const proxy = await startProxy({
    seed,
    share,
    target: (chance) => fleet.living.at(Math.floor(chance * fleet.living.length))?.url,
    onHanded: (url) => void killer.handed(url),
  });
  onEnd(proxy.close);

  let acknowledged = 0;
  await sendAll({
    seed,
    submissions,
    server: proxy.url,
    signal,
    onAcknowledged: () => {
      killer.acknowledged();
      if (++acknowledged % Math.ceil(submissions.length / 10) === 0)
        say(`${acknowledged} acknowledged, ${killer.count} kills, ${sink.mails.length} mails`);
    },
  });
  await fleet.whole();
  signal.throwIfAborted();
  await finishMails(store, fleet, options, signal);

  const rows = await store.query<Row>('select id, document from submissions');
  const outbox = (await store.query('select from outbox')).length;
  await fleet.stop();
  const deliveries = sink.mails.map(({ messageId, to, from }): Delivery => ({ messageId, to, sender: nameOf(from) }));
  const witnesses = fleet.members.map(witnessOf);
  const { repeats, violations } = judge({ submissions, rows, deliveries, witnesses, outbox });
  if (killer.count !== kills) violations.push(`${killer.count} servers were killed, not ${kills}`);
  return {
    options,
    submissions,
    rows: rows.length,
    traffic: proxy.traffic,
    unanswered: proxy.unanswered(),
    killed: killer.killed,
    restarts: killer.count,
    mails: deliveries.length,
    repeats,
    seconds: (performance.now() - started) / 1000,
    violations,
  };
}

/** How long mails are waited for, in milliseconds: a killed server's jobs are given out again after two minutes. */
const mailPatience = 240_000;

/** Waits until the outbox is empty. */
async function finishMails(store: Store, fleet: Fleet, options: FaultRunOptions, signal: AbortSignal): Promise<void> {
  if (options.waitsForLeases) options.say('waiting for the mails that killed servers had taken on');
  else {
    await fleet.stop();
    await store.endLeases();
    await fleet.start();
  }
  const deadline = Date.now() + mailPatience;
  while ((await store.query('select from outbox')).length > 0 && Date.now() < deadline)
    await delay(200, undefined, { signal });
}

/** The name of the process that a mail is from. */
const nameOf = (address: string): string => address.replace(/@.*/, '');

/** What a process said of itself in its log. */
function witnessOf({ name, end, running }: Member): Witness {
  const sent = /^\{.*"mail":"(mai_[0-9a-z]+)".*"msg":"A mail was sent"/gm;
  return { name, end, noted: new Set([...running.output().matchAll(sent)].map(([, id = '']) => id)) };
}
