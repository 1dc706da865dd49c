/*
 * In the frame of a preview: gives the widget what nobody has published yet. In the editor: asks for the preview again when something was typed.
 */

const data = document.getElementById('item');
const widget = document.querySelector('[data-item]');
if (data && widget)
  void customElements.whenDefined(widget.localName).then(() => {
    widget.item = JSON.parse(data.textContent);
  });

const details = document.querySelector('[data-preview]');
if (details) {
  const { form } = details.querySelector('button');
  const button = details.querySelector('button[formtarget="preview"]');
  let soon;
  const ask = () => {
    clearTimeout(soon);
    if (details.open) soon = setTimeout(() => form.requestSubmit(button), 800);
  };
  form.addEventListener('input', ask);
  details.addEventListener('toggle', ask);
  const frame = details.querySelector('iframe');
  addEventListener('message', ({ data, source, origin }) => {
    if (origin !== location.origin || source !== frame.contentWindow || data?.type !== 'tejido-height') return;
    frame.height = Math.max(120, Math.ceil(Number(data.height)));
  });
}

// A module, whose names are its own.
export {};
