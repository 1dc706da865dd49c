/*
 * What a person sees only once they have pressed the button that sends: what is wrong with which field, in the page's
 * title too, that the request waits, and why, or that it has arrived. Loaded when the form is first gone into, so that it is there by then. Like `rare.ts` it shares types only with the form's modules.
 */

export { DocumentTitle } from './document-title.ts';
export { outcomeMessages as messages } from './outcome-messages.ts';
export { renderPanel } from './panel-template.ts';
