import type { Severity } from '../../domain/finding.ts'
import { textOfUnits } from '../../domain/folded-text.ts'
import type { Hit } from './hits.ts'
import type { Entry } from './term-book.ts'

/** So many signs before and after belong to the context. */
const REACH = 30
const LOWER: Readonly<Record<Severity, Severity | null>> = { block: 'warn', warn: 'hint', hint: null }

/** One step down; null is silence. */
export const lowered = (severity: Severity): Severity | null => LOWER[severity]

/** What the term weighs here, and the word near it that made it weigh less. */
export type Weight = { readonly severity: Severity | null; readonly because: string | null }

/** Silent where a word is missing that the term needs; one step less where a word stands that speaks of fighting it. */
export function weightOf({ list, near, notNear }: Entry, units: Uint16Array, { start, end }: Pick<Hit, 'start' | 'end'>): Weight {
  if (near.length === 0 && notNear.length === 0) return { severity: list.severity, because: null }
  const around = textOfUnits(units.subarray(Math.max(0, start - REACH), end + REACH))
  if (near.length > 0 && !near.some((word) => around.includes(word))) return { severity: null, because: null }
  const because = notNear.find((word) => around.includes(word)) ?? null
  return { severity: because === null ? list.severity : lowered(list.severity), because }
}
