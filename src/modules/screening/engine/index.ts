import type { Checker, Found } from '../domain/checker.ts'
import type { CheckedText, Circumstances } from '../domain/checked-text.ts'
import { withoutDoubles } from './without-doubles.ts'

/** All findings of the checkers in the order of the text; of two that say the same of the same stretch, the graver stays. */
export function screenText(checkers: readonly Checker[], given: CheckedText, around: Circumstances): Found[] {
  return withoutDoubles(checkers.flatMap(({ check }) => check(given, around)).toSorted((a, b) => a.start - b.start || a.end - b.end))
}
