import { code, goalNumber, targetCode, territoryCode } from '../schemas/common.ts';
import { type Choice, withWider } from './define.ts';
import * as selectors from './event-selectors.ts';

/*
 * What records of several kinds are chosen by.
 */

/** The goals that a record works towards. */
export const goal = {
  ...selectors.goal,
  value: goalNumber,
  description: 'Goals worked towards.',
} as const satisfies Choice<{ goals: readonly number[] }>;

/** The targets that a record works towards. */
export const target = {
  ...selectors.target,
  value: targetCode,
  description: 'Targets worked towards.',
} as const satisfies Choice<{ targets: readonly string[] }>;

/** The area of a record: one in Baja California Sur is also one in Mexico. */
export const territory = {
  value: territoryCode,
  description: 'Areas; a country includes its subdivisions.',
  of: ({ territory: area }) => withWider(area?.code, '-'),
} as const satisfies Choice<{ territory?: { code: string } | undefined }>;

/** The sector of a record, or those that take part. */
export const sector = { value: code, description: 'Sectors that take part.' } as const;
