import { strandWidth, thread, weave, weaveSize } from '@tejido/sdg/weave';
import { html } from 'hono/html';
import type { Html } from '../html.ts';

/** The woven band at a card's leading edge. */
export function renderThread(id: string, goals: readonly number[]): Html {
  return html`<svg class="net-thread" aria-hidden="true" width="3">${thread(id, goals).map(
    ({ color, x, width, dashes, dashOffset }) =>
      html`<line x1="${x}" x2="${x}" y1="0" y2="100%" stroke="${color}" stroke-width="${width}" stroke-dasharray="${dashes}" stroke-dashoffset="${dashOffset}"/>`,
  )}</svg>`;
}

/** A low cloth in the colors of some goals, in the place of a picture. */
export function renderWeave(id: string, goals: readonly number[]): Html {
  return html`<svg class="net-weave" aria-hidden="true" viewBox="0 0 ${weaveSize.width} 24" preserveAspectRatio="xMidYMid slice">${weave(
    id,
    goals,
  ).map(
    ({ color, opacity, path, dashes, dashOffset }) =>
      html`<path d="${path}" fill="none" stroke="${color}" stroke-opacity="${opacity}" stroke-width="${strandWidth}"${dashes ? html` stroke-dasharray="${dashes}" stroke-dashoffset="${dashOffset ?? 0}"` : ''}/>`,
  )}</svg>`;
}
