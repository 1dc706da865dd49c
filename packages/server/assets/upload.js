/*
 * Sends pictures and documents at once when they are chosen in an editor, says how that goes, and goes on after a lost connection. Without this script
 * they go with the form.
 */

/** A picture with more than this is made smaller before it is sent: by then it is at least as large as any page shows it. */
const large = { bytes: 1_500_000, side: 2400 };

const kinds = new Set(['image/png', 'image/webp', 'image/avif', 'image/gif']);

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** A photograph small enough for a slow line, as JPEG; as it is where it is small already, or nobody here can read it. */
async function smaller(file) {
  if (kinds.has(file.type) || !file.type.startsWith('image/') || file.type.includes('svg')) return file;
  if (file.type === 'image/jpeg' && file.size <= large.bytes) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, large.side / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.88));
    return made && (made.size < file.size || file.type !== 'image/jpeg') ? made : file;
  } catch {
    return file;
  }
}

const random = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Sends bytes once. Gives the status and what was answered; status 0 where nobody was reached. */
function send(address, bytes, key, signal, onProgress) {
  return new Promise((done) => {
    // `fetch` says nothing of what was sent by now.
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('Content-Type', bytes.type || 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / Math.max(total, 1)));
    request.addEventListener('loadend', () => {
      let answer = {};
      try {
        answer = JSON.parse(request.responseText);
      } catch {
        // Nothing, or a proxy's own words.
      }
      done({ status: request.status, answer });
    });
    signal.addEventListener('abort', () => request.abort());
    request.send(bytes);
  });
}

/** Resolves when there may be a connection again, or somebody asks. */
const mayBeBack = (button, signal) =>
  new Promise((done) => {
    for (const [target, event] of [
      [window, 'online'],
      [button, 'click'],
      [signal, 'abort'],
    ])
      target.addEventListener(event, done, { once: true });
    // Not every browser notices.
    setTimeout(done, 10_000);
  });

/** What is said of one file while it is sent, with what can be done about it. */
function makeStatus(block, words, name) {
  const place = document.createElement('div');
  place.className = 'desk-sending';
  const said = document.createElement('p');
  const bar = document.createElement('progress');
  bar.max = 1;
  const button = (text) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'desk-quiet';
    made.textContent = text;
    return made;
  };
  const [cancel, again] = [button(words.cancel), button(words.again)];
  const buttons = document.createElement('p');
  buttons.className = 'desk-buttons';
  buttons.append(again, cancel);
  place.append(said, bar, buttons);
  block.querySelector('[data-said]').append(place);
  return {
    place,
    cancel,
    again,
    progress(part) {
      bar.value = part;
    },
    say(sentence, { isOver = false, mayRepeat = false, isWrong = false } = {}) {
      const text = sentence.replaceAll('{name}', name);
      if (said.textContent !== text) said.textContent = text;
      said.className = isWrong ? 'desk-error' : '';
      bar.hidden = isOver || mayRepeat;
      bar.setAttribute('aria-label', words.sending.replaceAll('{name}', name));
      again.hidden = !mayRepeat;
      cancel.hidden = isOver && !mayRepeat;
    },
  };
}

/** The words for a file that was refused. */
function reasonFor(words, { status }) {
  if (status === 413) return words.large;
  if (status === 415) return words.type;
  return status === 422 ? words.broken : `${words.failed}`;
}

async function upload(block, words, file, done) {
  const status = makeStatus(block, words, file.name);
  const stop = new AbortController();
  status.cancel.addEventListener('click', () => stop.abort());
  block.uploads.add(stop);
  const key = random();
  const bytes = block.dataset.upload === 'picture' ? await smaller(file) : file;
  const address = `${block.dataset.to}?name=${encodeURIComponent(file.name.slice(0, 200) || 'file')}`;
  if (bytes.size > Number(block.dataset.largest)) stop.tooLarge = true;
  while (!stop.signal.aborted && !stop.tooLarge) {
    status.say(words.sending);
    status.progress(0);
    const outcome = await send(address, bytes, key, stop.signal, (part) => status.progress(part));
    if (stop.signal.aborted) break;
    if (outcome.status === 201) {
      status.say(words.sent, { isOver: true });
      block.uploads.delete(stop);
      done(outcome.answer, status);
      return;
    }
    if (outcome.status === 0) {
      status.say(words.offline, { mayRepeat: true });
      await mayBeBack(status.again, stop.signal);
    } else if (outcome.status >= 500 || outcome.status === 429) {
      status.say(words.busy, { mayRepeat: true });
      await Promise.race([mayBeBack(status.again, stop.signal), wait(5000)]);
    } else {
      status.say(reasonFor(words, outcome), { isOver: true, isWrong: true });
      block.uploads.delete(stop);
      return;
    }
  }
  block.uploads.delete(stop);
  status.say(stop.tooLarge ? words.large : words.cancelled, { isOver: true, isWrong: Boolean(stop.tooLarge) });
}

