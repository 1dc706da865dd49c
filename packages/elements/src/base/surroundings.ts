/** What widgets use that name no server. */
export interface Surroundings {
  /** The server's address. */
  server: string;
  /** How it is reached. */
  fetch: typeof fetch;
  /** Has whoever edits the page told, and nobody else, where a widget does not say whose data it shows, or names a network that is not there. */
  help(element: Element): void;
}

/** In an app the page's own server. The embed build puts `embed/surroundings.ts` in the place of this module. */
export const surroundings: Surroundings = {
  get server() {
    return location.origin;
  },
  fetch: (...request) => fetch(...request),
  // Who writes an app sees it.
  help() {},
};
