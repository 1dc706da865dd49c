import { keptPage, type LanguageTag } from '@tejido/contract';
import type { ServerContext } from '../../http/server-env.ts';

/** The page of a site that a form stands on, which may have a privacy notice of its own, and what its host wants kept of that page's query. */
export interface Place {
  page?: string | undefined;
  pageParameters: readonly string[];
}

/** The place that an address of ours names, as a page that shows the form in a frame does. */
export function placeOf(c: ServerContext): Place {
  const pageParameters = (c.req.query('page-parameters') ?? '').split(' ').filter(Boolean);
  return { page: keptPage(c.req.query('page') ?? '', pageParameters), pageParameters };
}

/** The query of an address of ours that names a place, for another page about the same form. */
export function queryOf({ page, pageParameters }: Place, lang: LanguageTag): URLSearchParams {
  const names = pageParameters.join(' ');
  return new URLSearchParams({ ...(page && { page }), ...(names && { 'page-parameters': names }), lang });
}
