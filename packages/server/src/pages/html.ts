import { directionOf, type LanguageTag } from '@tejido/contract';
import { html } from 'hono/html';

/** Markup in which everything that came from outside is escaped. */
export type Html = ReturnType<typeof html>;

/** What every page has. */
export interface Page {
  lang: LanguageTag;
  title: string;
  /** One sentence for search engines and those who share the page. */
  description?: string;
  /** Addresses of its style sheets; there are no inline styles. */
  styles: readonly string[];
  /** More for the head, such as a script. */
  head?: Html;
  body: Html;
}

/** A whole page. */
export function renderPage({ lang, title, description, styles, head, body }: Page): Html {
  return html`<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${description ? html`<meta name="description" content="${description}">` : ''}
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${styles.map((href) => html`<link rel="stylesheet" href="${href}">\n`)}${head ?? ''}
</head>
${body}
</html>
`;
}
