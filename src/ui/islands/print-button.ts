/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** A button that prints the page: it would do nothing without scripts, so it is made by one. */
for (const place of document.querySelectorAll<HTMLElement>('[data-print]')) {
  const button = document.createElement('button')
  Object.assign(button, { type: 'button', className: 'button button-secondary', textContent: place.dataset['print'] ?? '' })
  button.addEventListener('click', () => window.print())
  place.replaceWith(button)
}
