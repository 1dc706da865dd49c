/*
 * The join form's preview: the widget, shown with a network's record that is not saved yet. The frame is of an origin of its own, without anybody's session and
 * without anything kept, and nothing is sent from it: what the form would send ends here.
 */

const provider = document.querySelector('[data-network]');
const said = document.querySelector('[data-said]');
const ask = globalThis.fetch;

// The form looks as it does where it can keep what is typed: here for as long as the page is shown.
for (const name of ['localStorage', 'sessionStorage']) {
  const kept = new Map();
  const value = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
  Object.defineProperty(globalThis, name, { value });
}

// Scripts and words are asked for; nothing is sent.
globalThis.fetch = (address, init = {}) => {
  const { method = 'GET' } = address instanceof Request ? address : init;
  if (method === 'GET') return ask(address, init);
  queueMicrotask(() => {
    said.textContent = said.dataset.said;
    localStorage.clear();
    show(latest, provider.lang, true);
    scrollTo(0, 0);
  });
  return new Promise(() => {});
};

let latest = provider.dataset.network;

function show(network, lang, isNew = false) {
  latest = network;
  if (lang && lang !== provider.lang) {
    provider.lang = lang;
    document.documentElement.lang = lang;
    document.documentElement.dir = new Intl.Locale(lang).getTextInfo?.().direction ?? direction(lang);
  }
  let form = provider.querySelector('tejido-join-form');
  if (isNew) {
    const fresh = document.createElement('tejido-join-form');
    fresh.setAttribute('heading-level', '2');
    fresh.item = JSON.parse(network);
    form.replaceWith(fresh);
    form = fresh;
  }
  form.item = JSON.parse(network);
}

const direction = (lang) => (/^(?:ar|fa|he|ur)\b/.test(lang) ? 'rtl' : 'ltr');

addEventListener('message', ({ data, source }) => {
  if (source !== parent) return;
  if (data?.type === 'tejido-preview-ask') parent.postMessage({ type: 'tejido-preview-ready' }, '*');
  if (data?.type !== 'tejido-preview') return;
  said.textContent = '';
  show(data.network, data.lang);
});

show(latest);
parent.postMessage({ type: 'tejido-preview-ready' }, '*');
