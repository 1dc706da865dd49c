import { goals } from '@tejido/sdg/goals';
import { type CSSResult, unsafeCSS } from 'lit';

/** A rule for each goal: a style attribute would need the host page's CSP to allow inline styles. */
export const goalColors: CSSResult = unsafeCSS(
  goals.map(({ number, color, textColor }) => `.goal-${number}{background:${color};color:${textColor}}`).join(''),
);
