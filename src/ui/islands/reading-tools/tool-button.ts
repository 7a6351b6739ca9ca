/// <reference lib="dom" />
/** A small button of the reading tools. */
export function toolButton(label: string, press: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = document.createElement('button')
  Object.assign(button, { type: 'button', className: 'reading-tool', textContent: label })
  button.addEventListener('click', () => press(button))
  return button
}
