/*
 * What most people never need: a form that a network has made its own, and what is said of a request that the server did not take. Loaded when it
 * is needed, and checked as all scripts are. What these modules shared with the form's would travel as a script of its own, so they share types only.
 */

export { OwnForm } from './own-form.ts';
export { fieldErrors, isOutdated, refusalWords } from './refusal.ts';
export { troubleMessages as messages } from './trouble.ts';
