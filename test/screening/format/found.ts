import assert from 'node:assert/strict'
import { formatChecker } from '../../../src/modules/screening/checkers/format/index.ts'
import type { Segment } from '../../../src/modules/screening/domain/checked-text.ts'
import type { Found } from '../../../src/modules/screening/domain/checker.ts'

const checker = formatChecker()
export const DAY = '2026-11-23'

/** What the checker says of a text; a text given alone is one paragraph. */
export const found = (text: string, segments: readonly Segment[] = []): readonly Found[] => checker.check({ text, segments }, { day: DAY })

/** The text with every proposal of a rule put in. */
export function mended(text: string, rule: string): string {
  const own = found(text).filter((one) => one.rule === rule && one.proposal !== null)
  return own.toSorted((a, b) => b.start - a.start).reduce((now, { start, end, proposal }) => now.slice(0, start) + (proposal ?? '') + now.slice(end), text)
}

/** The stretches that a rule marks. */
export const marked = (text: string, rule: string): string[] => found(text).filter((one) => one.rule === rule).map(({ start, end }) => text.slice(start, end))

/** Right texts stay silent, hints too. */
export function silent(rule: string, texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(marked(text, rule), [], text)
}
