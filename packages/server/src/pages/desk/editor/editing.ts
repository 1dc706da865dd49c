import type { DraftContent, Network, Organization } from '@tejido/contract';
import type { RecordField } from '@tejido/contract/schemas';
import { html } from 'hono/html';
import type { Html } from '../../html.ts';
import type { Message, Visit } from '../visit.ts';
import type { EditorWords } from './words.ts';

/** What the controls of an editor are made from. */
export interface Editing {
  visit: Visit;
  words: EditorWords;
  network: Network;
  content: DraftContent;
  /** The rows of the kind. */
  fields: Readonly<Record<string, RecordField>>;
  /** The fields that need not be filled in. */
  optional: ReadonlySet<string>;
  messages: readonly Message[];
  /** The network's organizations, to choose parties from. */
  organizations: readonly Pick<Organization, 'slug' | 'name'>[];
}

/** A value as a list of words. */
export const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Several controls under one name. */
export function group(label: string, hint: string | undefined, controls: Html, error?: Message): Html {
  return html`<fieldset class="desk-group"><legend>${label}</legend>
${hint ? html`<p class="desk-hint">${hint}</p>` : ''}${error ? html`<p class="desk-error">${error.text}</p>` : ''}
${controls}</fieldset>`;
}

/** Choices of several, under one name. */
export function boxes(
  label: string,
  name: string,
  options: readonly (readonly [string, string])[],
  chosen: readonly string[],
): Html {
  return group(
    label,
    undefined,
    html`<div class="desk-boxes">${options.map(([value, text]) => html`<label><input type="checkbox" name="${name}" value="${value}"${chosen.includes(value) ? html` checked` : ''}> <span>${text}</span></label>`)}</div>`,
  );
}
