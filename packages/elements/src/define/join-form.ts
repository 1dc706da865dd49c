import { TejidoJoinForm } from '../join-form/join-form.ts';

// With its type come those of its tag and of its events.
export type { TejidoJoinForm };

TejidoJoinForm.define('tejido-join-form');
