/** Why the server cannot start: the message is one whole sentence for the person at the terminal, without secrets. */
export class StartError extends Error {
  override readonly name: string = 'StartError';
}
