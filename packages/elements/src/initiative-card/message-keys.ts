import type { initiativeStages } from '@tejido/contract';
import type { Messages } from '../base/messages.ts';
import type { StateMessageKey } from '../base/tejido-element.ts';

/** The key of a message of the initiative card and list. */
export type InitiativeMessageKey =
  | StateMessageKey
  | `stage-${(typeof initiativeStages)[number]}`
  | `any-${'goal' | 'sector' | 'kind' | 'stage'}`
  | 'missing'
  | 'unavailable'
  | 'place'
  | 'partners'
  | 'goals'
  | 'goalName'
  | 'find'
  | 'search'
  | 'goal'
  | 'sector'
  | 'kind'
  | 'stage'
  | 'option'
  | 'clear'
  | 'count'
  | 'countAndMore'
  | 'more'
  | 'added'
  | 'empty'
  | 'noMatch';

/** The messages of the initiative card and list in one language. */
export type InitiativeMessages = Messages<InitiativeMessageKey>;
