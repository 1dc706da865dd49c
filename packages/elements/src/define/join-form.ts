import { TejidoJoinForm } from '../join-form/join-form.ts';

TejidoJoinForm.define('tejido-join-form');
