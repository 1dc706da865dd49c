import { defaultLimit } from '@tejido/contract/schemas';
import { keepFile, listFiles, removeFile, viewFiles } from '../../files/files.ts';
import type { Handlers } from '../operation-request.ts';
import { publicUrlOf } from '../server-env.ts';

/** What answers requests about a network's files. */
export const fileHandlers: Handlers<'uploadFile' | 'listFiles' | 'removeFile'> = {
  async uploadFile({ c, dependencies, network, actor, query: { name }, body: bytes, idempotencyKey: key }) {
    const row = await keepFile(dependencies, network, actor, { name, bytes, key });
    const [file] = await viewFiles(dependencies.db, network, [row], publicUrlOf(c, dependencies));
    if (!file) throw new Error('A file was kept and is not seen.');
    return file;
  },
  async listFiles({ c, dependencies, network, query: { limit = defaultLimit, cursor }, pageAt }) {
    const { db } = dependencies;
    const page = await listFiles(db, network, { limit, cursor });
    const items = await viewFiles(db, network, page.rows, publicUrlOf(c, dependencies));
    return { items, next: page.cursor === undefined ? null : pageAt(page.cursor) };
  },
  removeFile: async ({ dependencies, network, path }) => removeFile(dependencies, network, path.id),
};
