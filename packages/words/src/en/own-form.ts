/** A form to join that a network has made its own. */
export const words = {
  step: 'Step {number} of {count}',
  next: 'Continue',
  back: 'Back',
  yes: 'Yes',
  no: 'No',
  now: 'Now also asked: {fields}',
  notNow: 'No longer asked: {fields}',
} as const;
