import { faults } from './proxy.ts';
import type { FaultRunResult } from './run.ts';

/** A run in figures, a line for each, and what it did that it must not. */
export function report(result: FaultRunResult): string {
  const { options, submissions, rows, traffic, unanswered, killed, restarts, mails, repeats, seconds } = result;
  const acknowledged = submissions.filter(({ receipt }) => receipt).length;
  const lines: [string, string | number][] = [
    ['seed', options.seed],
    ['server processes', options.servers],
    ['submissions', submissions.length],
    ['acknowledged', acknowledged],
    ['still queued', submissions.filter(({ receipt, refusal }) => !receipt && !refusal).length],
    ['rows', rows],
    ['requests', wayOf(traffic.request)],
    ['responses', wayOf(traffic.response)],
    ['without an answer', `${unanswered} (502)`],
    ['kill -9', `${killed.request} while a request was worked on, ${killed.mail} after a mail was taken`],
    ['restarts', restarts],
    ['mails', mails],
    ['repeated', `${repeats} with the same Message-ID, of servers killed before they had noted the mail`],
    ['duration', `${seconds.toFixed(1)} s`],
  ];
  const figures = lines.map(([name, value]) => `${name.padEnd(18)} ${value}`);
  const { violations } = result;
  const verdict =
    violations.length === 0 ? ['0 lost, 0 double'] : ['VIOLATED', ...violations.map((violation) => `- ${violation}`)];
  return [...figures, ...verdict].join('\n');
}

function wayOf(way: FaultRunResult['traffic']['request']): string {
  const struck = faults.reduce((sum, fault) => sum + way[fault], 0);
  const kinds = faults.map((fault) => `${way[fault]} ${fault}`).join(', ');
  return `${way.all}, of these ${((100 * struck) / Math.max(1, way.all)).toFixed(0)} % struck: ${kinds}`;
}
