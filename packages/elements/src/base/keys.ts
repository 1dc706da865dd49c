const text = 'textarea, select, input:not([type=checkbox], [type=radio])';

/**
 * Keeps keys with which a person types in a root's fields from the page around: it sees only the element they come from, takes that for no field, and
 * its shortcuts would swallow letters. What is no typing passes: Escape, Tab, and keys held with Control, Alt or Meta.
 */
export function spareKeys<Root extends Node>(root: Root): Root {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, spare as EventListener);
  return root;
}

function spare(event: KeyboardEvent): void {
  const field = event.target as Element;
  // AltGr, with which some letters are typed, comes as Control with Alt. What is slotted belongs to the page, and so do its keys.
  const isHeld = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  if (
    field.matches(text) &&
    field.getRootNode() === event.currentTarget &&
    !isHeld &&
    !/^(Esc|Tab|F\d)/.test(event.key)
  )
    event.stopPropagation();
}
