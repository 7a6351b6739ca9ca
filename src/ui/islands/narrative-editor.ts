/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { enhance } from './narrative/editor.ts'

function start(): void {
  for (const box of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-editor="narrative"]')) enhance(box)
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()
