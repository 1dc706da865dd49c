import { keptPage } from './page-address.ts';
import { agreesToPublication, withoutPublication } from './publication.ts';
import type { JoinRequestInput } from './schemas/join-request.ts';

/**
 * A join request as it is kept: without the challenge, which is spent with that, of its page's address only what may be kept, and of a person without
 * the consent to be published, which older forms ask everybody for.
 */
export function keptJoinRequest(given: JoinRequestInput): JoinRequestInput {
  const { challenge: _, pageParameters = [], page, ...sent } = given;
  const kept = page === undefined ? undefined : keptPage(page, pageParameters);
  const input = { ...sent, ...(kept !== undefined && { page: kept }) };
  return agreesToPublication(input) ? input : withoutPublication(input);
}

/** What makes two submissions the same: what the person filled in. A draft may be sent again by a newer form, and from another page. */
export function sameness(given: JoinRequestInput): JoinRequestInput {
  const { challenge: _, pageParameters: __, page: ___, widget: ____, ...content } = given;
  return content;
}
