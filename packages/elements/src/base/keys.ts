const text = 'textarea, select, input:not([type=checkbox], [type=radio])';

/**
 * Keeps keys with which a person types in a root's fields, or presses its controls, from the page around: it sees only the element they come from,
 * takes that for no field, and its shortcuts would swallow letters. What is no typing passes: Escape, Tab, and keys held with Control, Alt or Meta.
 */
export function spareKeys<Root extends Node>(root: Root): Root {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, spare as EventListener);
  return root;
}

function spare(event: KeyboardEvent): void {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  // AltGr, with which some letters are typed, comes as Control with Alt.
  const isHeld = (ctrlKey || metaKey || altKey) && !event.getModifierState('AltGraph');
  // What is slotted belongs to the page, and so do its keys.
  const isOwn = (target as Node).getRootNode() === event.currentTarget;
  const isUsed = (target as Element).matches(text) ? !/^(Esc|Tab|F\d)/.test(key) : /^( |Enter)$/.test(key);
  if (isOwn && isUsed && !isHeld) event.stopPropagation();
}
