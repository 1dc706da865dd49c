import { addMember, changeMember, listMembers, removeMember } from '../../accounts/team.ts';
import type { Handlers } from '../operation-request.ts';

/** What answers requests about who works at a network's desk. */
export const teamHandlers: Handlers<'listTeam' | 'addTeamMember' | 'updateTeamMember' | 'removeTeamMember'> = {
  async listTeam({ dependencies, network }) {
    return { items: await listMembers(dependencies.db, network.id), next: null };
  },
  addTeamMember: ({ dependencies: { db, limits }, network, actor, body }) =>
    addMember(db, network.id, body, actor, limits),
  updateTeamMember: ({ dependencies, network, actor, path, body }) =>
    changeMember(dependencies.db, network.id, path.id, body, actor),
  async removeTeamMember({ dependencies, network, actor, path }) {
    await removeMember(dependencies.db, network.id, path.id, actor);
    await dependencies.mailer.forget(path.id);
    return { id: path.id };
  },
};
