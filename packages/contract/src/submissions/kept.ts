import { keptPage } from '../page-address.ts';
import { agreesToPublication, withoutPublication } from '../publication.ts';
import type { SubmissionDefinition, SubmissionInput } from './define.ts';

/** What is sent besides what is kept. */
export type Sent<I> = I & { challenge?: string | undefined; pageParameters?: string[] | undefined };

/**
 * A submission as it is kept: without the challenge, which is spent with that, of its page's address only what may be kept, and without the consent to be
 * published where nothing would be, which older forms ask everybody for.
 */
export function keptInput<I extends SubmissionInput>(
  definition: Pick<SubmissionDefinition, 'publishesWhen'>,
  given: Sent<I>,
): I {
  const { challenge: _, pageParameters = [], page, ...sent } = given;
  const kept = page === undefined ? undefined : keptPage(page, pageParameters);
  const input = { ...sent, ...(kept !== undefined && { page: kept }) } as unknown as I;
  return agreesToPublication(definition, input) ? input : withoutPublication(input);
}

/** What makes two submissions the same: what the person filled in. A draft may be sent again by a newer form, and from another page. */
export function sameness(given: Sent<SubmissionInput>): SubmissionInput {
  const { challenge: _, pageParameters: __, page: ___, widget: ____, ...content } = given;
  return content;
}
