import { version } from './version.ts';

/** What can be registered: a custom element class that knows its library's version. */
export type DefinableElement = CustomElementConstructor & { readonly version?: string };

/**
 * Registers an element and never throws: a page may hold two copies of this library, and the first one stays.
 * Says so once, with both versions, when they differ.
 */
export function define(tag: string, element: DefinableElement, registry: CustomElementRegistry = customElements): void {
  const present: DefinableElement | undefined = registry.get(tag);
  if (!present) {
    registry.define(tag, element);
  } else if (present !== element && present.version !== version) {
    console.warn(
      `<${tag}> is already defined by version ${present.version ?? 'unknown'}; version ${version} is not used.`,
    );
  }
}
