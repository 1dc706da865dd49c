import type { LanguageTag, Problem } from '@tejido/contract';
import { maxLargeForm, readForm, readFormWithFiles } from '../../http/body.ts';
import type { FormWithFiles } from '../../http/multipart.ts';
import type { Dependencies, ServerContext } from '../../http/server-env.ts';
import { formProof } from '../../http/session-cookie.ts';
import { type Call, callFor } from '../call.ts';
import type { Html } from '../html.ts';
import { tidyFields, tidyForm } from '../plain-form/decode.ts';
import { scriptedPolicy } from '../policy.ts';
import { acceptedLanguages, askedLanguages, readerOf } from '../reader.ts';
import type { DeskWords } from './words.ts';
import { deskWords } from './words.ts';

/** A request for a page of the desk. */
export interface Visit {
  c: ServerContext;
  dependencies: Dependencies;
  lang: LanguageTag;
  /** For dates: that language with the reader's region. */
  locale: LanguageTag;
  /** Whether the address says which language; then links and forms say it too. */
  hasLang: boolean;
  words: DeskWords;
  /** An address of the desk, in the language that was asked for. */
  link: (path: string, query?: URLSearchParams) => string;
  /** An address that a form posts to, which shows that the form is ours. */
  action: (path: string, query?: URLSearchParams) => string;
  call: Call;
  /** The form that was posted. */
  form: () => Promise<URLSearchParams>;
  /** The form that was posted, on a page where files may be chosen. */
  formWithFiles: () => Promise<FormWithFiles>;
}

/** A page of the desk, or what one of its forms posts to. */
export type PageRoute = readonly [method: 'GET' | 'POST', path: string, answer: (visit: Visit) => Promise<Response>];

/** What is wrong, in words: beside a field, or about the whole. */
export interface Message {
  field?: string | undefined;
  text: string;
}

/** Strict: our own scripts, our own styles, our own forms, and frames of our own. */
export const headers: Readonly<Record<string, string>> = {
  // Lynx keeps what is only not to be stored, and shows it again.
  'Cache-Control': 'no-store, no-cache',
  'Content-Security-Policy': scriptedPolicy({
    'frame-src': "'self'",
    // What is pasted into a text is parsed with the second, and never shown as markup.
    'trusted-types': 'lit-html tejido-paste',
  }),
  // Other sites are told nothing; "no-referrer" would also take away the origin by which our own forms are known.
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
};

/** What is known of a request before it is looked at who makes it. */
export function makeVisit(c: ServerContext, dependencies: Dependencies): Visit {
  const asked = c.req.query('lang');
  const { lang, locale } = readerOf([...askedLanguages(c), ...acceptedLanguages(c)]);
  const link = (path: string, query: URLSearchParams = new URLSearchParams()) => {
    const all = new URLSearchParams(query);
    if (asked !== undefined) all.set('lang', lang);
    return all.size > 0 ? `${path}?${all.toString()}` : path;
  };
  const proof = formProof(c, dependencies);
  let form: Promise<URLSearchParams> | undefined;
  return {
    c,
    dependencies,
    lang,
    locale,
    hasLang: asked !== undefined,
    words: deskWords(lang),
    link,
    action(path, query = new URLSearchParams()) {
      const all = new URLSearchParams(query);
      if (proof !== '') all.set('proof', proof);
      return link(path, all);
    },
    call: callFor(c, dependencies),
    form: () => (form ??= readForm(c, maxLargeForm).then(tidyForm)),
    async formWithFiles() {
      const { fields, files } = await readFormWithFiles(c);
      return { fields: tidyFields(fields), files };
    },
  };
}

/** Shows a page. */
export async function show({ c }: Visit, page: Html, status: Problem['status'] = 200): Promise<Response> {
  return c.html(await page, status as 200, headers);
}

/** Goes on to another page, so that loading it again sends nothing again. */
export function goTo({ c, link }: Visit, path: string, query?: URLSearchParams): Response {
  return c.body(null, 303, { ...headers, Location: link(path, query) });
}

/** What a problem says to the person: about each field that is wrong, or about the whole. */
export function messagesOf({ words }: Visit, { code, errors = [] }: Problem): Message[] {
  if (errors.length === 0) return [{ text: words.refused[isRefusal(code, words) ? code : 'other'] }];
  return errors.map(({ pointer, code: wrong }) => {
    const field = pointer.split('/')[1];
    if (field === 'requests' || field === 'ids') return { field: 'request', text: words.chooseSome };
    if (wrong === 'required') return { field, text: words.required };
    if (wrong === 'too_long') return { field, text: words.tooLong };
    return { field, text: field === 'email' ? words.emailFormat : words.wrong };
  });
}

const isRefusal = (code: string, { refused }: DeskWords): code is keyof DeskWords['refused'] => code in refused;

/** The fields of a form that were filled in, by their names. */
export function filledIn(form: URLSearchParams, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (form.get(name) ? [[name, form.get(name) as string]] : [])));
}
