import type { CheckedText, Segment } from '../../../src/modules/screening/domain/checked-text.ts'
import { personalChecker, shippedPersonalData } from '../../../src/modules/screening/checkers/personal/index.ts'

const checker = personalChecker(shippedPersonalData())

/** What the checker finds, in full. */
export const findings = (text: string, segments: readonly Segment[] = [], kind?: string) =>
  checker.check({ text, segments }, { day: '2026-11-23', ...(kind === undefined ? {} : { kind }) })

/** What the checker finds, as “severity rule: words”. */
export const found = (text: string, segments: readonly Segment[] = []): string[] =>
  findings(text, segments).map(({ severity, rule, start, end }) => `${severity} ${rule}: ${text.slice(start, end)}`)

/** Only what must be looked at. */
export const alarms = (text: string): string[] => found(text).filter((one) => !one.startsWith('hint'))

/** A table as a document gives it: one segment a cell, the first row as head. */
export function tableOf(rows: readonly (readonly string[])[]): CheckedText {
  const segments: Segment[] = []
  let text = ''
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (text !== '') text += '\n'
      segments.push({ kind: 'cell', start: text.length, end: text.length + cell.length, place: `表1第${at + 1}行`, table: 1, row: at, column, ...(at === 0 ? { head: true } : {}) })
      text += cell
    })
  })
  return { text, segments }
}
