import { findText, type Network } from '@tejido/contract';
import { html } from 'hono/html';
import { type Html, renderPage } from './html.ts';

/** What the server can show at its root. */
export interface Home {
  /** The first networks, and whether there are others. */
  networks: readonly Network[];
  hasMore: boolean;
  /** Whether the widgets have been built. */
  hasWidgets: boolean;
  hasStorybook: boolean;
  /** Whether the network of the demonstration pages is here. */
  hasDemo: boolean;
  version: string;
}

/** What this server is, with a link to everything it has. */
export function renderHome({ networks, hasMore, hasWidgets, hasStorybook, hasDemo, version }: Home): Html {
  return renderPage({
    lang: 'en',
    title: 'Tejido',
    description: 'A server of networks of partnerships: their initiatives, events and requests to join.',
    styles: ['/assets/plain.css'],
    body: html`<body class="plain">
<main>
<h1>Tejido</h1>
<p>This server keeps ${hasMore ? `more than ${networks.length}` : networks.length} ${networks.length === 1 ? 'network' : 'networks'} of partnerships and gives their initiatives and events to any page that shows them. Version ${version}.</p>
${networks.length === 0 ? renderEmpty() : ''}
${section('For your own page', [
  ...(hasWidgets
    ? ([
        ['/embed', 'Show it on your page', 'Choose what is shown and how it looks, and copy the snippet.'],
        ['/embed/tejido.js', 'The script', 'Loads the widgets that a page names.'],
        ['/embed/manifest.json', 'Its files', 'Versions and integrity hashes.'],
      ] as const)
    : []),
  hasStorybook
    ? ['/storybook/', 'Storybook', 'Every widget in every state, language and theme.']
    : ['/storybook/', 'Storybook', 'Not built yet; the page says how.'],
])}
${
  hasDemo
    ? section('Pages that show it', [
        [
          '/demo/city',
          'A city page',
          'Initiatives, calendar and goals by one script tag, under a strict content security policy. In Spanish.',
        ],
        ['/demo/un-country', 'A UN country page', 'The form to join the network; it works with JavaScript off.'],
      ])
    : ''
}
${section('For your own program', [
  ['/openapi.json', 'The API’s description', 'OpenAPI 3.1, with examples from this server.'],
  ['/v1/networks', 'The networks', 'Where the API begins.'],
])}
${section('Networks', [
  ...networks.map((network) => networkLine(network)),
  ...(hasMore ? ([['/v1/networks', 'More networks', 'All of them, as the API lists them.']] as const) : []),
])}
${section('For who runs a network', [
  ['/desk', 'The desk', 'Where a network’s team signs in, reads requests to join and answers them.'],
])}
${section('For the operator', [
  ['/healthz', 'Alive', 'Whether the process answers.'],
  ['/readyz', 'Ready', 'Whether the database answers too.'],
])}
</main>
</body>`,
  });
}

/** What to do next on a server without networks. */
function renderEmpty(): Html {
  return html`<h2>Begin</h2>
<ol>
<li>Let yourself in: <code>tejido owner you@example.org</code> prints a link to sign in with.</li>
<li><a href="/desk/new-network">Make a network</a> at the desk, or by <code>tejido network create red-del-agua --name "Red del Agua" --languages es,en --owner you@example.org</code>.</li>
<li>Publish what it does, and show it on your own page.</li>
</ol>`;
}

type Line = readonly [href: string, label: string, text: string];

function section(title: string, lines: readonly Line[]): Html {
  return html`<h2>${title}</h2>
<dl>${lines.map(([href, label, text]) => html`<div><dt><a href="${href}">${label}</a></dt><dd>${text}</dd></div>\n`)}</dl>`;
}

function networkLine({ slug, name, summary, languages }: Network): Line {
  const text = findText(name, ['en', ...languages])?.text ?? slug;
  return [`/${slug}`, text, findText(summary, ['en', ...languages])?.text ?? ''];
}

/** In the place of the Storybook where it has not been built. */
export function renderNoStorybook(): Html {
  return renderPage({
    lang: 'en',
    title: 'Storybook · Tejido',
    styles: ['/assets/plain.css'],
    body: html`<body class="plain">
<main>
<h1>The Storybook has not been built here</h1>
<p>In a checkout of the repository, <code>pnpm storybook:build</code> builds it for this address, and <code>pnpm storybook</code> opens it while you work on the widgets.</p>
<p><a href="/">What this server has</a></p>
</main>
</body>`,
  });
}
