import { html, nothing, type TemplateResult } from 'lit';

/**
 * A goal, or one of its targets, as a chip. A function and not an element, so that a list of a thousand cards costs no thousand elements more.
 * @param label What stands beside the number; left out, only the number shows and `name` is what a screen reader says.
 */
export function badge(
  goal: number,
  label: TemplateResult | string | typeof nothing,
  name: string,
  code: string = String(goal),
): TemplateResult {
  return html`<span class="badge" part="badge"
    ><span class=${`number goal-${goal}`} part="number">${
      label === nothing
        ? html`<span aria-hidden="true">${code}</span><span class="visually-hidden">${name}</span>`
        : code
    }</span
    >${label}</span
  >`;
}
