/* Suggests places while one is typed. What is suggested comes as a page's list, so that no string becomes markup here. */

for (const block of document.querySelectorAll('[data-places]')) {
  const [input, list] = [block.querySelector('input[list]'), block.querySelector('datalist')];
  let soon;
  let turn = 0;
  const ask = () => {
    const mine = ++turn;
    const address = new URL(block.dataset.places, location.href);
    address.searchParams.set('q', input.value);
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.open('GET', address);
    request.addEventListener('load', () => {
      const found = request.response?.querySelector('datalist');
      if (mine === turn && found) list.replaceChildren(...found.children);
    });
    request.send();
  };
  input.addEventListener('input', () => {
    clearTimeout(soon);
    soon = setTimeout(ask, 200);
  });
}

// A module, whose names are its own.
export {};
