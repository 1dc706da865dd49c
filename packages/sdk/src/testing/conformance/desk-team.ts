import { submissionKindNames } from '@tejido/contract/submissions';
import { isProblem } from '../../problem-error.ts';
import { Tejido } from '../../tejido.ts';
import type { Api, Declare } from './api.ts';
import { equal, ok } from './assert.ts';
import { atDesk, deedsOf, newWord } from './desk.ts';
import { fails, notFound } from './desk-access.ts';
import { Kind } from './kind.ts';

/** Who works at the desk, the keys of programs, and the audit log of both. */
export function deskTeam(declare: Declare): void {
  const it = atDesk(declare);

  it('takes people into the team, changes what they may do, and takes them out', async (api) => {
    const { team } = (await api.as('owner')).desk;
    const email = `Tomas.${newWord()}@red.example`;
    const added = await team.add({ email, name: 'Tomás', role: 'viewer' });
    equal([added.email, added.name, added.role], [email.toLowerCase(), 'Tomás', 'viewer'], 'added');
    await fails(team.add({ email: email.toUpperCase(), role: 'owner' }), 'already_exists', 'twice');
    const { name, role } = await team.update(added.id, { role: 'coordinator', name: 'Tomás Aguirre' });
    equal([name, role], ['Tomás Aguirre', 'coordinator'], 'changed');
    const listed = (await (await api.as('viewer')).desk.team.list()).items.find(({ id }) => id === added.id);
    equal([listed?.email, listed?.role], [email.toLowerCase(), 'coordinator'], 'as listed');
    equal(await team.remove(added.id), { id: added.id }, 'removed');
    ok(!(await team.list()).items.some(({ id }) => id === added.id), 'it should be gone');
    await notFound(team.remove(added.id), 'removed twice');
    await notFound(team.update(added.id, { role: 'viewer' }), 'changed afterwards');
    equal(await deedsOf(api, added.id), ['team.added', 'team.changed', 'team.removed'], 'audit log');
    const again = await team.add({ email, role: 'viewer' });
    equal(again.id, added.id, 'the same person');
    await team.remove(again.id);
  });

  it('takes nobody into the team whose name or address is not what is seen', async (api) => {
    const { team, tokens } = (await api.as('owner')).desk;
    const email = `${newWord()}@red.example`;
    await fails(team.add({ email: `\u202A${email}\u202C`, role: 'viewer' }), 'invalid_body', 'address');
    await fails(team.add({ email, name: '\u200B', role: 'viewer' }), 'invalid_body', 'name');
    await fails(tokens.create({ name: '\u3164 ', role: 'viewer' }), 'invalid_body', 'name of a token');
  });

  it('names who gave no name by the address', async (api) => {
    const { team } = (await api.as('owner')).desk;
    const email = `${newWord()}@red.example`;
    const { id, name } = await team.add({ email, role: 'viewer' });
    equal(name, email, 'name');
    await team.remove(id);
  });

  it('keeps an owner', async (api) => {
    const { desk } = await api.as('owner');
    const { id } = await desk.account();
    for (const owner of (await desk.team.list()).items) if (owner.role === 'owner' && owner.id !== id) return;
    await fails(desk.team.remove(id), 'last_owner', 'removed');
    await fails(desk.team.update(id, { role: 'viewer' }), 'last_owner', 'made a viewer');
    equal((await desk.team.update(id, { role: 'owner' })).role, 'owner', 'left an owner');
  });

  it('makes keys for programs, shows each once, and ends them', async (api) => {
    const { desk } = await api.as('owner');
    const { id: creator, name } = await desk.account();
    const { secret, ...made } = await desk.tokens.create({ name: 'Monthly report', role: 'viewer' });
    equal([made.name, made.role, made.createdBy], ['Monthly report', 'viewer', { id: creator, name }], 'made');
    const program = by(api, secret);
    equal((await program.desk.account()).id, made.id, 'who it is');
    const { lastUsed, ...listed } = (await desk.tokens.list()).items.find(({ id }) => id === made.id) ?? made;
    equal(listed, made, 'as listed, without its secret');
    ok(lastUsed, 'when it was last used');
    await fails(by(api, `${secret}x`).desk.account(), 'unauthenticated', 'another secret');
    equal(await desk.tokens.revoke(made.id), { id: made.id }, 'ended');
    await fails(program.desk.account(), 'unauthenticated', 'afterwards');
    await notFound(desk.tokens.revoke(made.id), 'ended twice');
    ok(!(await desk.tokens.list()).items.some(({ id }) => id === made.id), 'it should be gone');
    equal(await deedsOf(api, made.id), ['token.created', 'token.revoked'], 'audit log');
  });

  it('ends a key at its time, and makes none for owners', async (api) => {
    const { desk } = await api.as('owner');
    const past = new Date(Date.now() - 1000).toISOString();
    const { id, secret } = await desk.tokens.create({ name: 'Past', role: 'viewer', expires: past });
    await fails(by(api, secret).desk.account(), 'unauthenticated', 'past its time');
    await desk.tokens.revoke(id);
    const written = await desk.tokens.create({ name: 'Later', role: 'viewer', expires: '2999-01-01T00:00:00+02:00' });
    equal(written.expires, '2998-12-31T22:00:00.000Z', 'its end, as every instant is written');
    await desk.tokens.revoke(written.id);
    const owner = desk.tokens.create({ name: 'Too much', role: 'owner' as 'viewer' });
    await fails(owner, 'invalid_body', 'an owner’s');
  });

  it('keeps a log by which everything is found, and nothing personal', async (api) => {
    const [name = 'join-requests'] = submissionKindNames;
    const { input } = await new Kind(name).send(api, { email: `ana@${newWord()}.example` });
    const { desk } = await api.as('coordinator');
    const { id: me } = await (await api.as('owner')).desk.account();
    const all: string[] = [];
    let before = Infinity;
    for await (const { id, time, actor } of desk.auditLog.list({ actor: me, limit: 2 })) {
      ok(Date.parse(time) <= before, 'newest first');
      before = Date.parse(time);
      equal(actor?.id, me, 'actor');
      all.push(id);
    }
    ok(all.length > 2 && new Set(all).size === all.length, 'more than a page, each once');
    const page = await desk.auditLog.list({ action: 'token.created', limit: 100 });
    ok(page.items.length > 0 && page.items.every(({ action }) => action === 'token.created'), 'of one kind');
    ok(!JSON.stringify(await desk.auditLog.list({ limit: 100 })).includes(input.email), 'no address of anybody’s');
    await desk.auditLog.list({ cursor: 'nonsense' }).then(
      () => ok(false, 'a cursor that is none should be refused'),
      (error: unknown) => ok(isProblem(error, 'invalid_query'), 'a cursor that is none'),
    );
  });
}

/** A program with a token. */
const by = ({ client }: Api, token: string): Tejido => new Tejido({ ...client, token });
