import * as z from 'zod/mini';
import type { Operation } from './operation.ts';
import { recordKinds } from './records/kinds.ts';
import { recordNames } from './records/names.ts';
import { listProblems, recordOperations } from './records/operations.ts';
import { challengeSchema } from './schemas/challenge.ts';
import { inNetwork } from './schemas/in-network.ts';
import { networkSchema } from './schemas/network.ts';
import { pageOf } from './schemas/page.ts';
import { lang, paging } from './schemas/query.ts';

/** What the operations that read what a network publishes take and give, under the names of the route table. */
export const publicOperations = {
  listNetworks: {
    summary: 'The networks on this server.',
    tag: 'networks',
    access: 'public',
    path: z.strictObject({}),
    query: z.strictObject(paging),
    response: pageOf(networkSchema),
    problems: ['invalid_query', 'not_acceptable'],
  },
  getNetwork: {
    summary: 'One network: its languages, words and privacy notices.',
    tag: 'networks',
    access: 'public',
    path: inNetwork,
    query: z.strictObject({ lang }),
    response: networkSchema,
    problems: listProblems,
  },
  ...recordOperations(recordKinds, recordNames),
  getChallenge: {
    summary: 'Work to be done before a request is sent, new each time. What is found is good for one request.',
    tag: 'networks',
    access: 'public',
    path: inNetwork,
    query: z.strictObject({}),
    response: challengeSchema,
    noStore: true,
    limited: true,
    problems: ['invalid_query', 'network_not_found', 'not_acceptable', 'too_many_requests'],
  },
} as const satisfies Record<string, Operation>;
