import { type FieldRow, joinRequestFields } from '@tejido/contract';
import type { Field } from '../submission-form/fields.ts';

/** The fields of a request to join, as the contract has them. Targets are chosen with the goals. */
export const joinFields: readonly Field[] = (Object.entries(joinRequestFields) as [string, FieldRow][])
  .filter(([name]) => name !== 'targets')
  .map(
    ([name, { control, required, requiredWhen, values, max = 20, ...row }]) =>
      ({
        name,
        control: control === 'vocabulary' ? 'choice' : control,
        max,
        required: required ?? requiredWhen?.is,
        options: values?.map((code) => ({ code })),
        ...row,
      }) as Field,
  );
