import { isProblem } from '@tejido/sdk';

/** Why a request could not be delivered for now; the key of the words for it. */
export type WaitCause = 'unreachable' | 'slow' | 'busy' | 'unavailable' | 'failing' | 'unexpected' | 'inFlight';

/** Why a try failed that may succeed later. */
export function waitCause(error: unknown): WaitCause {
  const { code = '', status = 500 } = isProblem(error) ? error.problem : {};
  if (code === 'network_error') return 'unreachable';
  if (code === 'timeout' || status === 408) return 'slow';
  if (code === 'unexpected_response') return 'unexpected';
  if (code === 'idempotency_in_flight') return 'inFlight';
  if (status === 425 || status === 429) return 'busy';
  return status === 503 ? 'unavailable' : 'failing';
}
