import { type FoundText, findText, type LanguageTag, type Network } from '@tejido/contract';
import { html } from 'hono/html';
import { type Html, renderPage } from './html.ts';

/** A page of ours that people come to by a link or by mistake: in one frame, with the name of the network that it belongs to, else with the product's. */
export interface PlainPage {
  lang: LanguageTag;
  title: string;
  /** The network that it belongs to; missing where it is about the server. */
  network?: Pick<Network, 'name' | 'slug' | 'languages'> | undefined;
  /** More style sheets than that of the frame. */
  styles?: readonly string[];
  /** Whether search engines may show it. */
  isPublic?: boolean;
  content: Html | readonly Html[];
}

/** See {@link PlainPage}. */
export function renderPlainPage({ lang, title, network, styles = [], isPublic = false, content }: PlainPage): Html {
  const name = network && nameOf(network, [lang]);
  return renderPage({
    lang,
    title: `${title} · ${name?.text ?? 'Tejido'}`,
    styles: ['/assets/plain.css', ...styles],
    ...(!isPublic && { head: html`<meta name="robots" content="noindex">` }),
    body: html`<body class="plain">
<header class="plain-top">${name ? html`<p lang="${name.language}" dir="auto">${name.text}</p>` : html`<p>Tejido</p>`}</header>
<main>${content}</main>
</body>`,
  });
}

/** A network's name in the first of these languages that it has, else in its own. */
export const nameOf = (
  { name, slug, languages }: Pick<Network, 'name' | 'slug' | 'languages'>,
  wanted: readonly LanguageTag[],
): FoundText => findText(name, [...wanted, ...languages]) ?? { text: slug, language: languages[0] ?? 'en' };
