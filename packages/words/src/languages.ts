/** The languages of the product, as BCP 47 tags: `pt` is Portuguese of Brazil, `zh` simplified Chinese. Each has its folder here. */
export const languages = ['en', 'es', 'pt', 'fr', 'ca', 'ar', 'zh', 'ru'] as const;

/** One of them. */
export type Language = (typeof languages)[number];
