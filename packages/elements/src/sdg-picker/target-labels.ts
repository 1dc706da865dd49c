import type { TargetCode } from '@tejido/sdg/targets';
import { MessageBundle, type Messages } from '../base/messages.ts';

/** The short labels of the 169 targets, in the languages there are; English stands for the others. */
export const targetLabels: MessageBundle<Messages<TargetCode>> = new MessageBundle({
  en: async () => (await import('@tejido/sdg/target-labels/en')).labels,
  es: async () => (await import('@tejido/sdg/target-labels/es')).labels,
  fr: async () => (await import('@tejido/sdg/target-labels/fr')).labels,
  pt: async () => (await import('@tejido/sdg/target-labels/pt')).labels,
});
