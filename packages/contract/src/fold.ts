const marks = /\p{M}+/gu;

/**
 * Text as search compares it: lower case, without accents or other marks (`Educación` → `educacion`).
 * Used for the index and for the query, on the server and in memory.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(marks, '').toLowerCase();
}
