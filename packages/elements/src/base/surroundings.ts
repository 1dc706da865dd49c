/** What widgets use that name no server. */
export interface Surroundings {
  /** The server's address. */
  server: string;
  /** How it is reached. */
  fetch: typeof fetch;
}

/** In an app the page's own server. The embed build puts `embed/surroundings.ts` in the place of this module. */
export const surroundings: Surroundings = {
  get server() {
    return location.origin;
  },
  fetch: (...request) => fetch(...request),
};
