/* The SDK's module of the same name asks for page after page; our widgets ask for the next one when a person wants it. */

export const items = (): never => {
  throw new TypeError('Not on a page that embeds.');
};
