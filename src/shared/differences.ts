import { diffArrays } from 'diff'

export type Part = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
export type Difference = { readonly kind: 'same' | 'added' | 'removed' | 'changed'; readonly parts: readonly Part[] }

/** Words of letters and digits stay whole; Chinese is compared sign by sign. */
const signs = (text: string): string[] => text.match(/[a-zA-Z0-9.-]+|[\s\S]/gu) ?? []

function partsOf(before: string, after: string): Part[] {
  const parts: Part[] = []
  for (const { added, removed, value } of diffArrays(signs(before), signs(after))) parts.push({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') })
  return parts
}

/** How much of the longer one both have, 0 to 1, by pairs of signs. */
function alike(a: string, b: string): number {
  const pairs = (text: string): Map<string, number> => {
    const found = new Map<string, number>()
    for (let at = 0; at < text.length - 1; at += 1) found.set(text.slice(at, at + 2), (found.get(text.slice(at, at + 2)) ?? 0) + 1)
    return found
  }
  const left = pairs(a), right = pairs(b)
  let both = 0
  for (const [pair, n] of left) both += Math.min(n, right.get(pair) ?? 0)
  const most = Math.max(a.length, b.length) - 1
  return most <= 0 ? Number(a === b) : both / most
}
const ALIKE = 0.35

/** What was taken out and what was put in at one place: paragraphs that are alike are one that changed. */
function paired(removed: readonly string[], added: readonly string[]): Difference[] {
  const found: Difference[] = []
  let next = 0
  for (const before of removed) {
    let at = next
    while (at < added.length && alike(before, added[at] ?? '') < ALIKE) at += 1
    if (at >= added.length) { found.push({ kind: 'removed', parts: [{ kind: 'removed', text: before }] }); continue }
    for (const fresh of added.slice(next, at)) found.push({ kind: 'added', parts: [{ kind: 'added', text: fresh }] })
    found.push({ kind: 'changed', parts: partsOf(before, added[at] ?? '') })
    next = at + 1
  }
  return [...found, ...added.slice(next).map((text): Difference => ({ kind: 'added', parts: [{ kind: 'added', text }] }))]
}

/** Two texts of paragraphs side by side: what stayed, what came, what went, and inside a changed paragraph which signs. */
export function differencesOf(before: readonly string[], after: readonly string[]): Difference[] {
  const steps = diffArrays([...before], [...after])
  const found: Difference[] = []
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at]
    if (!step) continue
    const next = steps[at + 1]
    if (step.removed && next?.added) { found.push(...paired(step.value, next.value)); at += 1 }
    else if (step.added && next?.removed) { found.push(...paired(next.value, step.value)); at += 1 }
    else found.push(...step.value.map((text): Difference => { const kind = step.added ? 'added' : step.removed ? 'removed' : 'same'; return { kind, parts: [{ kind, text }] } }))
  }
  return found
}
