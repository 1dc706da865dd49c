import { surroundings } from './surroundings.ts';
import { verify } from './verified.ts';

/** A script that the build made on the side: its file, and its SHA-256 in base64. */
export interface SideScript {
  file: string;
  hash: string;
}

/** Loads a script from the server that the widgets came from, checked before it runs. */
export async function loadVerified<Module>({ file, hash }: SideScript): Promise<Module> {
  const address = `${surroundings.server}embed/${file}`;
  await verify(address, hash);
  return (await import(/* @vite-ignore */ address)) as Module;
}
