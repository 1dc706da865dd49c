import type { Picture } from '@tejido/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from './language-controller.ts';
import { listOf } from './records.ts';
import { webAddress } from './web-address.ts';

/** The picture of a record at the head of its card, as large as its place needs it; `undefined` where there is none that can be had. */
export function picture(image: Picture | undefined, language: LanguageController): TemplateResult | undefined {
  const source = webAddress(image?.url);
  if (!image || !source) return undefined;
  const alt = image.decorative ? undefined : language.find(image.alt);
  const set = listOf(image.sources).flatMap(({ url, width }) => (webAddress(url) ? `${url} ${width}w` : []));
  return html`<img
    class="picture"
    part="picture"
    srcset=${set.join() || nothing}
    sizes=${set[0] ? 'auto, (max-width: 40em) 100vw, 24em' : nothing}
    src=${source}
    alt=${alt?.text ?? ''}
    lang=${alt && alt.language !== language.locale ? alt.language : nothing}
    width=${image.width ?? 640}
    height=${image.height ?? 360}
    loading="lazy"
    decoding="async"
  />`;
}
