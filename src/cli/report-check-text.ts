import { displayRows, type DisplayTable, type Judged } from '#annualreport/read'

const isWide = (char: string): boolean => /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(char)
const widthOf = (text: string): number => [...text].reduce((width, char) => width + (isWide(char) ? 2 : 1), 0)
const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))
const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text

function tableLines({ title, columns, rows }: DisplayTable): string[] {
  const label = Math.max(...rows.map((row) => widthOf(row.label)), 4)
  const shown = rows.map((row) => row.cells.map(({ figure, wrong }) => `${wrong ? '✗' : ''}${figure ?? '空'}`))
  const widths = columns.map((column, index) => Math.max(widthOf(column), ...shown.map((cells) => widthOf(cells[index] ?? ''))))
  return [
    `  ${title}（✗ 为不符之处）`,
    `  ${padEnd('', label)}  ${columns.map((column, index) => padStart(column, widths[index] ?? 0)).join('  ')}`,
    ...rows.map((row, at) => `  ${padEnd(row.label, label)}  ${(shown[at] ?? []).map((cell, index) => padStart(cell, widths[index] ?? 0)).join('  ')}`),
  ]
}

/** What a person reads about one report. */
export function textReport(file: string, { report, violations, warnings }: Judged): string {
  const heading = `${violations.length === 0 ? '✓' : '✗'} ${file}`
  const about = `  ${report.title || '（无标题）'} · ${report.agency || '机关不明'} · ${report.year ?? '年度不明'} · ${report.edition}年版格式`
  const result = violations.length === 0 ? '  全部勾稽关系成立。' : `  ${violations.length}处不符：`
  return [
    heading, about, result,
    ...violations.map(({ message }, index) => `  ${index + 1}. ${message}`),
    ...displayRows(report.tables, violations).flatMap(tableLines),
    ...(warnings.length > 0 ? [`  提示${warnings.length}条：`, ...warnings.map(({ message }) => `  · ${message}`)] : []),
    '',
  ].join('\n')
}