/** Tells those who keep what stands in the form. */
const changed = (control) => control.dispatchEvent(new Event('input', { bubbles: true }));

const pathOf = (url) => new URL(url, location.href).pathname;

/** Whether an address is that of a picture of this server’s own. */
const isOurs = (url) => /^\/files\/[a-z0-9-]+\/[\w-]{22}\/\d+$/.test(URL.canParse(url) ? pathOf(url) : '');

function preparePicture(block, words) {
  const { name } = block.dataset;
  const url = block.querySelector(`[name="${name}.url"]`);
  const removal = block.querySelector('[data-remove]');
  const place = block.querySelector('.desk-picture');
  const picture = place.querySelector('img');
  const show = () => {
    place.hidden = !isOurs(url.value);
    picture.hidden = place.hidden;
    removal.hidden = !url.value;
    if (!place.hidden && picture.getAttribute('src') !== pathOf(url.value)) picture.src = pathOf(url.value);
  };
  url.addEventListener('input', show);
  block.addEventListener('tejido-filled', show);
  return (file, status) => {
    url.value = file.url;
    [picture.width, picture.height] = [file.width, file.height];
    removal.querySelector('input').checked = false;
    show();
    changed(url);
    const alts = [...block.querySelectorAll(`[name^="${name}.alt."]`)];
    const isDescribed = block.querySelector(`[name="${name}.decorative"]`).checked || alts.some(({ value }) => value);
    if (!isDescribed) status.place.querySelector('p').append(` ${words.describe}`);
  };
}

function prepareDocuments(block) {
  const { name } = block.dataset;
  const [list, template] = [block.querySelector('[data-rows]'), block.querySelector('template')];
  const addRow = (row) => {
    const made = template.content.cloneNode(true);
    for (const element of made.querySelectorAll('*'))
      for (const { name: attribute, value } of element.attributes)
        if (value.includes('{row}')) element.setAttribute(attribute, value.replaceAll('{row}', row));
    list.append(made);
    return list.lastElementChild;
  };
  // What was typed before has rows that the page does not have yet.
  block.closest('form').addEventListener('tejido-fill', ({ detail: names }) => {
    for (const given of names) {
      const row = given.startsWith(`${name}.`) && /^(\d+)\.url$/.exec(given.slice(name.length + 1))?.[1];
      if (row && !block.querySelector(`[name="${given}"]`)) addRow(row);
    }
  });
  block.addEventListener('tejido-filled', () => {
    for (const link of list.querySelectorAll('[data-link]')) {
      const { value } = link.closest('li').querySelector('input[type="hidden"]');
      if (value && link.getAttribute('href') !== value)
        [link.href, link.textContent] = [value, value.split('/').at(-1)];
    }
  });
  return (file) => {
    const rows = [...list.querySelectorAll('input[type="hidden"]')].map((one) => Number(one.name.split('.').at(-2)));
    const row = addRow(String(Math.max(-1, ...rows) + 1));
    const [link, url] = [row.querySelector('[data-link]'), row.querySelector('input[type="hidden"]')];
    url.value = file.url;
    [link.href, link.textContent] = [file.url, file.url.split('/').at(-1)];
    const called = row.querySelector(`[name^="${name}."][name*=".name."]`);
    called.value = file.name.replace(/\.\w+$/, '');
    changed(called);
  };
}

/** Begins to send what is chosen in a block. */
function begin(block) {
  const words = JSON.parse(block.dataset.words);
  const chooser = block.querySelector('input[type="file"]');
  const said = document.createElement('div');
  said.setAttribute('role', 'status');
  said.dataset.said = '';
  chooser.closest('p').after(said);
  block.uploads = new Set();
  const isPicture = block.dataset.upload === 'picture';
  const done = isPicture ? preparePicture(block, words) : prepareDocuments(block);
  chooser.addEventListener('change', () => {
    const files = [...chooser.files];
    // They are on their way, and need not go with the form.
    chooser.value = '';
    if (isPicture) for (const stop of block.uploads) stop.abort();
    said.replaceChildren(...[...said.children].filter((one) => one.querySelector('progress:not([hidden])')));
    void (async () => {
      for (const file of files) await upload(block, words, file, done);
    })();
  });
  // What is still on its way is not lost unseen.
  addEventListener('beforeunload', (event) => {
    if (block.uploads.size > 0) event.preventDefault();
  });
}

function beginAll() {
  for (const block of document.querySelectorAll('[data-upload]')) if (!block.uploads) begin(block);
}

beginAll();
// A form that took the place of another.
document.addEventListener('tejido-shown', beginAll);

// A module, whose names are its own.
export {};
