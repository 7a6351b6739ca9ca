import { rowSpec, TABLE3_COLUMNS, type GroupKey, type Table3Row } from './format.ts'
import { rowsOf } from './check-sums.ts'
import type { CellAddress, Figure, ReportTables } from './tables.ts'

/** A number in the prose that names a figure of the tables. */
export type NamedFigure = {
  readonly binding: string
  /** What the prose says, word for word. */
  readonly quote: string
  readonly at: number
  readonly value: number
  readonly address: CellAddress
  /** Any of these makes the sentence true; null where the tables do not hold the figure. */
  readonly allowed: readonly Figure[]
}

type Binding = { readonly name: string; readonly pattern: RegExp; readonly address: CellAddress; readonly allowed: (tables: ReportTables) => readonly Figure[]; readonly needs?: RegExp }

const total = (tables: ReportTables, row: Table3Row): Figure => tables.table3.rows[row]?.[TABLE3_COLUMNS.length - 1] ?? null
const plus = (...figures: readonly Figure[]): Figure => figures.reduce<Figure>((sum, figure) => (sum === null || figure === null ? null : sum + figure), 0)
const group = (tables: ReportTables, key: GroupKey): Figure => {
  const merged = key === 'other' && rowsOf(tables).includes('other_merged')
  return merged ? total(tables, 'other_merged') : plus(...rowsOf(tables).filter((row) => rowSpec(row).group === key).map((row) => total(tables, row)))
}
const third = (row: Table3Row): CellAddress => ({ table: '3', row, column: 'total' })
const documents = (column: 'made' | 'repealed' | 'inForce'): CellAddress => ({ table: '2', row: 'normativeDocuments', column })

const N = '(?:共计|合计|总计|共|为|的?有|数量|总数|总量)?\\s*(\\d+)\\s*[件条宗份]'
const OF_DISCLOSURE = /政府信息公开|信息公开申请|依申请公开/
const FILES = '(?:行政)?规范性文件'
/** 予以公开及部分公开42件 names two rows at once and is nobody's figure alone. */
const ALONE = '(?<!公开[及和与或、以并]{1,2})'

/**
 * Which words bind a number to which figure. Narrow on purpose: a number that is not surely this figure stays free,
 * for a false alarm teaches people to overlook the true one.
 */
const BINDINGS: readonly Binding[] = [
  { name: 'new', address: third('new'), allowed: (tables) => [total(tables, 'new')],
    pattern: new RegExp(`(?:收到|接收|新收|受理)(?!.{0,6}(?:上年|结转))[^，。；,;（）0-9]{0,30}?申请(?:表|书)?${N}`, 'g') },
  { name: 'carried_in', address: third('carried_in'), allowed: (tables) => [total(tables, 'carried_in')],
    pattern: new RegExp(`(?:上年度?|上一年度?)结转[^，。；,;（）0-9]{0,20}?${N}`, 'g') },
  { name: 'carried_out', address: third('carried_out'), allowed: (tables) => [total(tables, 'carried_out')],
    pattern: new RegExp(`(?:结转|转)(?:至|到)?(?:下年度?|下一年度?|次年)[^，。；,;（）0-9]{0,12}?${N}`, 'g') },
  { name: 'granted', address: third('granted'), allowed: (tables) => [total(tables, 'granted')], needs: OF_DISCLOSURE, pattern: new RegExp(`予以公开(?:的|答复)?${N}`, 'g') },
  { name: 'partial', address: third('partial'), allowed: (tables) => [total(tables, 'partial')], needs: OF_DISCLOSURE, pattern: new RegExp(`${ALONE}部分公开(?:的|答复)?${N}`, 'g') },
  { name: 'denied', address: third('denied_state_secret'), allowed: (tables) => [group(tables, 'denied')], needs: OF_DISCLOSURE, pattern: new RegExp(`不予公开(?:的|答复)?${N}`, 'g') },
  { name: 'unavailable', address: third('unavailable_not_held'), allowed: (tables) => [group(tables, 'unavailable')], needs: OF_DISCLOSURE, pattern: new RegExp(`无法提供(?:的|答复)?${N}`, 'g') },
  { name: 'rejected', address: third('rejected_petition'), allowed: (tables) => [group(tables, 'rejected')], needs: OF_DISCLOSURE, pattern: new RegExp(`不予处理(?:的|答复)?${N}`, 'g') },
  { name: 'other', address: third('other_other'), allowed: (tables) => [group(tables, 'other')], needs: OF_DISCLOSURE, pattern: new RegExp(`其他处理(?:的|答复)?${N}`, 'g') },
  { name: 'made', address: documents('made'), allowed: (tables) => [tables.table2.normativeDocuments[0]],
    pattern: new RegExp(`(?:制发|发布|印发|出台|制定)(?!.{0,8}(?:有效|废止|失效))[^，。；,;（）、0-9]{0,12}?${FILES}${N}`, 'g') },
  { name: 'repealed', address: documents('repealed'), allowed: (tables) => [tables.table2.normativeDocuments[1]],
    pattern: new RegExp(`(?:废止|失效)[^，。；,;（）0-9]{0,12}?${FILES}${N}`, 'g') },
  // A clean-up that was published before this year's documents were made names the older stock.
  { name: 'inForce', address: documents('inForce'), allowed: ({ table2: { normativeDocuments: [made, , inForce] } }) => [inForce, plus(inForce, made === null ? null : -made)],
    pattern: new RegExp(`(?:继续|现行)有效[^，。；,;（）0-9]{0,8}?${FILES}${N}`, 'g') },
  { name: 'reconsideration', address: { table: '4', row: 'reconsideration', column: 'total' }, allowed: (tables) => [tables.table4.reconsideration[4]], needs: /政府信息公开/,
    pattern: new RegExp(`行政复议(?:案件|申请)?${N}`, 'g') },
  { name: 'litigation', address: { table: '4', row: 'litigationDirect', column: 'total' },
    allowed: ({ table4 }) => [plus(table4.litigationDirect[4], table4.litigationAfter[4]), table4.litigationDirect[4]], needs: /政府信息公开/,
    pattern: new RegExp(`行政诉讼(?:案件)?${N}`, 'g') },
]

const plain = (text: string): string =>
  text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/(\d)[,，](?=\d{3}(?!\d))/g, '$1').replace(/[ \t\n\u3000]+/g, '')

/** A sentence or what is told in one breath with it: results are listed behind the count of requests. */
const around = (text: string, at: number): string => text.slice(Math.max(0, Math.max(text.lastIndexOf('。', at - 1), at - 200)), at + 40)

/** The numbers of the prose that name a figure of the tables. */
export function namedFigures(text: string, tables: ReportTables): NamedFigure[] {
  const prose = plain(text)
  return BINDINGS.flatMap(({ name, pattern, address, allowed, needs }) => [...prose.matchAll(pattern)].flatMap((match): NamedFigure[] => {
    if (needs && !needs.test(around(prose, match.index))) return []
    return [{ binding: name, quote: match[0], at: match.index, value: Number(match[1]), address, allowed: allowed(tables) }]
  }))
}
