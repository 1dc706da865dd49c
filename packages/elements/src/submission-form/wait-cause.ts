import { isProblem } from '@tejido/sdk';

/** Why a request could not be delivered for now; the key of the words for it. */
export type WaitCause = 'unreachable' | 'slow' | 'busy' | 'unavailable' | 'failing' | 'unexpected' | 'inFlight';

/** What a mail was not sent once more for. */
type MailCause = 'already' | 'emailFormat' | 'gone';

/** By the code of the problem, and else by its status. */
const causes: Readonly<Record<string | number, WaitCause | MailCause>> = {
  already_confirmed: 'already',
  invalid_body: 'emailFormat',
  token_invalid: 'gone',
  network_error: 'unreachable',
  timeout: 'slow',
  unexpected_response: 'unexpected',
  idempotency_in_flight: 'inFlight',
  408: 'slow',
  425: 'busy',
  429: 'busy',
  503: 'unavailable',
};

/** Why a try failed that may succeed later, or why a mail was not sent once more: the key of the words for it. */
export function failureKey(error: unknown): WaitCause | MailCause {
  const { code = '', status = 500 } = isProblem(error) ? error.problem : {};
  return causes[code] ?? causes[status] ?? 'failing';
}
