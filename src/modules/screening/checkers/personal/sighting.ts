import type { PersonalKind } from '../../domain/mask.ts'
import type { Severity } from '../../domain/finding.ts'

/** What one rule saw, before overlaps are settled. */
export type Sighting = {
  readonly rule: string
  readonly kind: PersonalKind
  readonly severity: Severity
  readonly start: number
  readonly end: number
  readonly why: string
}

const GRAVITY: Readonly<Record<Severity, number>> = { block: 0, warn: 1, hint: 2 }

type Weighed = { readonly severity: Severity; readonly start: number; readonly end: number }

/** Of finds that overlap, the graver stays, and of equal ones the longer. */
export function settled<T extends Weighed>(seen: readonly T[]): T[] {
  const kept: T[] = []
  const weaker = (a: T, b: T): boolean => GRAVITY[a.severity] > GRAVITY[b.severity] || (a.severity === b.severity && a.end - a.start < b.end - b.start)
  for (const one of seen.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    let last = kept.at(-1)
    while (last !== undefined && one.start < last.end && weaker(last, one)) {
      kept.pop()
      last = kept.at(-1)
    }
    if (last === undefined || one.start >= last.end) kept.push(one)
  }
  return kept
}
