/*
 * Makes the builder livelier: what is chosen is shown at once, a button copies, and the preview is as tall as what it shows. The page itself needs no
 * script; what it says after a change comes from the server, as without one.
 */

const form = document.getElementById('choice');
const status = document.querySelector('[data-status]');
/** The network and the widget that the form is for. */
let shown;
let turn = 0;
let soon;

/** The address of what is chosen, without what was left empty. */
function addressOfChoice() {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value !== '') address.searchParams.append(name, value);
  return address;
}

/** A page as a document. Parsed by the browser as it loads, so that no string becomes markup here. */
function load(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.open('GET', address);
    request.setRequestHeader('Accept', 'text/html');
    request.addEventListener('load', () =>
      request.response ? resolve(request.response) : reject(new Error('no page')),
    );
    request.addEventListener('error', () => reject(new Error('no answer')));
    request.send();
  });
}

/** Shows what is chosen. Where the page does not come, the form is there to be sent. */
async function show() {
  const address = addressOfChoice();
  const mine = ++turn;
  let page;
  try {
    page = await load(address);
  } catch {
    return;
  }
  // Another choice was made meanwhile.
  if (mine !== turn || !page.getElementById('choice')) return;
  history.replaceState(null, '', address);
  const open = [...document.querySelectorAll('details[open][id]')].map(({ id }) => id);
  takeFields(page, address);
  takePreview(page);
  for (const selector of ['#snippets', '.embed-refused', '.embed-reference', '.embed-languages']) take(page, selector);
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  begin();
  status.textContent = '';
  status.textContent = status.dataset.status;
}

/** Puts what the other page has at a place in the place of what is here, without anybody losing theirs. */
function take(page, selector) {
  const [here, there] = [document.querySelector(selector), page.querySelector(selector)];
  const { id, value } = document.activeElement ?? {};
  if (here && there) {
    if (here.isEqualNode(there)) return;
    here.replaceWith(there);
  } else if (there) document.querySelector('.embed-columns').before(there);
  else here?.remove();
  const again = id && document.activeElement?.id !== id && document.getElementById(id);
  if (!again) return;
  // What was typed meanwhile.
  if (again.matches('input:not([type="checkbox"])')) again.value = value;
  again.focus();
}

/** The fields: all of them for another widget or network, else what depends on what was chosen. */
function takeFields(page, address) {
  const widget = `${address.searchParams.get('network')} ${address.searchParams.get('widget')}`;
  if (widget === shown) {
    take(page, '#which');
    take(page, '#accent-contrast');
    const pick = page.getElementById('pick');
    document.getElementById('pick').value = pick.value;
    return;
  }
  shown = widget;
  // There may be nothing to choose by in one of them.
  const [which, others] = [document.getElementById('which'), page.getElementById('which')];
  if (!which && others) document.getElementById('what').after(others);
  for (const selector of ['#what', '#which', '#look']) if (document.querySelector(selector)) take(page, selector);
}

/** The preview, which stays as it is where only its width has changed. */
function takePreview(page) {
  const [here, there] = [document.getElementById('preview'), page.getElementById('preview')];
  if (here.getAttribute('src') !== there.getAttribute('src')) take(page, '#shown');
  fitPreview();
}

/** As wide as the field says, which may know more than a page that was asked for before. */
function fitPreview() {
  const width = document.getElementById('width');
  if (width.validity.valid) document.getElementById('preview').width = width.value || '100%';
}

/** What only scripts can do. */
function begin() {
  for (const button of document.querySelectorAll('[data-copies]')) button.hidden = false;
  const [accent, pick] = [document.getElementById('accent'), document.getElementById('pick')];
  if (pick.hidden) {
    pick.hidden = false;
    pick.addEventListener('change', () => {
      accent.value = pick.value;
    });
  }
}

async function copy(button) {
  const text = document.getElementById(button.dataset.copies);
  text.select();
  let isCopied = false;
  try {
    await navigator.clipboard.writeText(text.value);
    isCopied = true;
  } catch {
    // Not over plain HTTP, or not allowed.
    isCopied = document.execCommand('copy');
  }
  const said = button.parentElement.querySelector('[role="status"]');
  said.textContent = isCopied ? said.dataset.copied : '';
  if (isCopied) button.focus();
}

if (form) {
  shown = `${form.elements.network.value} ${form.elements.widget.value}`;
  form.addEventListener('change', ({ target }) => {
    // What is chosen of one network means nothing in another.
    if (target.hasAttribute('data-resets')) {
      for (const box of form.querySelectorAll('[type="checkbox"]')) box.checked = false;
      form.querySelector('[data-record]')?.replaceChildren();
    }
    // An answer that is on its way knows nothing of this change.
    turn++;
    clearTimeout(soon);
    soon = setTimeout(show, 150);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(soon);
    void show();
  });
  form.addEventListener('input', ({ target }) => {
    if (target.id === 'width') fitPreview();
  });
  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('[data-copies]');
    if (button) void copy(button);
  });
  document.addEventListener('focusin', ({ target }) => {
    if (target.matches('textarea[readonly]')) target.select();
  });
  addEventListener('message', ({ data, source, origin }) => {
    const preview = document.getElementById('preview');
    if (origin !== location.origin || source !== preview.contentWindow || data?.type !== 'tejido-height') return;
    preview.height = Math.max(120, Math.ceil(Number(data.height)));
  });
  begin();
}

// A module, whose names are its own.
export {};
