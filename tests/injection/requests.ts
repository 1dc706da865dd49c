import type { JoinRequestInput, ProblemError } from '@tejido/contract';
import { withoutTurning } from '@tejido/contract/schemas';
import { injections } from './strings.ts';

/** The fields that take any text. */
export const freeFields = ['name', 'organizationName', 'place', 'offers', 'needs', 'message'] as const;

/** A text for each of {@link freeFields}. */
export type Texts = Record<(typeof freeFields)[number], string>;

/** In each of the fields the same. */
export const textsOf = (text: string): Texts => Object.fromEntries(freeFields.map((field) => [field, text])) as Texts;

/** So many texts for each field that every string is in every field once, and never beside itself. */
export const rotations: readonly Texts[] = injections.map(
  (_, turn) =>
    Object.fromEntries(
      freeFields.map((field, place) => [field, injections[(turn + place * 47) % injections.length] as string]),
    ) as Texts,
);

/** Of these so few that every string is in one field at least. */
export const packs: readonly Texts[] = rotations.filter((_, turn) => turn % freeFields.length === 0);

/** A join request that the demonstration network takes. */
export const harmless: JoinRequestInput = {
  applicant: 'organization',
  ...textsOf('Agua'),
  email: 'ana@example.org',
  organizationUrl: 'https://example.org/agua',
  sector: 'academia',
  goals: [6],
  targets: ['6.1'],
  languages: ['es'],
  language: 'es',
  page: 'https://example.org/',
  consent: { notice: '2026-01', purposes: ['membership'] },
};

/** Bodies with a string in one of the fields that do not take any text, by the name of the field. */
export const structured: Readonly<Record<string, (text: string) => Record<string, unknown>>> = {
  email: (text) => ({ ...harmless, email: text }),
  'the name in an address': (text) => ({ ...harmless, email: `${text}@example.org` }),
  'the host of an address': (text) => ({ ...harmless, email: `ana@${text}.example.org` }),
  organizationUrl: (text) => ({ ...harmless, organizationUrl: text }),
  'the path of an address': (text) => ({ ...harmless, organizationUrl: `https://example.org/${text}` }),
  page: (text) => ({ ...harmless, page: `https://example.org/?${text}` }),
  applicant: (text) => ({ ...harmless, applicant: text }),
  sector: (text) => ({ ...harmless, sector: text }),
  language: (text) => ({ ...harmless, language: text }),
  goals: (text) => ({ ...harmless, goals: [text] }),
  targets: (text) => ({ ...harmless, targets: [text] }),
  languages: (text) => ({ ...harmless, languages: [text] }),
  'consent.notice': (text) => ({ ...harmless, consent: { ...harmless.consent, notice: text } }),
  'consent.purposes': (text) => ({ ...harmless, consent: { ...harmless.consent, purposes: ['membership', text] } }),
  challenge: (text) => ({ ...harmless, challenge: text }),
  'the name of a field': (text) => ({ ...harmless, [text]: text }),
  'the name of a field of the consent': (text) => ({ ...harmless, consent: { ...harmless.consent, [text]: text } }),
};

/** What was sent, as it is kept: none of its texts has the characters that turn the direction of what follows. */
export const asKept = <Sent>(sent: Sent): Sent => JSON.parse(withoutTurning(JSON.stringify(sent))) as Sent;

/** Texts with harmless ones in the place of those that were refused. */
export function withoutRefused(texts: Texts, errors: readonly ProblemError[]): Texts {
  const refused = errors.map(({ pointer }) => [pointer.slice(1), 'Agua']);
  return { ...texts, ...Object.fromEntries(refused) };
}
