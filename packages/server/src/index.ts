export { type Config, readConfig } from './config.ts';
export { createApp } from './http/app.ts';
export type { Dependencies } from './http/server-env.ts';
export { StartError } from './start-error.ts';
export { type RunningServer, startServer } from './start-server.ts';
