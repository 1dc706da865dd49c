import { type Duplicate, findText, foldTogether, type JoinRequestInput, type Organization } from '@tejido/contract';
import type { DemoRecords } from '@tejido/contract/demo';
import type { ReceivedJoinRequest } from '../join-requests.ts';

/** What two records of the same people have in common; the likeliest sign first. */
const kinds = ['email', 'name', 'url', 'domain'];

/** Providers of mailboxes for everybody; the server knows more of them. */
const mailProviders = ['gmail.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'yahoo.com.mx', 'qq.com', 'mail.ru'];

/** What may be of the same person or organization as a join request: what has most in common first. */
export function duplicatesOf(
  held: ReceivedJoinRequest,
  others: readonly ReceivedJoinRequest[],
  { network, organizations }: DemoRecords,
): Duplicate[] {
  const marks = requestMarks(held.input);
  const found = [
    ...others
      .filter(({ receipt }) => receipt.network === network.slug && receipt.id !== held.receipt.id)
      .map(({ receipt, status, input }) => ({
        id: receipt.id,
        name: titleOf(input),
        status,
        marks: requestMarks(input),
      })),
    // Not the one that it has become.
    ...organizations
      .filter(({ slug }) => slug !== held.membership?.organization)
      .map((organization) => ({
        id: organization.id,
        name: findText(organization.name, network.languages)?.text ?? organization.slug,
        marks: organizationMarks(organization),
      })),
  ];
  return found
    .map(({ marks: own, ...other }) => ({ ...other, common: marks.filter((mark) => own.includes(mark)) }))
    .filter(({ common }) => common.length > 0)
    .sort((one, other) => other.common.length - one.common.length || (one.id < other.id ? 1 : -1))
    .map(({ common, ...other }) => ({
      ...other,
      reasons: kinds.filter((kind) => common.some((mark) => mark.startsWith(`${kind}:`))),
    }));
}

/** Who asks: the organization, or the person. */
export const titleOf = ({ applicant, name, organizationName }: JoinRequestInput): string =>
  (applicant === 'organization' && organizationName) || name;

function requestMarks({ email, name, organizationName, organizationUrl }: JoinRequestInput): string[] {
  const address = email.toLowerCase();
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return [
    ...new Set([
      `email:${address}`,
      ...(mailProviders.includes(domain) ? [] : [`domain:${domain}`]),
      ...nameMarks([name, organizationName]),
      ...hostsOf(organizationUrl).map((host) => `url:${host}`),
    ]),
  ];
}

const organizationMarks = ({ name, url }: Organization): string[] => [
  ...nameMarks(Object.values(name)),
  ...hostsOf(url).flatMap((host) => [`url:${host}`, `domain:${host}`]),
];

const nameMarks = (names: readonly (string | undefined)[]): string[] =>
  names.flatMap((name) => {
    const words = foldTogether(name ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.length > 0 ? [`name:${words.join(' ')}`] : [];
  });

const hostsOf = (url: string | undefined): string[] =>
  url === undefined ? [] : [new URL(url).hostname.replace(/^www\./, '')];
