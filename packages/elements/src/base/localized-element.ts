import type { LanguageMap } from '@tejido/contract';
import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from './define.ts';
import type { LanguageController } from './language-controller.ts';
import { baseStyles } from './styles.ts';
import { version } from './version.ts';

/**
 * An element that speaks the language of the place where it stands. Until its words are here its light-DOM children show.
 *
 * @cssprop --tejido-accent - Color of links, of the main button and of what is chosen.
 * @cssprop --tejido-on-accent - Color of the text on it.
 * @cssprop --tejido-error - Color of errors.
 * @cssprop --tejido-muted - Color of quiet text; made from the text color when not given.
 * @cssprop --tejido-line - Color of hairlines; made from the text color when not given.
 * @cssprop --tejido-edge - Color of the edges of controls; made from the text color when not given.
 * @cssprop --tejido-focus - Color of the focus ring.
 * @cssprop --tejido-radius - Radius of the corners.
 * @cssprop --tejido-min-font-size - The least size of text, where the page's own is smaller; 14px when not given.
 * @cssprop --tejido-min-field-size - The least size of type in fields; 16px when not given.
 * @cssprop --tejido-min-target - The least height of what is pressed; 44px when not given.
 */
export abstract class LocalizedElement extends LitElement {
  /** The library's version, to tell two copies on one page apart. */
  static readonly version: string = version;
  static override styles: CSSResultGroup = baseStyles;

  /** Registers the element; never throws when the name is taken. */
  static define(tag: string, registry: CustomElementRegistry = customElements): void {
    define(tag, this as unknown as CustomElementConstructor, registry);
  }

  /** The language and messages of the element. */
  abstract readonly language: LanguageController;

  /** What the element shows once its messages are here. */
  protected abstract renderContent(): TemplateResult;

  protected override render(): TemplateResult {
    if (!this.language.ready) return html`<slot></slot>`;
    return html`<div class="base" part="base" lang=${this.language.locale} dir=${this.language.direction}>${this.renderContent()}</div>`;
  }

  /** A record's text, marked with its language where that is not the element's own. */
  protected text(map: LanguageMap | undefined): TemplateResult | string | typeof nothing {
    return renderText(this.language, map);
  }
}

/** A record's text, marked with its language where that is not the one around it (WCAG 3.1.2). */
export function renderText(
  language: LanguageController,
  map: LanguageMap | undefined,
): TemplateResult | string | typeof nothing {
  const found = language.find(map);
  if (!found) return nothing;
  return found.language === language.locale
    ? found.text
    : html`<span lang=${found.language} dir="auto">${found.text}</span>`;
}
