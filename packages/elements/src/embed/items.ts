/* The SDK's module of the same name asks for page after page; our widgets ask for the next one when a person wants it, and no app has this client. */

export const items = (): void => {};
