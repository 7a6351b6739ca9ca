import { RETURN_FIELDS, RETURN_KEYS } from '../../domain/returns.ts'
import { shownValue } from '../../domain/return-figures.ts'
import type { BoardLine } from '../queries/rounds.ts'
import { shownTime, stateWord } from './words.ts'

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const HEAD = ['单位', '进度', ...RETURN_KEYS.map((field) => `${RETURN_FIELDS[field].label}（${RETURN_FIELDS[field].unit}）`), '填报说明', '最近催办']

/** The board as CSV with a byte order mark, so that the usual programs read it as UTF-8. */
export const csvOf = (lines: readonly BoardLine[]): string => `\ufeff${[HEAD, ...lines.map(({ agency, one }) => [
  agency.name, stateWord(one.state).label, ...RETURN_KEYS.map((field) => (one.figures ? shownValue(one.figures, field) : '')), one.note, one.remindedAt ? shownTime(one.remindedAt) : '',
])].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
