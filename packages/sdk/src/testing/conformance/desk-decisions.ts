import type { JoinRequestInput } from '@tejido/contract';
import {
  answerInquiry,
  eraseJoinRequest,
  getJoinRequest,
  unpublishJoinRequest,
  updateJoinRequest,
} from '../../join-requests.ts';
import { getNetwork, getOrganization, listOrganizations } from '../../operations.ts';
import type { Declare } from './api.ts';
import { equal, ok, refused } from './assert.ts';
import { atDesk, deedsOf, look, newWord, refusedWith, send, sendConfirmed } from './desk.ts';
import { fails } from './desk-access.ts';
import { agreeing, validInput } from './requests.ts';

/** Accepting, declining, asking back, assigning; and what the person does meanwhile. */
export function deskDecisions(declare: Declare): void {
  const it = atDesk(declare);

  it('accepts a person once, however often it is asked to', async (api) => {
    const { id, token, record } = await sendConfirmed(api);
    const coordinator = await api.as('coordinator');
    const { id: actor } = await coordinator.desk.account();
    const input = {
      requests: [{ id, updated: record.updated }],
      decision: 'accept' as const,
      message: '¡Qué alegría!',
    };
    const first = await coordinator.desk.joinRequests.decide(input);
    refusedWith(first, {}, 'first');
    const [accepted] = first.changed;
    equal(
      [accepted?.status, accepted?.decidedBy?.id, accepted?.reason],
      ['accepted', actor, '¡Qué alegría!'],
      'accepted',
    );
    ok(accepted?.membership?.since && !accepted.membership.organization, 'a membership of the person’s own');
    const again = await coordinator.desk.joinRequests.decide(input);
    equal(again, first, 'again');
    const silent = await coordinator.desk.joinRequests.decide({ ...input, message: undefined });
    equal(silent, first, 'again without words');
    const unsaid = await coordinator.desk.joinRequests.decide({ ...input, message: 'Hasta pronto.' });
    refusedWith(unsaid, { [id]: 'already_decided' }, 'with words that would not be sent');
    equal(await deedsOf(api, id), ['join-request.confirmed', 'join-request.accepted'], 'audit log');
    const declined = await coordinator.desk.joinRequests.decide({ ...input, decision: 'decline' });
    refusedWith(declined, { [id]: 'already_decided' }, 'declined afterwards');
    const own = await getJoinRequest(api.client, id, await api.tokenOf(id, record.email));
    equal([own.status, own.reason, own.membership?.id], ['accepted', '¡Qué alegría!', accepted.membership.id], 'own');
    ok(!('decidedBy' in own) && !('assignee' in own), 'the person does not see who decided');
    equal((await getJoinRequest(api.client, id, token)).status, 'accepted', 'by the first link');
  });

  it('gives an accepted organization that has agreed to it a record, or the one it has', async (api) => {
    const organizationName = `Taller ${newWord()}`;
    const url = `https://${newWord()}.example/`;
    const consent = agreeing(api);
    const more = { applicant: 'organization', organizationName, organizationUrl: url, goals: [6], consent } as const;
    const [one, two] = [
      await sendConfirmed(api, { ...more, goals: [6] }),
      await sendConfirmed(api, { ...more, goals: [6] }),
    ];
    const { desk } = await api.as('coordinator');
    const accept = ({ id, record }: typeof one, organization?: string) =>
      desk.joinRequests.decide({
        requests: [{ id, updated: record.updated }],
        decision: 'accept',
        ...(organization !== undefined && { organization }),
      });
    const slug = (await accept(one)).changed[0]?.membership?.organization ?? '';
    const organization = await getOrganization(api.client, slug);
    equal(
      [organization.name, organization.url, organization.goals, organization.sector],
      [{ es: organizationName }, url, [6], one.input.sector],
      'record',
    );
    refusedWith(await accept(two, 'no-such-organization'), { [two.id]: 'record_not_found' }, 'no such organization');
    equal((await accept(two, slug)).changed[0]?.membership?.organization, slug, 'the same record');
    const { duplicates } = await desk.joinRequests.review(one.id);
    ok(!duplicates.some(({ id }) => id === organization.id), 'nobody is a duplicate of what it has become');
  });

  it('publishes nothing of an organization that has not agreed to it, nor of a person who ticked it', async (api) => {
    const organizationName = `Colectivo ${newWord()}`;
    const silent = await sendConfirmed(api, { applicant: 'organization', organizationName });
    const person = await sendConfirmed(api, { organizationName, consent: agreeing(api) });
    equal(person.record.consent.purposes, validInput(api).consent.purposes, 'what a person is not asked is not kept');
    const { desk } = await api.as('coordinator');
    const requests = [silent, person].map(({ id, record }) => ({ id, updated: record.updated }));
    const { changed } = await desk.joinRequests.decide({ requests, decision: 'accept' });
    for (const { id, status, membership } of changed) {
      equal(
        [status, membership?.organization, membership?.published],
        ['accepted', undefined, undefined],
        'a membership',
      );
      equal(await deedsOf(api, id), ['join-request.confirmed', 'join-request.accepted'], 'what was done');
    }
    const { items } = await listOrganizations(api.client, { q: organizationName });
    equal(items.length, 0, 'what everybody may read');
  });

  it('lets an organization take its entry back, which everybody stops to see, and the desk sees when', async (api) => {
    const organizationName = `Cooperativa ${newWord()}`;
    const sent = await sendConfirmed(api, { applicant: 'organization', organizationName, consent: agreeing(api) });
    const { id, token, record } = sent;
    const { desk } = await api.as('coordinator');
    const requests = [{ id, updated: record.updated }];
    const { changed } = await desk.joinRequests.decide({ requests, decision: 'accept' });
    const { organization = '', published, since } = changed[0]?.membership ?? {};
    equal(published, since, 'published');
    await getOrganization(api.client, organization);
    const without = await unpublishJoinRequest(api.client, id, token);
    equal([without.status, without.membership?.organization], ['accepted', undefined], 'still a member');
    ok(without.membership?.withdrawn, 'withdrawn');
    equal(without.consent.purposes, validInput(api).consent.purposes, 'what is still agreed to');
    equal(await unpublishJoinRequest(api.client, id, token), without, 'once more');
    await fails(getOrganization(api.client, organization), 'record_not_found', 'the entry');
    const { request, history } = await desk.joinRequests.review(id);
    equal(request.membership, without.membership, 'at the desk');
    equal(
      history.map(({ action }) => action).slice(-3),
      ['join-request.accepted', 'join-request.published', 'join-request.withdrawn'],
      'history',
    );
  });

  it('takes an entry back with the consent to it, and with the request', async (api) => {
    const { desk } = await api.as('coordinator');
    const publish = async () => {
      const organizationName = `Taller ${newWord()}`;
      const { id, token, record } = await sendConfirmed(api, {
        applicant: 'organization',
        organizationName,
        consent: agreeing(api),
      });
      const { changed } = await desk.joinRequests.decide({
        requests: [{ id, updated: record.updated }],
        decision: 'accept',
      });
      return { id, token, slug: changed[0]?.membership?.organization ?? '' };
    };
    const one = await publish();
    const changed = await updateJoinRequest(api.client, one.id, one.token, { consent: validInput(api).consent });
    ok(changed.membership?.withdrawn, 'withdrawn');
    await fails(getOrganization(api.client, one.slug), 'record_not_found', 'without the consent');
    const two = await publish();
    await eraseJoinRequest(api.client, two.id, two.token);
    await fails(getOrganization(api.client, two.slug), 'record_not_found', 'without the request');
  });

  it('leaves an entry to another member of the organization who has agreed to it too', async (api) => {
    const { desk } = await api.as('coordinator');
    const organizationName = `Taller ${newWord()}`;
    const accept = async (consent: JoinRequestInput['consent'], organization?: string) => {
      const { id, token, record } = await sendConfirmed(api, {
        applicant: 'organization',
        organizationName,
        consent,
      });
      const requests = [{ id, updated: record.updated }];
      const { changed } = await desk.joinRequests.decide({
        requests,
        decision: 'accept',
        ...(organization !== undefined && { organization }),
      });
      return { id, token, slug: changed[0]?.membership?.organization ?? '' };
    };
    const first = await accept(agreeing(api));
    const silent = await accept(validInput(api).consent, first.slug);
    const second = await accept(agreeing(api), first.slug);
    const entryOf = async ({ id, token }: typeof first) => {
      const { membership } = await getJoinRequest(api.client, id, token);
      return [membership?.organization, membership?.published !== undefined];
    };
    equal(await entryOf(second), [first.slug, false], 'it is of the first');
    await eraseJoinRequest(api.client, first.id, first.token);
    await getOrganization(api.client, first.slug);
    equal(await entryOf(second), [first.slug, true], 'it is of the second');
    equal(await entryOf(silent), [first.slug, false], 'not of who has not agreed');
    equal((await deedsOf(api, second.id)).at(-1), 'join-request.published', 'history');
    await unpublishJoinRequest(api.client, second.id, second.token);
    await fails(getOrganization(api.client, first.slug), 'record_not_found', 'nobody agrees to it');
    equal(await entryOf(silent), [undefined, false], 'a member without an entry');
  });

  it('leaves an entry to who has been a member for longest, from that moment, whoever asked first', async (api) => {
    const { desk } = await api.as('coordinator');
    const organizationName = `Taller ${newWord()}`;
    const ask = () => sendConfirmed(api, { applicant: 'organization', organizationName, consent: agreeing(api) });
    const [first, later, sooner] = [await ask(), await ask(), await ask()];
    const accept = async ({ id }: typeof first, updated: string, organization?: string) => {
      const named = organization === undefined ? {} : { organization };
      const requests = [{ id, updated }];
      const { changed } = await desk.joinRequests.decide({ requests, decision: 'accept', ...named });
      return changed[0]?.membership;
    };
    const { organization: slug = '' } = (await accept(first, first.record.updated)) ?? {};
    const { since = '' } = (await accept(sooner, sooner.record.updated, slug)) ?? {};
    let { updated } = later.record;
    while (updated <= since)
      ({ updated } = await updateJoinRequest(api.client, later.id, later.token, { place: 'Loreto' }));
    await accept(later, updated, slug);
    await eraseJoinRequest(api.client, first.id, first.token);
    const [heir, other] = [(await look(api, sooner.id)).membership, (await look(api, later.id)).membership];
    equal([heir?.organization, other?.organization, other?.published], [slug, slug, undefined], 'whose it is');
    ok((heir?.published ?? '') >= since, `since when: ${heir?.published}`);
  });

  it('names an entry by the words of its name, and counts that its network has changed', async (api) => {
    const { desk } = await api.as('coordinator');
    const organizationName = `Café Ñandú ${newWord()}`;
    const revision = async () => (await getNetwork(api.client)).revision;
    const publish = async () => {
      const more = { applicant: 'organization', organizationName, consent: agreeing(api) } as const;
      const { id, token, record } = await sendConfirmed(api, more);
      const requests = [{ id, updated: record.updated }];
      const { changed } = await desk.joinRequests.decide({ requests, decision: 'accept' });
      return { id, token, slug: changed[0]?.membership?.organization ?? '' };
    };
    const before = await revision();
    const one = await publish();
    const published = await revision();
    equal(/^cafe-nandu-palabra[0-9a-f]+$/.test(one.slug), true, one.slug);
    equal((await publish()).slug, `${one.slug}-2`, 'another of the same name');
    await unpublishJoinRequest(api.client, one.id, one.token);
    ok(before < published && published < (await revision()), 'revisions of the network');
  });

  it('declines with a reason, which the person reads; and may think better of it', async (api) => {
    const { id, record } = await sendConfirmed(api);
    const { desk } = await api.as('coordinator');
    const requests = [{ id, updated: record.updated }];
    const decline = { requests, decision: 'decline' as const, message: 'Fuera de México.' };
    const { changed } = await desk.joinRequests.decide(decline);
    equal([changed[0]?.status, changed[0]?.reason], ['declined', 'Fuera de México.'], 'declined');
    ok(Date.parse(changed[0]?.expires ?? '') > Date.now(), 'it will be erased');
    equal((await desk.joinRequests.decide(decline)).changed, changed, 'again');
    const own = await getJoinRequest(api.client, id, await api.tokenOf(id, record.email));
    equal([own.status, own.reason], ['declined', 'Fuera de México.'], 'own');
    const other = await desk.joinRequests.decide({ ...decline, message: 'Otra razón.' });
    refusedWith(other, { [id]: 'already_decided' }, 'with another reason');
    const accepted = await desk.joinRequests.decide({
      requests: [{ id, updated: changed[0]?.updated ?? '' }],
      decision: 'accept',
    });
    equal([accepted.changed[0]?.status, accepted.changed[0]?.reason], ['accepted', undefined], 'accepted after all');
  });

  it('decides on none that has not confirmed, was not found, or has changed since it was read', async (api) => {
    const [waiting, changing, fine] = [await send(api), await sendConfirmed(api), await sendConfirmed(api)];
    const unknown = `jrq_${'0'.repeat(26)}`;
    const { desk } = await api.as('coordinator');
    const { updated } = await look(api, waiting.id);
    await api.request(`join-requests/${changing.id}?token=${changing.token}`, {
      method: 'PATCH',
      body: JSON.stringify({ place: 'Loreto' }),
      headers: { 'Content-Type': 'application/json' },
    });
    const result = await desk.joinRequests.decide({
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
    equal((await look(api, changing.id)).status, 'confirmed', 'left as it was');
  });

  it('asks back, and reads the answer', async (api) => {
    const { id, token, record } = await sendConfirmed(api);
    const { desk } = await api.as('coordinator');
    const ask = { requests: [{ id, updated: record.updated }], decision: 'ask' as const, message: '¿Desde cuándo?' };
    const unasked = answerInquiry(api.client, id, token, { text: 'Desde 1998.' });
    await fails(unasked, 'record_not_found', 'nothing was asked');
    const [asked] = (await desk.joinRequests.decide(ask)).changed;
    equal([asked?.status, asked?.inquiries?.map(({ text }) => text)], ['asked', ['¿Desde cuándo?']], 'asked');
    equal((await desk.joinRequests.decide(ask)).changed[0]?.inquiries?.length, 1, 'asked again');
    for (const text of ['Desde 1998.', 'Desde 1999.', 'Desde 1999.']) {
      const answered = await answerInquiry(api.client, id, token, { text });
      equal([answered.status, answered.inquiries?.[0]?.answer?.text], ['confirmed', text], text);
    }
    const read = await look(api, id);
    equal([read.status, read.inquiries?.[0]?.answer?.text], ['confirmed', 'Desde 1999.'], 'as the team reads it');
    const deeds = ['join-request.confirmed', 'join-request.asked', 'join-request.answered', 'join-request.answered'];
    equal(await deedsOf(api, id), deeds, 'audit log');
    const accept = { requests: [{ id, updated: read.updated }], decision: 'accept' as const };
    equal((await desk.joinRequests.decide(accept)).changed[0]?.status, 'accepted', 'accepted');
    await fails(answerInquiry(api.client, id, token, { text: 'Tarde.' }), 'record_not_found', 'too late');
  });

  it('asks nobody again who was declined, or has moved, though it is what was asked last', async (api) => {
    const { desk } = await api.as('coordinator');
    const inquiry = { decision: 'ask' as const, message: '¿Desde cuándo?' };
    const asked = async () => {
      const { id, token, record } = await sendConfirmed(api);
      const ask = { requests: [{ id, updated: record.updated }], ...inquiry };
      refusedWith(await desk.joinRequests.decide(ask), {}, 'asked');
      return { id, token, again: () => desk.joinRequests.decide(ask) };
    };
    const declined = await asked();
    const requests = [{ id: declined.id, updated: (await look(api, declined.id)).updated }];
    await desk.joinRequests.decide({ requests, decision: 'decline' });
    refusedWith(await declined.again(), { [declined.id]: 'already_decided' }, 'declined');
    const moved = await asked();
    await updateJoinRequest(api.client, moved.id, moved.token, { email: `ana@${newWord()}.example` });
    refusedWith(await moved.again(), { [moved.id]: 'not_confirmed' }, 'moved');
    equal((await look(api, moved.id)).inquiries?.length, 1, 'inquiries');
  });

  it('takes an answer by the link in the mail alone', async (api) => {
    const { id } = await sendConfirmed(api);
    const post = (token: string, body: string) =>
      api.request(`join-requests/${id}/answers?token=${token}`, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json' },
      });
    await refused(await post('A'.repeat(43), '{"text":"x"}'), { status: 403, code: 'token_invalid' }, 'no token');
  });

  it('shares requests out, and takes them back', async (api) => {
    const [one, two] = [await sendConfirmed(api), await send(api)];
    const { desk } = await api.as('coordinator');
    const { id: assignee, name } = await (await api.as('owner')).desk.account();
    const ids = [one.id, two.id, `jrq_${'0'.repeat(26)}`];
    const result = await desk.joinRequests.assign({ ids, assignee });
    equal(
      result.changed.map((held) => held.assignee),
      [
        { id: assignee, name },
        { id: assignee, name },
      ],
      'assigned',
    );
    refusedWith(result, { [ids[2] ?? '']: 'record_not_found' }, 'refused');
    await desk.joinRequests.assign({ ids: [one.id], assignee });
    equal(await deedsOf(api, one.id), ['join-request.confirmed', 'join-request.assigned'], 'noted once');
    equal((await look(api, one.id)).updated, one.record.updated, 'who decides need not read it again');
    const [free] = (await desk.joinRequests.assign({ ids: [one.id], assignee: null })).changed;
    equal(free?.assignee, undefined, 'taken back');
    await fails(desk.joinRequests.assign({ ids, assignee: `acc_${'0'.repeat(26)}` }), 'invalid_body', 'nobody’s id');
  });

  it('says what is wrong with a decision', async (api) => {
    const { id, record } = await sendConfirmed(api);
    const requests = [{ id, updated: record.updated }];
    const cases: [path: string, body: unknown, pointer: string, error: string][] = [
      ['decisions', { requests, decision: 'ask' }, '/message', 'required'],
      ['decisions', { requests, decision: 'perhaps' }, '/decision', 'invalid_value'],
      ['decisions', { requests: [], decision: 'accept' }, '/requests', 'required'],
      ['decisions', { requests: [{ id }], decision: 'accept' }, '/requests/0/updated', 'required'],
      ['decisions', { requests: Array(101).fill(requests[0]), decision: 'accept' }, '/requests', 'too_many'],
      ['decisions', { requests, decision: 'accept', why: '' }, '/why', 'unknown_field'],
      ['assignments', { ids: [id] }, '/assignee', 'required'],
      ['assignments', { ids: ['x'], assignee: null }, '/ids/0', 'invalid_format'],
    ];
    for (const [path, body, pointer, error] of cases)
      await refused(
        await api.requestAs('coordinator', `join-requests/${path}`, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json' },
        }),
        { status: 422, code: 'invalid_body', pointer, error },
        `${path} ${pointer}`,
      );
    equal((await look(api, id)).status, 'confirmed', 'untouched');
  });
}
