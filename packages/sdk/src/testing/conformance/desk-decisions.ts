import type { Declare } from './api.ts';
import { equal, ok, refused } from './assert.ts';
import { atDesk, deedsOf, newWord, refusedWith } from './desk.ts';
import { fails } from './desk-access.ts';
import type { Kind } from './kind.ts';

/** Accepting, declining, asking back, assigning; and what the person does meanwhile. */
export function deskDecisions(declare: Declare, kind: Kind): void {
  const it = atDesk(declare);

  it('accepts once, however often it is asked to', async (api) => {
    const { id, token, record } = await kind.sendConfirmed(api);
    const coordinator = await api.as('coordinator');
    const { id: actor } = await coordinator.desk.account();
    const input = {
      requests: [{ id, updated: record.updated }],
      decision: 'accept' as const,
      message: '¡Qué alegría!',
    };
    const first = await kind.at(coordinator.desk).decide(input);
    refusedWith(first, {}, 'first');
    const [accepted] = first.changed;
    equal(
      [accepted?.status, accepted?.decidedBy?.id, accepted?.reason],
      ['accepted', actor, '¡Qué alegría!'],
      'accepted',
    );
    equal(accepted?.membership !== undefined, kind.definition.joins === true, 'a membership where the kind joins');
    equal(accepted?.membership?.organization, undefined, 'of the person’s own');
    const again = await kind.at(coordinator.desk).decide(input);
    equal(again, first, 'again');
    const silent = await kind.at(coordinator.desk).decide({ ...input, message: undefined });
    equal(silent, first, 'again without words');
    const unsaid = await kind.at(coordinator.desk).decide({ ...input, message: 'Hasta pronto.' });
    refusedWith(unsaid, { [id]: 'already_decided' }, 'with words that would not be sent');
    equal(await deedsOf(api, id), [kind.deed('confirmed'), kind.deed('accepted')], 'audit log');
    const declined = await kind.at(coordinator.desk).decide({ ...input, decision: 'decline' });
    refusedWith(declined, { [id]: 'already_decided' }, 'declined afterwards');
    const own = await kind.of(api).get(id, await api.tokenOf(id, record.email));
    equal([own.status, own.reason, own.membership?.id], ['accepted', '¡Qué alegría!', accepted?.membership?.id], 'own');
    ok(!('decidedBy' in own) && !('assignee' in own), 'the person does not see who decided');
    equal((await kind.of(api).get(id, token)).status, 'accepted', 'by the first link');
  });

  it('declines with a reason, which the person reads; and may think better of it', async (api) => {
    const { id, record } = await kind.sendConfirmed(api);
    const { desk } = await api.as('coordinator');
    const requests = [{ id, updated: record.updated }];
    const decline = { requests, decision: 'decline' as const, message: 'Fuera de México.' };
    const { changed } = await kind.at(desk).decide(decline);
    equal([changed[0]?.status, changed[0]?.reason], ['declined', 'Fuera de México.'], 'declined');
    ok(Date.parse(changed[0]?.expires ?? '') > Date.now(), 'it will be erased');
    equal((await kind.at(desk).decide(decline)).changed, changed, 'again');
    const own = await kind.of(api).get(id, await api.tokenOf(id, record.email));
    equal([own.status, own.reason], ['declined', 'Fuera de México.'], 'own');
    const other = await kind.at(desk).decide({ ...decline, message: 'Otra razón.' });
    refusedWith(other, { [id]: 'already_decided' }, 'with another reason');
    const accepted = await kind.at(desk).decide({
      requests: [{ id, updated: changed[0]?.updated ?? '' }],
      decision: 'accept',
    });
    equal([accepted.changed[0]?.status, accepted.changed[0]?.reason], ['accepted', undefined], 'accepted after all');
  });

  it('decides on none that has not confirmed, was not found, or has changed since it was read', async (api) => {
    const [waiting, changing, fine] = [
      await kind.send(api),
      await kind.sendConfirmed(api),
      await kind.sendConfirmed(api),
    ];
    const unknown = kind.none;
    const { desk } = await api.as('coordinator');
    const { updated } = await kind.look(api, waiting.id);
    await api.request(`${kind.name}/${changing.id}?token=${changing.token}`, {
      method: 'PATCH',
      body: JSON.stringify({ [kind.line]: 'Eva' }),
      headers: { 'Content-Type': 'application/json' },
    });
    const result = await kind.at(desk).decide({
      requests: [
        { id: waiting.id, updated },
        { id: unknown, updated },
        { id: changing.id, updated: changing.record.updated },
        { id: fine.id, updated: fine.record.updated },
      ],
      decision: 'accept',
    });
    refusedWith(
      result,
      { [waiting.id]: 'not_confirmed', [unknown]: 'record_not_found', [changing.id]: 'changed_meanwhile' },
      'refused',
    );
    equal(
      result.changed.map(({ id }) => id),
      [fine.id],
      'changed',
    );
    equal((await kind.look(api, changing.id)).status, 'confirmed', 'left as it was');
  });

  it('asks back, and reads the answer', async (api) => {
    const { id, token, record } = await kind.sendConfirmed(api);
    const { desk } = await api.as('coordinator');
    const ask = { requests: [{ id, updated: record.updated }], decision: 'ask' as const, message: '¿Desde cuándo?' };
    const unasked = kind.of(api).answer(id, token, { text: 'Desde 1998.' });
    await fails(unasked, 'record_not_found', 'nothing was asked');
    const [asked] = (await kind.at(desk).decide(ask)).changed;
    equal([asked?.status, asked?.inquiries?.map(({ text }) => text)], ['asked', ['¿Desde cuándo?']], 'asked');
    equal((await kind.at(desk).decide(ask)).changed[0]?.inquiries?.length, 1, 'asked again');
    for (const text of ['Desde 1998.', 'Desde 1999.', 'Desde 1999.']) {
      const answered = await kind.of(api).answer(id, token, { text });
      equal([answered.status, answered.inquiries?.[0]?.answer?.text], ['confirmed', text], text);
    }
    const read = await kind.look(api, id);
    equal([read.status, read.inquiries?.[0]?.answer?.text], ['confirmed', 'Desde 1999.'], 'as the team reads it');
    const deeds = [kind.deed('confirmed'), kind.deed('asked'), kind.deed('answered'), kind.deed('answered')];
    equal(await deedsOf(api, id), deeds, 'audit log');
    const accept = { requests: [{ id, updated: read.updated }], decision: 'accept' as const };
    equal((await kind.at(desk).decide(accept)).changed[0]?.status, 'accepted', 'accepted');
    await fails(kind.of(api).answer(id, token, { text: 'Tarde.' }), 'record_not_found', 'too late');
  });

  it('asks nobody again who was declined, or has moved, though it is what was asked last', async (api) => {
    const { desk } = await api.as('coordinator');
    const inquiry = { decision: 'ask' as const, message: '¿Desde cuándo?' };
    const asked = async () => {
      const { id, token, record } = await kind.sendConfirmed(api);
      const ask = { requests: [{ id, updated: record.updated }], ...inquiry };
      refusedWith(await kind.at(desk).decide(ask), {}, 'asked');
      return { id, token, again: () => kind.at(desk).decide(ask) };
    };
    const declined = await asked();
    const requests = [{ id: declined.id, updated: (await kind.look(api, declined.id)).updated }];
    await kind.at(desk).decide({ requests, decision: 'decline' });
    refusedWith(await declined.again(), { [declined.id]: 'already_decided' }, 'declined');
    const moved = await asked();
    await kind.of(api).update(moved.id, moved.token, { email: `ana@${newWord()}.example` });
    refusedWith(await moved.again(), { [moved.id]: 'not_confirmed' }, 'moved');
    equal((await kind.look(api, moved.id)).inquiries?.length, 1, 'inquiries');
  });

  it('takes an answer by the link in the mail alone', async (api) => {
    const { id } = await kind.sendConfirmed(api);
    const post = (token: string, body: string) =>
      api.request(`${kind.name}/${id}/answers?token=${token}`, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json' },
      });
    await refused(await post('A'.repeat(43), '{"text":"x"}'), { status: 403, code: 'token_invalid' }, 'no token');
  });

  it('shares them out, and takes them back', async (api) => {
    const [one, two] = [await kind.sendConfirmed(api), await kind.send(api)];
    const { desk } = await api.as('coordinator');
    const { id: assignee, name } = await (await api.as('owner')).desk.account();
    const ids = [one.id, two.id, kind.none];
    const result = await kind.at(desk).assign({ ids, assignee });
    equal(
      result.changed.map((held) => held.assignee),
      [
        { id: assignee, name },
        { id: assignee, name },
      ],
      'assigned',
    );
    refusedWith(result, { [ids[2] ?? '']: 'record_not_found' }, 'refused');
    await kind.at(desk).assign({ ids: [one.id], assignee });
    equal(await deedsOf(api, one.id), [kind.deed('confirmed'), kind.deed('assigned')], 'noted once');
    equal((await kind.look(api, one.id)).updated, one.record.updated, 'who decides need not read it again');
    const [free] = (await kind.at(desk).assign({ ids: [one.id], assignee: null })).changed;
    equal(free?.assignee, undefined, 'taken back');
    await fails(kind.at(desk).assign({ ids, assignee: `acc_${'0'.repeat(26)}` }), 'invalid_body', 'nobody’s id');
  });

  it('says what is wrong with a decision', async (api) => {
    const { id, record } = await kind.sendConfirmed(api);
    const requests = [{ id, updated: record.updated }];
    type Case = [path: string, body: unknown, pointer: string, error: string];
    const named = { requests, decision: 'accept', organization: 'some-organization' };
    const cases: Case[] = [
      ['decisions', { requests, decision: 'ask' }, '/message', 'required'],
      ['decisions', { requests, decision: 'perhaps' }, '/decision', 'invalid_value'],
      ['decisions', { requests: [], decision: 'accept' }, '/requests', 'required'],
      ['decisions', { requests: [{ id }], decision: 'accept' }, '/requests/0/updated', 'required'],
      ['decisions', { requests: Array(101).fill(requests[0]), decision: 'accept' }, '/requests', 'too_many'],
      ['decisions', { requests, decision: 'accept', why: '' }, '/why', 'unknown_field'],
      ...(kind.definition.joins ? [] : [['decisions', named, '/organization', 'unknown_field'] satisfies Case]),
      ['assignments', { ids: [id] }, '/assignee', 'required'],
      ['assignments', { ids: ['x'], assignee: null }, '/ids/0', 'invalid_format'],
    ];
    for (const [path, body, pointer, error] of cases)
      await refused(
        await api.requestAs('coordinator', `${kind.name}/${path}`, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json' },
        }),
        { status: 422, code: 'invalid_body', pointer, error },
        `${path} ${pointer}`,
      );
    equal((await kind.look(api, id)).status, 'confirmed', 'untouched');
  });
}
