/*
 * What was typed and is not saved yet, as it is kept in this browser.
 */

/** What is kept under a name; nothing where there is no storage. */
export function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, or nothing any more. */
export function write(key, text) {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Full, or not allowed: what is typed is still in the form.
  }
}

/** Says before a form that what was typed stands in it again, with a way to what is saved. */
export function tell(place, { kept, forget }, onForget) {
  const note = document.createElement('p');
  note.className = 'desk-done';
  note.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'desk-quiet';
  button.textContent = forget;
  button.addEventListener('click', () => {
    note.remove();
    onForget();
  });
  note.append(`${kept} `, button);
  place.before(note);
}
