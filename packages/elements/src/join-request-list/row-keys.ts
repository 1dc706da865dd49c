/** What the keys of the list ask for besides moving. */
export interface RowKeyActions {
  /** Chooses a row, or takes the choice back. */
  toggle: (row: HTMLElement) => void;
  /** Goes to what can be done with the chosen. */
  goToActions: () => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/**
 * Keys of the list, while focus is in one of its rows and nowhere else (WCAG 2.1.4): arrows or j and k go to the next or the last row, x chooses,
 * a goes to the actions. Everything can be done by Tab, Enter and Space as well.
 */
export function rowKeys(event: KeyboardEvent, { toggle, goToActions }: RowKeyActions): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const control = event.target as HTMLElement;
  const row = control.closest<HTMLElement>('[data-id]');
  if (!row) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const step = steps[key];
  if (step) {
    const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
    // To the same control of the next row, so that who ticks boxes goes on from box to box.
    next?.querySelector<HTMLElement>(control.matches('input') ? 'input' : '[part=link]')?.focus();
  } else if (key === 'x') toggle(row);
  else if (key === 'a') goToActions();
  else return;
  event.preventDefault();
}
