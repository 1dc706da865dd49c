import type { Decision, JoinRequestReview } from '@tejido/contract';
import type { HeadingLevel } from '../base/heading.ts';
import type { LanguageController } from '../base/language-controller.ts';
import { listOf, textOrNothing } from '../base/records.ts';
import type { Desk } from '../desk/desk-element.ts';
import type { DeskMessageKey } from '../desk/messages.ts';
import type { GoalTitleKey } from '../sdg-badge/goal-titles.ts';
import type { Work } from './work.ts';

/** What the templates of one request need to know. */
export interface RequestView {
  language: LanguageController<DeskMessageKey>;
  titles: LanguageController<GoalTitleKey>;
  /** Of the headings below the name. */
  level: HeadingLevel;
  desk: Desk;
  review: JoinRequestReview;
  work: Work;
  /** Whether the person may decide, assign and note. */
  writes: boolean;
  /** The address of another request. */
  address: (id: string) => string;
}

/** What the templates of one request can ask for. */
export interface RequestActions {
  readonly open: (decision: Decision) => void;
  readonly cancel: () => void;
  readonly decide: (event: Event) => void;
  readonly assign: (event: Event) => void;
  readonly note: (event: Event) => void;
  readonly remind: (event: Event) => void;
  readonly discard: () => void;
}

/** An answer with all its lists, and nothing in them but what has fields. Throws a `TypeError` where it holds no request that anybody could decide on. */
export function readReview(review: JoinRequestReview): JoinRequestReview {
  const { request } = review;
  if (![request?.id, request?.name, request?.email, request?.consent?.notice].every(textOrNothing))
    throw new TypeError('This is no review of a join request.');
  return {
    ...review,
    request: { ...request, consent: { ...request.consent, purposes: [...listOf(request.consent.purposes)] } },
    duplicates: entries(review.duplicates)
      .filter(({ id }) => textOrNothing(id))
      .map((duplicate) => ({ ...duplicate, reasons: [...listOf(duplicate.reasons)] })),
    notes: entries(review.notes),
    history: entries(review.history),
  };
}

const entries = <T>(given: readonly T[]): T[] => listOf(given).filter((entry) => typeof entry === 'object' && entry);
