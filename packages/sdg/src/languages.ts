/** Language in which the goals have a title (BCP 47): `pt` is Portuguese of Brazil, `zh` simplified Chinese. */
export type SdgLanguage = 'ar' | 'ca' | 'de' | 'en' | 'es' | 'fr' | 'it' | 'pt' | 'ru' | 'zh';

/** Language in which the targets have a label. */
export type TargetLabelLanguage = Extract<SdgLanguage, 'en' | 'es' | 'fr' | 'pt'>;

/** The languages of the goal titles, to choose one without loading any. */
export const sdgLanguages: readonly SdgLanguage[] = ['ar', 'ca', 'de', 'en', 'es', 'fr', 'it', 'pt', 'ru', 'zh'];

/** The languages of the target labels, to choose one without loading any. */
export const targetLabelLanguages: readonly TargetLabelLanguage[] = ['en', 'es', 'fr', 'pt'];
