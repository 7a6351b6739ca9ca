import type { ReportTables } from '../../src/modules/annualreport/domain/tables.ts'
import { FOURTH_HEADER, THIRD_HEADER, fourthValues, plain, secondRows, thirdRows, type Show } from './form-rows.ts'

export type Layout = (tables: ReportTables, show?: Show) => string

const HEADER = ['青汀市人民政府办公室', '2023年政府信息公开工作年度报告', '', '一、总体情况', '青汀市全年组织培训6场，参加230人次，网站发布信息4120条。', '（一）主动公开。市政府门户网站运行平稳。', '']
const SECOND = '二、主动公开政府信息情况'
const THIRD = '三、收到和处理政府信息公开申请情况'
const FOURTH = '四、政府信息公开行政复议、行政诉讼情况'
const FOOTER = ['', '五、存在的主要问题及改进情况', '公开的深度还不够。下一步将办好12项实事。', '六、其他需要报告的事项', '无。', '2024年1月18日']

const year = ({ edition }: ReportTables): readonly string[] => (edition === '2019' ? HEADER.map((line) => line.replace('2023', '2020')) : HEADER)
const report = (tables: ReportTables, second: readonly string[], third: readonly string[], fourth: readonly string[]): string =>
  [...year(tables), SECOND, '', ...second, '', THIRD, '', ...third, '', FOURTH, '', ...fourth, ...FOOTER].join('\n')

const thirdHeader = [[THIRD_HEADER.corner, THIRD_HEADER.applicants], [THIRD_HEADER.natural, THIRD_HEADER.organisation, THIRD_HEADER.total], THIRD_HEADER.organisations]

/** One value a line, nothing else. */
export const oneALine: Layout = (tables, show = plain) => report(tables, secondRows(tables, show).flat(),
  [...thirdHeader.flat(), ...thirdRows(tables, show).flatMap(({ labels, values }) => [...labels.map(({ text }) => text), ...values])],
  [...FOURTH_HEADER.flat(), ...fourthValues(tables, show)])

/** One value a line with a leading tab, an empty line between rows, and a line of one tab for a blank cell. */
export const indented: Layout = (tables, show = plain) => {
  const rows = (cells: readonly (readonly string[])[]) => cells.flatMap((row) => [...row.map((cell) => `\t${cell}`), ''])
  return report(tables, rows(secondRows(tables, show)), rows([...thirdHeader, ...thirdRows(tables, show).map(({ labels, values }) => ['', ...labels.map(({ text }) => text), ...values])]),
    rows([...FOURTH_HEADER, fourthValues(tables, show)]))
}

const padded = (labels: readonly { text: string }[]): string[] => [...Array.from({ length: 3 - labels.length }, () => ''), ...labels.map(({ text }) => text)]
const pipe = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const rule = (cells: readonly string[]): string => `|${cells.map(() => '---|').join('')}`

/** Markdown pipes with blank cells where the form's cells are merged. */
export const pipes: Layout = (tables, show = plain) => report(tables,
  secondRows(tables, show).flatMap((row, index) => (index === 0 ? [pipe(row), rule(row)] : [pipe(row)])),
  [...thirdHeader.map(pipe), rule(Array.from({ length: 10 }, () => '')), ...thirdRows(tables, show).map(({ labels, values }) => pipe([...padded(labels), ...values]))],
  [...FOURTH_HEADER.map(pipe), rule(Array.from({ length: 15 }, () => '')), pipe(fourthValues(tables, show))])

/** Tabs, as a table copied out of a word processor. */
export const tabs: Layout = (tables, show = plain) => report(tables, secondRows(tables, show).map((row) => row.join('\t')),
  [...thirdHeader.map((row) => row.join('\t')), ...thirdRows(tables, show).map(({ labels, values }) => [...labels.map(({ text }) => text), ...values].join('\t'))],
  [...FOURTH_HEADER.map((row) => row.join('\t')), fourthValues(tables, show).join('\t')])

/** Blanks between, as a PDF gives them to the clipboard. */
export const spaces: Layout = (tables, show = plain) => report(tables, secondRows(tables, show).map((row) => row.join(' ')),
  [...thirdHeader.map((row) => row.join(' ')), ...thirdRows(tables, show).map(({ labels, values }) => [...labels.map(({ text }) => text), ...values].join(' '))],
  [...FOURTH_HEADER.map((row) => row.join(' ')), fourthValues(tables, show).join(' ')])

/** Rows broken in their middle, and labels broken over lines. */
export const broken: Layout = (tables, show = plain) => report(tables, secondRows(tables, show).map(pipe),
  thirdRows(tables, show).flatMap(({ labels, values }) => {
    const label = labels.map(({ text }) => text).join('')
    return [label.slice(0, -3), `| ${label.slice(-3)} | ${values.slice(0, 3).join(' | ')} |`, pipe(values.slice(3))]
  }), [...FOURTH_HEADER.map(pipe), pipe(fourthValues(tables, show).slice(0, 8)), pipe(fourthValues(tables, show).slice(8))])

/** The text layer of a web page: no border is left anywhere. */
export const together: Layout = (tables, show = plain) => {
  const run = (cells: readonly (readonly string[])[]) => [cells.flat().join('')]
  const [head = '', title = '', ...rest] = year(tables)
  const body = report(tables, run(secondRows(tables, show)), run([...thirdHeader, ...thirdRows(tables, show).map(({ labels, values }) => [...labels.map(({ text }) => text), ...values])]),
    run([...FOURTH_HEADER, fourthValues(tables, show)]))
  return `${head}\n${title}\n${body.split('\n').slice(rest.length - 2).join('')}`
}
