/** The directives of a content security policy, by their names. */
type Directives = Readonly<Record<string, string>>;

/** What every page of ours may have: our styles, our pictures, our forms; it stands in nobody's frame. */
const plain: Directives = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** What a page has besides that runs scripts of ours, widgets among them. */
const scripted: Directives = {
  'script-src': "'self'",
  'connect-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html',
};

const write = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/** The content security policy of a page without scripts, with what is other on it. */
export const plainPolicy = (other: Directives = {}): string => write({ ...plain, ...other });

/** The same of a page with scripts of ours. */
export const scriptedPolicy = (other: Directives = {}): string => write({ ...plain, ...scripted, ...other });
