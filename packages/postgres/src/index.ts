export { DATABASE_USER } from './cluster.ts';
export { checkPrivate, dataDirectoryError, resolveDataDirectory } from './data-directory.ts';
export { type Embedded, type EmbeddedOptions, findRunning, startEmbedded } from './embedded.ts';
export { InUseError } from './lock.ts';
export { codeOf } from './run.ts';
export type { Log } from './serve.ts';
export { StartError } from './start-error.ts';
