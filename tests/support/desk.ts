import { signInTokenFor } from './mails.ts';
import type { RunningServer } from './server.ts';

/** Signs somebody in by the link that is mailed to them: what `fetch` is in a browser that has their session. */
export async function signIn(
  { url }: Pick<RunningServer, 'url'>,
  dataDirectory: string,
  email: string,
): Promise<typeof fetch> {
  const post = (path: string, body: object) =>
    fetch(url + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    });
  const asked = await post('/v1/sign-in-links', { email });
  if (!asked.ok) throw new Error(`No link was sent: ${await asked.text()}`);
  const answer = await post('/v1/sessions', { token: await signInTokenFor(dataDirectory, email) });
  const [cookie] = answer.headers.getSetCookie().map((header) => header.split(';')[0]);
  if (!cookie) throw new Error(`No session began: ${await answer.text()}`);
  return (input, init) => {
    const request = new Request(input, init);
    request.headers.set('Cookie', cookie);
    // As browsers do, but for a test that says it is another site's page.
    if (!request.headers.has('Origin')) request.headers.set('Origin', url);
    return fetch(request);
  };
}
