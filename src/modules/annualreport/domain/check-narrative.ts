import { addressLabel } from './addresses.ts'
import type { Verdict } from './check-sums.ts'
import { namedFigures, type NamedFigure } from './narrative-figures.ts'
import type { Finding, ReportTables } from './tables.ts'

const GROUP_WORDS: Readonly<Record<string, string>> = {
  denied: '表三 · （三）不予公开各项总计之和', unavailable: '表三 · （四）无法提供各项总计之和', rejected: '表三 · （五）不予处理各项总计之和',
  other: '表三 · （六）其他处理各项总计之和', litigation: '表四 · 行政诉讼两项总计之和',
}

const agrees = (figure: NamedFigure): boolean => figure.allowed.includes(figure.value)
const isHeld = (figure: NamedFigure): boolean => figure.allowed[0] !== null && figure.allowed[0] !== undefined

/** Parts that make up the whole (失效20件，废止40件) agree together. */
const agreeTogether = (figures: readonly NamedFigure[]): boolean =>
  figures.length > 1 && (figures[0]?.allowed.includes(figures.reduce((sum, { value }) => sum + value, 0)) ?? false)

function finding(figure: NamedFigure): Finding {
  const { address, binding, value, quote, allowed } = figure
  const expected = allowed[0] ?? null
  const where = GROUP_WORDS[binding] ?? addressLabel(address)
  return {
    check: 'narrative', table: 'narrative', row: address.row, column: address.column, expected, actual: value,
    message: `正文“${quote}”与表格不一致：${where}为${expected}。请核对后改正正文或表格，使两者一致（《条例》第五十条）。`,
  }
}

/** Every number in the prose that names a figure of the tables, against that figure. Where the prose gives several and one agrees, the others are parts. */
export function checkNarrative(text: string, tables: ReportTables): Verdict {
  const byBinding = Map.groupBy(namedFigures(text, tables), ({ binding }) => binding)
  const violations = [...byBinding.values()].flatMap((figures) => {
    if (figures.some(agrees) || agreeTogether(figures) || !figures.every(isHeld)) return []
    return figures.map(finding)
  })
  return { violations, warnings: [] }
}
