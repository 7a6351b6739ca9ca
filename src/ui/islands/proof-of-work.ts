/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

/** Does the work of src/platform/robot-guard.ts while the visitor reads; nothing is asked and nothing waits for it. */
async function solve(field: HTMLInputElement): Promise<void> {
  // Only pages that came over https (or from this machine) may use the browser's cryptography; without it the form works as without scripts.
  if (!globalThis.crypto?.subtle || field.value !== '') return
  const challenge = JSON.parse(field.dataset['challenge'] ?? 'null') as Challenge | null
  const solution = challenge && await solveChallenge({ challenge, deriveKey })
  if (solution) field.value = btoa(JSON.stringify({ challenge, solution }))
}

for (const field of document.querySelectorAll<HTMLInputElement>('input[data-challenge]')) void solve(field).catch(() => {})
