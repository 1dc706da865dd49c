export { StartError } from '@tejido/postgres';
export { createApp } from './app.ts';
export { type Config, readConfig } from './config.ts';
export type { Dependencies } from './http/server-env.ts';
export { type RunningServer, startServer } from './start-server.ts';
