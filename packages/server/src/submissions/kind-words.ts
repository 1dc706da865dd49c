import { findText, type LanguageTag, type SubmissionKind } from '@tejido/contract';
import { submissionKind, submissionKindNames } from '@tejido/contract/submissions';
import type { Words } from '@tejido/words';
import { loadAll } from '@tejido/words/load';

/** What is said of a kind in place of what is said of whatever is sent: by the family that has the other words. */
type KindWords = Words<'join-requests'>;

/** The families of words that have the name of a kind; a kind without one says of itself what it is called. */
const families = new Map(
  await Promise.all(
    submissionKindNames.map(async (kind) => [kind as string, await loadAll(kind).catch(() => undefined)] as const),
  ),
);

/** The words of a kind in a reader's language. */
export function kindWords(
  kind: SubmissionKind,
  lang: LanguageTag,
): { [Family in keyof KindWords]?: Partial<KindWords[Family]> } {
  const family = families.get(kind);
  if (family) return family(lang);
  const title = kindLabel(kind, 'one', lang);
  return title === undefined ? {} : { form: { title }, own: { title } };
}

/** What one or several of a kind are called, where the kind says so itself. */
export const kindLabel = (kind: SubmissionKind, which: 'one' | 'many', lang: LanguageTag): string | undefined =>
  findText(submissionKind(kind).label?.[which], [lang])?.text;
