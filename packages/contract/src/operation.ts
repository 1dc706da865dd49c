import type * as z from 'zod/mini';
import type { ProblemCode } from './problem.ts';

/** What an operation takes and gives. Requests are strict; answers are open, for fields a newer server adds. */
export interface Operation {
  /** One sentence, shown in the API's description. */
  summary: string;
  tag: string;
  path: z.ZodMiniObject;
  query: z.ZodMiniObject;
  body?: z.core.$ZodType;
  response: z.core.$ZodType;
  /** Whether no cache may keep an answer: it is another one each time, or for one person. */
  noStore?: true;
  /** The problems it may answer with, besides those that any address may. */
  problems: readonly ProblemCode[];
}
