import type { BodyOf, ResponseOf } from '@tejido/contract';
import type { CallOptions, Client } from '../client.ts';
import { type DeskList, deskList, sendDesk } from './call.ts';

/** Who works at the network's desk. */
export const listTeam: DeskList<'listTeam'> = /* @__PURE__ */ deskList('listTeam');

/** Lets somebody work at the desk. Not tried again: `already_exists` would hide that it was done. */
export async function addTeamMember(
  client: Client,
  input: BodyOf<'addTeamMember'>,
  options: CallOptions = {},
): Promise<ResponseOf<'addTeamMember'>> {
  return sendDesk(client, 'addTeamMember', options, { body: input, once: true });
}

/** Changes somebody's name or role. */
export async function updateTeamMember(
  client: Client,
  id: string,
  changes: BodyOf<'updateTeamMember'>,
  options: CallOptions = {},
): Promise<ResponseOf<'updateTeamMember'>> {
  return sendDesk(client, 'updateTeamMember', options, { id, body: changes });
}

/** Ends somebody's work at the desk, at once. */
export async function removeTeamMember(
  client: Client,
  id: string,
  options: CallOptions = {},
): Promise<ResponseOf<'removeTeamMember'>> {
  return sendDesk(client, 'removeTeamMember', options, { id });
}

/** The keys with which programs act for the network, without their secrets. */
export const listTokens: DeskList<'listTokens'> = /* @__PURE__ */ deskList('listTokens');

/** Makes a key for a program; the answer holds its secret, this once. Not tried again: each time makes another. */
export async function createToken(
  client: Client,
  input: BodyOf<'createToken'>,
  options: CallOptions = {},
): Promise<ResponseOf<'createToken'>> {
  return sendDesk(client, 'createToken', options, { body: input, once: true });
}

/** Ends a key, at once. */
export async function revokeToken(
  client: Client,
  id: string,
  options: CallOptions = {},
): Promise<ResponseOf<'revokeToken'>> {
  return sendDesk(client, 'revokeToken', options, { id });
}
