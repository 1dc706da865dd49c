import { randomBytes } from 'node:crypto';
import {
  type Account,
  type AccountReference,
  type ApiToken,
  type AuditEntry,
  type Census,
  dateIn,
  deedOn,
  idPrefixes,
  makeId,
  type Network,
  type Session,
  type StoredMail,
  type SubmissionKind,
  type TeamMember,
} from '@tejido/contract';
import type { Examples } from '@tejido/contract/openapi';
import { submissionKind, submissionKindNames } from '@tejido/contract/submissions';

/** An example of every operation of the desk besides those on submissions. Nobody's is here: who is in them is made up, and their tokens open nothing. */
export function deskExamples({ slug, name, timeZone }: Network, tomas: AccountReference): Examples {
  const network = { network: slug };
  const page = <T>(item: T) => ({ items: [item], next: null });
  const now = new Date();
  const time = now.toISOString();
  const day = dateIn(now.getTime(), timeZone);
  const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60_000).toISOString();

  const marina = { id: makeId(idPrefixes.account), name: 'Marina Solís' };
  const kind = submissionKindNames[0] as SubmissionKind;
  const id = makeId(submissionKind(kind).prefix);
  const account: Account = { ...marina, email: 'marina@red.example', networks: [{ slug, name, role: 'owner' }] };
  const session: Session = {
    id: makeId(idPrefixes.session),
    created: time,
    lastUsed: time,
    expires: later(7),
    current: true,
  };
  const member: TeamMember = {
    id: tomas.id,
    name: tomas.name,
    email: 'tomas@red.example',
    role: 'coordinator',
    since: time,
  };
  const report = { name: 'Monthly report', role: 'viewer', expires: later(365) } as const;
  const token: ApiToken = { id: makeId(idPrefixes.token), ...report, created: time, createdBy: marina };
  const secretOf = (id: string) => `${id}.${randomBytes(32).toString('base64url')}`;

  const noted: AuditEntry = {
    id: makeId(idPrefixes.auditEntry),
    time,
    action: deedOn(kind, 'noted'),
    actor: tomas,
    subject: id,
  };
  const census: Census = {
    sites: [
      {
        origin: 'https://city.example',
        firstSeen: day,
        lastSeen: day,
        widgets: [{ name: 'tejido-join-form', version: '0.1.0', lastSeen: day }],
        pages: [
          {
            url: 'https://city.example/participa',
            received: 12,
            accepted: 9,
            kinds: submissionKindNames.slice(0, 1).map((kind) => ({ kind, received: 12, accepted: 9 })),
          },
        ],
      },
    ],
  };
  const mail: StoredMail = {
    id: makeId(idPrefixes.mail),
    subject: 'Confirme su dirección',
    to: 'ana@example.org',
    time,
    text: 'Abra este enlace para confirmar su dirección.',
    about: id,
  };

  return {
    sendSignInLink: { body: { email: account.email, language: 'es' }, response: { email: account.email } },
    createSession: { body: { token: secretOf(makeId(idPrefixes.signInLink)) }, response: account },
    listSessions: { response: page(session) },
    endSession: { path: { id: 'current' }, response: { id: session.id } },
    getAccount: { response: account },
    getCensus: { path: network, response: census },
    listAuditEntries: { path: network, query: { subject: id, limit: 1 }, response: page(noted) },
    listTeam: { path: network, response: page(member) },
    addTeamMember: {
      path: network,
      body: { email: member.email, name: member.name, role: member.role, language: 'es' },
      response: member,
    },
    updateTeamMember: {
      path: { ...network, id: member.id },
      body: { role: 'viewer' },
      response: { ...member, role: 'viewer' },
    },
    removeTeamMember: { path: { ...network, id: member.id }, response: { id: member.id } },
    listTokens: { path: network, response: page(token) },
    createToken: { path: network, body: report, response: { ...token, secret: secretOf(token.id) } },
    revokeToken: { path: { ...network, id: token.id }, response: { id: token.id } },
    listMails: { path: network, response: page(mail) },
  };
}
