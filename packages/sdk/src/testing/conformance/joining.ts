import { publicationPurpose } from '@tejido/contract';
import { getNetwork, getOrganization, listOrganizations } from '../../operations.ts';
import type { Api, Declare } from './api.ts';
import { equal, ok, refused } from './assert.ts';
import { atDesk, deedsOf, newWord, refusedWith } from './desk.ts';
import { fails } from './desk-access.ts';
import type { Kind } from './kind.ts';

/** What kinds do that make members of people and organizations: whom accepting makes one, what it publishes, and who may be the same. */
export function joining(declare: Declare, kind: Kind): void {
  const it = atDesk(declare);
  const unpublish = (api: Api, id: string, token: string) => {
    const call = kind.of(api).unpublish;
    if (!call) throw new Error(`${kind.name} should be able to take back what they publish`);
    return call(id, token);
  };
  /** The consent of an organization that agrees to its publication too. */
  const agreeing = (api: Api) => {
    const { consent } = kind.valid(api);
    return { ...consent, purposes: [...consent.purposes, publicationPurpose] };
  };

  declare('refuses an organization without a name', async (api) => {
    const wanted = { status: 422, code: 'invalid_body', pointer: '/organizationName', error: 'required' };
    await refused(await kind.post(api, kind.valid(api, { applicant: 'organization' })), wanted, 'none');
    const unseen = kind.valid(api, { organizationName: '\u2800' });
    await refused(await kind.post(api, unseen), wanted, 'one that nobody sees');
  });

  declare('takes everything that an organization may say', async (api) => {
    const more = {
      applicant: 'organization',
      organizationName: 'Cooperativa «El Ejemplo» & 水の会 💧',
      organizationUrl: 'https://example.org/ñandú?a=1',
      page: 'https://city.example/participa',
    };
    equal((await kind.of(api).create(kind.full(api, more))).status, 'received', 'status');
  });

  it('gives an accepted organization that has agreed to it a record, or the one it has', async (api) => {
    const organizationName = `Taller ${newWord()}`;
    const url = `https://${newWord()}.example/`;
    const consent = agreeing(api);
    const more = { applicant: 'organization', organizationName, organizationUrl: url, goals: [6], consent } as const;
    const [one, two] = [
      await kind.sendConfirmed(api, { ...more, goals: [6] }),
      await kind.sendConfirmed(api, { ...more, goals: [6] }),
    ];
    const { desk } = await api.as('coordinator');
    const accept = ({ id, record }: typeof one, organization?: string) =>
      kind.at(desk).decide({
        requests: [{ id, updated: record.updated }],
        decision: 'accept',
        ...(organization !== undefined && { organization }),
      });
    const slug = (await accept(one)).changed[0]?.membership?.organization ?? '';
    const organization = await getOrganization(api.client, slug);
    equal(
      [organization.name, organization.url, organization.goals, organization.sector],
      [{ es: organizationName }, url, [6], one.input['sector']],
      'record',
    );
    refusedWith(await accept(two, 'no-such-organization'), { [two.id]: 'record_not_found' }, 'no such organization');
    equal((await accept(two, slug)).changed[0]?.membership?.organization, slug, 'the same record');
    const { duplicates } = await kind.at(desk).review(one.id);
    ok(!duplicates.some(({ id }) => id === organization.id), 'nobody is a duplicate of what it has become');
  });

  it('publishes nothing of an organization that has not agreed to it, nor of a person who ticked it', async (api) => {
    const organizationName = `Colectivo ${newWord()}`;
    const silent = await kind.sendConfirmed(api, { applicant: 'organization', organizationName });
    const person = await kind.sendConfirmed(api, { organizationName, consent: agreeing(api) });
    equal(person.record.consent.purposes, kind.valid(api).consent.purposes, 'what a person is not asked is not kept');
    const { desk } = await api.as('coordinator');
    const requests = [silent, person].map(({ id, record }) => ({ id, updated: record.updated }));
    const { changed } = await kind.at(desk).decide({ requests, decision: 'accept' });
    for (const { id, status, membership } of changed) {
      equal(
        [status, membership?.organization, membership?.published],
        ['accepted', undefined, undefined],
        'a membership',
      );
      equal(await deedsOf(api, id), [kind.deed('confirmed'), kind.deed('accepted')], 'what was done');
    }
    const { items } = await listOrganizations(api.client, { q: organizationName });
    equal(items.length, 0, 'what everybody may read');
  });

  it('lets an organization take its entry back, which everybody stops to see, and the desk sees when', async (api) => {
    const organizationName = `Cooperativa ${newWord()}`;
    const sent = await kind.sendConfirmed(api, { applicant: 'organization', organizationName, consent: agreeing(api) });
    const { id, token, record } = sent;
    const { desk } = await api.as('coordinator');
    const requests = [{ id, updated: record.updated }];
    const { changed } = await kind.at(desk).decide({ requests, decision: 'accept' });
    const { organization = '', published, since } = changed[0]?.membership ?? {};
    equal(published, since, 'published');
    await getOrganization(api.client, organization);
    const without = await unpublish(api, id, token);
    equal([without.status, without.membership?.organization], ['accepted', undefined], 'still a member');
    ok(without.membership?.withdrawn, 'withdrawn');
    equal(without.consent.purposes, kind.valid(api).consent.purposes, 'what is still agreed to');
    equal(await unpublish(api, id, token), without, 'once more');
    await fails(getOrganization(api.client, organization), 'record_not_found', 'the entry');
    const { request, history } = await kind.at(desk).review(id);
    equal(request.membership, without.membership, 'at the desk');
    equal(
      history.map(({ action }) => action).slice(-3),
      [kind.deed('accepted'), kind.deed('published'), kind.deed('withdrawn')],
      'history',
    );
  });

  it('takes an entry back with the consent to it, and with the request', async (api) => {
    const { desk } = await api.as('coordinator');
    const publish = async () => {
      const organizationName = `Taller ${newWord()}`;
      const { id, token, record } = await kind.sendConfirmed(api, {
        applicant: 'organization',
        organizationName,
        consent: agreeing(api),
      });
      const { changed } = await kind.at(desk).decide({
        requests: [{ id, updated: record.updated }],
        decision: 'accept',
      });
      return { id, token, slug: changed[0]?.membership?.organization ?? '' };
    };
    const one = await publish();
    const changed = await kind.of(api).update(one.id, one.token, { consent: kind.valid(api).consent });
    ok(changed.membership?.withdrawn, 'withdrawn');
    await fails(getOrganization(api.client, one.slug), 'record_not_found', 'without the consent');
    const two = await publish();
    await kind.of(api).erase(two.id, two.token);
    await fails(getOrganization(api.client, two.slug), 'record_not_found', 'without the request');
  });

  it('leaves an entry to another member of the organization who has agreed to it too', async (api) => {
    const { desk } = await api.as('coordinator');
    const organizationName = `Taller ${newWord()}`;
    const accept = async (consent: ReturnType<typeof agreeing>, organization?: string) => {
      const { id, token, record } = await kind.sendConfirmed(api, {
        applicant: 'organization',
        organizationName,
        consent,
      });
      const requests = [{ id, updated: record.updated }];
      const { changed } = await kind.at(desk).decide({
        requests,
        decision: 'accept',
        ...(organization !== undefined && { organization }),
      });
      return { id, token, slug: changed[0]?.membership?.organization ?? '' };
    };
    const first = await accept(agreeing(api));
    const silent = await accept(kind.valid(api).consent, first.slug);
    const second = await accept(agreeing(api), first.slug);
    const entryOf = async ({ id, token }: typeof first) => {
      const { membership } = await kind.of(api).get(id, token);
      return [membership?.organization, membership?.published !== undefined];
    };
    equal(await entryOf(second), [first.slug, false], 'it is of the first');
    await kind.of(api).erase(first.id, first.token);
    await getOrganization(api.client, first.slug);
    equal(await entryOf(second), [first.slug, true], 'it is of the second');
    equal(await entryOf(silent), [first.slug, false], 'not of who has not agreed');
    equal((await deedsOf(api, second.id)).at(-1), kind.deed('published'), 'history');
    await unpublish(api, second.id, second.token);
    await fails(getOrganization(api.client, first.slug), 'record_not_found', 'nobody agrees to it');
    equal(await entryOf(silent), [undefined, false], 'a member without an entry');
  });

  it('leaves an entry to who has been a member for longest, from that moment, whoever asked first', async (api) => {
    const { desk } = await api.as('coordinator');
    const organizationName = `Taller ${newWord()}`;
    const ask = () => kind.sendConfirmed(api, { applicant: 'organization', organizationName, consent: agreeing(api) });
    const [first, later, sooner] = [await ask(), await ask(), await ask()];
    const accept = async ({ id }: typeof first, updated: string, organization?: string) => {
      const named = organization === undefined ? {} : { organization };
      const requests = [{ id, updated }];
      const { changed } = await kind.at(desk).decide({ requests, decision: 'accept', ...named });
      return changed[0]?.membership;
    };
    const { organization: slug = '' } = (await accept(first, first.record.updated)) ?? {};
    const { since = '' } = (await accept(sooner, sooner.record.updated, slug)) ?? {};
    let { updated } = later.record;
    while (updated <= since) ({ updated } = await kind.of(api).update(later.id, later.token, { [kind.line]: 'Eva' }));
    await accept(later, updated, slug);
    await kind.of(api).erase(first.id, first.token);
    const [heir, other] = [(await kind.look(api, sooner.id)).membership, (await kind.look(api, later.id)).membership];
    equal([heir?.organization, other?.organization, other?.published], [slug, slug, undefined], 'whose it is');
    ok((heir?.published ?? '') >= since, `since when: ${heir?.published}`);
  });

  it('names an entry by the words of its name, and counts that its network has changed', async (api) => {
    const { desk } = await api.as('coordinator');
    const organizationName = `Café Ñandú ${newWord()}`;
    const revision = async () => (await getNetwork(api.client)).revision;
    const publish = async () => {
      const more = { applicant: 'organization', organizationName, consent: agreeing(api) } as const;
      const { id, token, record } = await kind.sendConfirmed(api, more);
      const requests = [{ id, updated: record.updated }];
      const { changed } = await kind.at(desk).decide({ requests, decision: 'accept' });
      return { id, token, slug: changed[0]?.membership?.organization ?? '' };
    };
    const before = await revision();
    const one = await publish();
    const published = await revision();
    equal(/^cafe-nandu-palabra[0-9a-f]+$/.test(one.slug), true, one.slug);
    equal((await publish()).slug, `${one.slug}-2`, 'another of the same name');
    await unpublish(api, one.id, one.token);
    ok(before < published && published < (await revision()), 'revisions of the network');
  });

  it('shows who may be the same, and nobody who shares only a name or the domain of a university', async (api) => {
    const word = newWord();
    const organizationName = `Red ${word}`;
    const ana = await kind.send(api, { name: `Ana ${word}`, organizationName, email: `ana@${word}.edu.mx` });
    const twin = await kind.send(api, { name: 'Ana', email: `Ana@${word}.edu.mx` });
    const elsewhere = await kind.send(api, {
      name: `ANA  ${word}`,
      organizationName: `red ${word}.`,
      email: `a@${word}.example`,
    });
    await kind.send(api, { name: 'Eva', email: `eva@${word}.edu.mx` });
    await kind.send(api, { name: `Ana ${word}`, email: `other@${word}.example` });
    const { desk } = await api.as('viewer');
    const { duplicates } = await kind.at(desk).review(ana.id);
    equal(
      duplicates.map(({ id, name, status: stands, reasons }) => [id, name, stands, reasons.join()]),
      [
        [twin.id, 'Ana', 'received', 'email'],
        [elsewhere.id, elsewhere.input['name'], 'received', 'name'],
      ],
      'duplicates',
    );
    const [listed] = (await kind.at(desk).list({ q: ana.id })).items;
    equal(listed?.duplicates, 2, 'how many');
  });

  it('shows organizations that may be the same, by a domain only where it is their own', async (api) => {
    const word = newWord();
    const ask = (organizationName: string, email: string, organizationUrl?: string) =>
      kind.send(api, {
        applicant: 'organization',
        organizationName,
        email,
        ...(organizationUrl !== undefined && { organizationUrl }),
      });
    const reasonsOf = async (id: string) => {
      const { duplicates } = await kind.at((await api.as('viewer')).desk).review(id);
      return duplicates.map(({ id: other, reasons }) => `${other} ${reasons.join()}`);
    };
    const first = await ask(`Ríos ${word}`, `a@${word}.example`);
    const second = await ask(`Otra ${word}`, `b@${word}.example`);
    equal(await reasonsOf(first.id), [`${second.id} domain`], 'a domain of their own');
    const faculty = await ask(`Facultad ${word}`, `c@uni-${word}.example`, `https://ciencias.uni-${word}.example`);
    await ask(`Instituto ${word}`, `d@uni-${word}.example`, `https://historia.uni-${word}.example`);
    equal(await reasonsOf(faculty.id), [], 'two parts of one university');
    const person = await kind.send(api, { name: 'Eva', organizationName: `RIOS ${word}`, email: `e@${word}.example` });
    equal(await reasonsOf(person.id), [`${first.id} organization`], 'the organization that a person names');
    const [listed] = (await kind.at((await api.as('viewer')).desk).list({ q: person.id })).items;
    equal(listed?.duplicates, 0, 'which is not counted: they are not the same');
  });

  it('knows organizations that the network has already', async (api) => {
    const known = (await api.everything('organizations'))[0];
    if (!known) return;
    const organizationName = Object.values(known.name ?? {})[0] ?? '';
    const { id } = await kind.send(api, {
      applicant: 'organization',
      organizationName,
      email: `a@${newWord()}.example`,
    });
    const { duplicates } = await kind.at((await api.as('viewer')).desk).review(id);
    const found = duplicates.find((duplicate) => duplicate.id === known.id);
    equal([found?.reasons, found?.status], [['organization'], undefined], 'the organization');
  });
}
