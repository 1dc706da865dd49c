import { html } from 'lit';
import type { NetworkScope } from './network-scope.ts';
import type { RecordHost, TitleOf } from './opened-record.ts';
import { webAddress } from './web-address.ts';

/**
 * What a title opens, by the `detail` of its widget: a link in every case, so that it can be opened in a tab of its own, too.
 * @param scope Where the records come from; missing where they come from no server.
 */
export const titlesOf =
  (host: RecordHost, kind: string, scope: NetworkScope | undefined): TitleOf =>
  (record, title, lead) => {
    const { network, slug } = record;
    const url =
      webAddress(record.url) ??
      (scope && slug && `${scope.client.server}/${network}/${kind}/${slug}?lang=${host.language.tag}`);
    if (!url || host.detail === 'none') return title;
    const open = (event: MouseEvent): void => {
      if (host.detail !== 'dialog' || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const link = event.currentTarget as HTMLElement;
      import('../record-dialog/record-dialog.ts')
        .then(({ openRecord }) => openRecord({ host, kind, record, url, link, scope, lead }))
        // Who cannot have the dialog has the page.
        .catch(() => location.assign(url));
    };
    return html`<a part="link" href=${url} @click=${open}>${title}</a>`;
  };
