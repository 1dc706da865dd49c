import '@tejido/elements/define/network';
import '@tejido/elements/define/initiative-list';
import '@tejido/elements/define/join-form';

// Every event is typed and carries no personal data.
document.addEventListener('tejido-join-submitted', (event) => {
  const thanks = document.querySelector('#thanks');
  if (thanks) thanks.textContent = `Solicitud ${event.receipt.id}`;
});
