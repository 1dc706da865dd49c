import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import {
  type BulkResult,
  defaultRetention,
  type JoinRequest,
  type JoinRequestInDesk,
  type JoinRequestReceipt,
  type JoinRequestReview,
} from '@tejido/contract';
import { makeApiToken } from '../../src/accounts/api-tokens.ts';
import { ensureAccount, giveRole } from '../../src/accounts/team.ts';
import type { Dependencies } from '../../src/http/server-env.ts';
import { confirmOwn } from '../../src/submissions/own.ts';
import { makeToken } from '../../src/submissions/tokens.ts';
import { makeServer, type TestServer } from './app.ts';
import { joinRequest, testNetwork } from './network.ts';
import type { TestPostgres } from './postgres.ts';

const { network } = testNetwork;

/** Where the desk's requests go. */
export const desk = `/v1/networks/${network.slug}/join-requests`;

/** A server whose desk two coordinators and a viewer work at, each by a token. */
export interface TestDesk extends TestServer {
  tokens: Record<'marina' | 'tomas' | 'editor' | 'viewer', string>;
  /** Sends a request of somebody's, of Marina's when nobody is named. */
  ask: (method: string, address: string, options?: AskOptions) => Promise<Response>;
  /** Decides, and returns what became of it. */
  decide: (body: Record<string, unknown>, who?: keyof TestDesk['tokens']) => Promise<BulkResult>;
  /** A join request that was sent, and confirmed unless said otherwise. */
  join: (more?: object, isConfirmed?: boolean) => Promise<Joined>;
  /** A join request as the desk reads it. */
  review: (id: string) => Promise<JoinRequestReview>;
}

/** What a request may bring. */
export interface AskOptions {
  body?: unknown;
  who?: keyof TestDesk['tokens'];
  headers?: Record<string, string>;
}

/** A join request, and the token of its person. */
export interface Joined {
  id: string;
  updated: string;
  token: string;
}

let count = 0;

/** Opens a desk on a copy of a template, closed when the test ends. */
export async function openDesk(
  t: Pick<TestContext, 'after'>,
  postgres: TestPostgres,
  template: string,
  more: Partial<Dependencies> = {},
): Promise<TestDesk> {
  const server = await makeServer(t, postgres, template, more);
  const { app, db } = server;
  const owner = await ensureAccount(db, 'olga@red.example', 'olga');
  await giveRole(db, network.id, owner, 'owner');
  const by = { id: owner, name: 'olga', kind: 'account' as const, roles: 'owner' as const };
  const tokenOf = async (name: string, role: 'coordinator' | 'editor' | 'viewer') =>
    (await makeApiToken(db, network.id, { name, role }, by)).secret;
  const tokens = {
    marina: await tokenOf('Marina', 'coordinator'),
    tomas: await tokenOf('Tomás', 'coordinator'),
    editor: await tokenOf('Elena', 'editor'),
    viewer: await tokenOf('Lector', 'viewer'),
  };
  const ask: TestDesk['ask'] = async (method, address, { body, who = 'marina', headers = {} } = {}) =>
    app.request(address, {
      method,
      headers: {
        Authorization: `Bearer ${tokens[who]}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    ...server,
    tokens,
    ask,
    async decide(body, who = 'marina') {
      const response = await ask('POST', `${desk}/decisions`, { body, who });
      assert.equal(response.status, 200, await response.clone().text());
      return (await response.json()) as BulkResult;
    },
    async join(sent = {}, isConfirmed = true) {
      const response = await app.request(desk, {
        method: 'POST',
        body: JSON.stringify({ ...joinRequest, ...sent }),
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `clave-de-mesa-${count++}` },
      });
      assert.equal(response.status, 201, await response.clone().text());
      const { id, created } = (await response.json()) as JoinRequestReceipt;
      const token = (await makeToken(db, network.id, id)) ?? '';
      if (!isConfirmed) return { id, updated: created, token };
      const opened = await confirmOwn(db, { network, kind: 'join-requests', id, token, retention: defaultRetention });
      assert.ok(!opened.problem);
      return { id, updated: opened.record.updated, token };
    },
    async review(id) {
      const response = await ask('GET', `${desk}/${id}/review`, { who: 'viewer' });
      assert.equal(response.status, 200, await response.clone().text());
      return (await response.json()) as JoinRequestReview;
    },
  };
}

/** A person's own join request, read by its token. */
export async function readOwn({ app }: TestServer, { id, token }: Joined): Promise<JoinRequest> {
  const response = await app.request(`${desk}/${id}?token=${token}`);
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as JoinRequest;
}

/** What a decision needs of join requests. */
export const versions = (...requests: Pick<JoinRequestInDesk, 'id' | 'updated'>[]) =>
  requests.map(({ id, updated }) => ({ id, updated }));
