import { foldTogether } from './fold.ts';
import type { LanguageMap } from './language.ts';
import type { JoinRequestInput } from './schemas/join-request.ts';
import type { Duplicate } from './schemas/submission.ts';

/*
 * What shows that a join request may be of the same person or organization as another, or as an organization of the network, as words such as
 * `email:ana@example.org`, which an index compares instead of a search through everything. People are the same by their address, or by their name
 * within one organization; organizations by their name, their page, or a domain that is theirs alone. A name alone, or the domain of a university,
 * says nothing about two people.
 */

/** Most of what is alike that is shown of one join request, and counted. */
export const mostDuplicates = 20;

/** What can be the same, the likeliest sign first. */
export const likenessKinds = ['email', 'name', 'organization', 'url', 'domain'] as const;

/** The marks of a join request. */
export interface Marks {
  /** What it is known by. */
  own: string[];
  /** What is looked for among those of others: a person also looks for the organization that they name, which they are not. */
  sought: string[];
}

/** What a join request is known by, and what it looks for. */
export function marksOfRequest({
  applicant,
  email,
  name,
  organizationName,
  organizationUrl,
}: Pick<JoinRequestInput, 'applicant' | 'email' | 'name' | 'organizationName' | 'organizationUrl'>): Marks {
  const address = email.toLowerCase();
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const organization = wordsOf(organizationName);
  const named = organization ? [`organization:${organization}`] : [];
  const paged = hostsOf(organizationUrl);
  const person = wordsOf(name);
  const own = [`email:${address}`, ...(person && organization ? [`name:${person} / ${organization}`] : [])];
  const ofOrganization = [...named, ...paged.map((host) => `url:${host}`)];
  if (applicant !== 'organization') return { own, sought: distinct([...own, ...ofOrganization]) };
  // A part of a house with a domain of its own, such as a faculty, shares the domain with the others.
  const isOwnDomain = !isShared(domain) && !paged.some((host) => host.endsWith(`.${domain}`));
  const all = distinct([...own, ...ofOrganization, ...(isOwnDomain ? [`domain:${domain}`] : [])]);
  return { own: all, sought: all };
}

/** The marks of an organization that the network publishes; the host of its page is likely the domain of its addresses. */
export function marksOfOrganization({ name, url }: { name: LanguageMap; url?: string | undefined }): string[] {
  const names = Object.values(name).map(wordsOf).filter(Boolean);
  return distinct([
    ...names.map((words) => `organization:${words}`),
    ...hostsOf(url).flatMap((host) => [`url:${host}`, `domain:${host}`]),
  ]);
}

/** The likeliest of those that have marks in common with something, each with what these say is the same; the newest first of two alike. */
export const likeliest = (
  found: readonly (Omit<Duplicate, 'reasons'> & { common: readonly string[] })[],
): Duplicate[] =>
  found
    .map(({ common, ...other }) => ({ ...other, reasons: reasonsIn(common) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => weightOf(other.reasons) - weightOf(one.reasons) || (one.id < other.id ? 1 : -1))
    .slice(0, mostDuplicates);

/** What marks that two have in common say is the same. */
const reasonsIn = (common: readonly string[]): Duplicate['reasons'] =>
  likenessKinds.filter((kind) => common.some((mark) => mark.startsWith(`${kind}:`)));

/** How much the likeness counts: what is the same by a likelier sign comes first, whatever else is the same. */
const weightOf = (reasons: Duplicate['reasons']): number =>
  reasons.reduce((sum, reason) => sum + 2 ** (likenessKinds.length - likenessKinds.indexOf(reason as 'email')), 0);

const wordsOf = (text = ''): string =>
  foldTogether(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

function hostsOf(url: string | undefined): string[] {
  const host = url === undefined ? '' : (URL.parse(url)?.hostname ?? '').replace(/^www\./, '');
  return host && !isShared(host) ? [host] : [];
}

const distinct = (marks: readonly string[]): string[] => [...new Set(marks)];

/** Whether a domain is of a provider, a university or an administration: the same one says nothing about two organizations. */
const isShared = (domain: string): boolean => shared.has(domain) || academicOrPublic.test(domain);

/** Domains of universities and administrations, by how countries name them: `uabcs.edu.mx`, `ox.ac.uk`, `gob.mx`, `la-paz.gov`. */
const academicOrPublic = /(?:^|\.)(?:edu|gov|int|mil|(?:ac|edu|go|gob|gouv|gov|govt|gub|mil)\.[a-z]{2})$/;

/** Providers of mailboxes and pages for everybody, and large houses whose domains have no such form. */
const shared: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `126.com 163.com aol.com bol.com.br bk.ru fastmail.com free.fr gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.es gmx.fr gmx.net
  googlemail.com hey.com hotmail.co.uk hotmail.com hotmail.com.ar hotmail.com.br hotmail.com.mx hotmail.de hotmail.es
  hotmail.fr hotmail.it icloud.com inbox.ru laposte.net libero.it list.ru live.com live.com.mx live.fr live.com.ar mac.com
  mail.com mail.ru me.com msn.com naver.com orange.fr outlook.com outlook.com.br outlook.es outlook.fr pm.me prodigy.net.mx
  proton.me protonmail.com qq.com rambler.ru rediffmail.com riseup.net rocketmail.com sfr.fr sina.com sohu.com t-online.de
  telefonica.net terra.com.br tuta.com tutanota.com uol.com.br wanadoo.fr web.de ya.ru yahoo.co.uk yahoo.com yahoo.com.ar
  yahoo.com.br yahoo.com.mx yahoo.de yahoo.es yahoo.fr yahoo.it yandex.com yandex.ru yeah.net ymail.com
  facebook.com m.facebook.com instagram.com linkedin.com linktr.ee medium.com sites.google.com t.me tiktok.com twitter.com
  vk.com wa.me x.com youtube.com
  europa.eu ipn.mx oecd.org pucp.pe ub.es uam.mx ucr.ac.cr udg.mx uio.no un.org unam.mx undp.org unep.org unesco.org unfpa.org
  unhabitat.org unicef.org unwomen.org usp.br uab.cat uchile.cl cepal.org fao.org ilo.org worldbank.org`.split(/\s+/),
);
