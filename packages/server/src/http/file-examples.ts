import { type AccountReference, idPrefixes, makeId, type Network, type StoredFile } from '@tejido/contract';
import type { Examples } from '@tejido/contract/openapi';

/** An example of every operation on files: a photograph of nets in the fog. */
export function fileExamples(network: Network, elena: AccountReference): Examples {
  const path = { network: network.slug };
  const at = (width: number) => `https://red.example.org/files/${network.slug}/q3mLr0nHV5Cz1TeYw8aGbA/${width}`;
  const photograph: StoredFile = {
    id: makeId(idPrefixes.file),
    type: 'image/jpeg',
    name: 'niebla.jpg',
    url: at(960),
    bytes: 3_482_117,
    width: 1600,
    height: 1200,
    color: '#7a8c8f',
    sources: [320, 640, 960, 1600].map((width) => ({ url: at(width), width })),
    created: network.updated,
    createdBy: elena,
  };
  return {
    uploadFile: { path, query: { name: photograph.name }, response: photograph },
    listFiles: { path, query: { limit: 1 }, response: { items: [photograph], next: null } },
    removeFile: { path: { ...path, id: photograph.id }, response: { id: photograph.id } },
  };
}
