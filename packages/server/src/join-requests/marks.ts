import { foldTogether, type JoinRequestInput, type Organization } from '@tejido/contract';
import { distinct } from '../resources/resource.ts';

/*
 * What two records of the same person or organization have in common, as words such as `email:ana@example.org`: they are
 * compared by an index instead of a search through everything.
 */

/** What a mark is made of; the likeliest sign of a duplicate first. */
export const markKinds = ['email', 'name', 'url', 'domain'] as const;

/** Providers of mailboxes for everybody: the same one says nothing about two people. */
const mailProviders: ReadonlySet<string> = new Set(
  `126.com 163.com aol.com bol.com.br bk.ru fastmail.com free.fr gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.es gmx.fr gmx.net
  googlemail.com hey.com hotmail.co.uk hotmail.com hotmail.com.ar hotmail.com.br hotmail.com.mx hotmail.de hotmail.es
  hotmail.fr hotmail.it icloud.com inbox.ru laposte.net libero.it list.ru live.com live.com.mx live.fr live.com.ar mac.com
  mail.com mail.ru me.com msn.com naver.com orange.fr outlook.com outlook.com.br outlook.es outlook.fr pm.me prodigy.net.mx
  proton.me protonmail.com qq.com rambler.ru rediffmail.com riseup.net rocketmail.com sfr.fr sina.com sohu.com t-online.de
  telefonica.net terra.com.br tuta.com tutanota.com uol.com.br wanadoo.fr web.de ya.ru yahoo.co.uk yahoo.com yahoo.com.ar
  yahoo.com.br yahoo.com.mx yahoo.de yahoo.es yahoo.fr yahoo.it yandex.com yandex.ru yeah.net ymail.com`.split(/\s+/),
);

/** The marks of a join request. */
export function joinRequestMarks({ email, name, organizationName, organizationUrl }: JoinRequestInput): string[] {
  const address = email.toLowerCase();
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return distinct([
    `email:${address}`,
    ...(mailProviders.has(domain) ? [] : [`domain:${domain}`]),
    ...nameMarks([name, organizationName]),
    ...urlMarks(organizationUrl),
  ]);
}

/** The marks of an organization that the network publishes; the host of its site is likely the domain of its addresses. */
export function organizationMarks({ name, url }: Pick<Organization, 'name' | 'url'>): string[] {
  const hosts = urlMarks(url);
  return distinct([
    ...nameMarks(Object.values(name)),
    ...hosts,
    ...hosts.map((mark) => mark.replace('url:', 'domain:')),
  ]);
}

/** What the marks of two records that overlap say is the same. */
export function reasonsOf(common: readonly string[]): string[] {
  const kinds = new Set(common.map((mark) => mark.slice(0, mark.indexOf(':'))));
  return markKinds.filter((kind) => kinds.has(kind));
}

function nameMarks(names: readonly (string | undefined)[]): string[] {
  return names.flatMap((name) => {
    const words = foldTogether(name ?? '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    return words ? [`name:${words}`] : [];
  });
}

function urlMarks(url: string | undefined): string[] {
  const host = url === undefined ? '' : (URL.parse(url)?.hostname ?? '').replace(/^www\./, '');
  // An address of a site for everybody, such as a profile, is nobody's own.
  return host && !sharedHosts.has(host) ? [`url:${host}`] : [];
}

const sharedHosts: ReadonlySet<string> = new Set(
  `facebook.com m.facebook.com instagram.com linkedin.com linktr.ee medium.com sites.google.com t.me tiktok.com twitter.com
  vk.com wa.me x.com youtube.com`.split(/\s+/),
);
