import type { GridCell } from './grid.ts'

const TOTAL = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]?)?(?:合计|总计|共计|小计|总数|全市合计|全县合计)(?:[（(][^）)]{1,10}[）)])?[:：]?$/
/** Whether a cell names a sum of its row or column. */
export const isTotal = (cell: GridCell | undefined): boolean => cell !== undefined && TOTAL.test(cell.text)
export const isSubtotal = (cell: GridCell | undefined): boolean => cell?.text.includes('小计') ?? false

/** What cannot be added up: numbers of order, years, codes, prices, averages, rates. */
const NOT_ADDED = /序号|编号|号码|年份|年度$|单价|均|率|比|增长|幅度|占|指数|代码|电话|邮编|排名|名次|标准|得分|分数|温度|日期|时间|%|％/
export const isAddable = (head: string): boolean => !NOT_ADDED.test(head)

/** Labels that hold others: 其中, and numbering of two depths (一、 and （一） or 1.). */
export function isNested(labels: readonly string[]): boolean {
  const depths = new Set(labels.flatMap((label) => (/^[一二三四五六七八九十]{1,3}、/.test(label) ? ['一'] : /^[（(][一二三四五六七八九十]{1,3}[）)]/.test(label) ? ['（一）'] : /^\d{1,2}[.．、]/.test(label) ? ['1'] : [])))
  return depths.size > 1 || labels.some((label) => /^(?:其中|#|按|[—-]{1,2}|含|另)/.test(label))
}

/** Whether numbers add up to a total, each rounded where it is written. */
export function isSum(parts: readonly GridCell[], total: GridCell): boolean {
  const slack = [...parts, total].reduce((sum, { decimals }) => sum + (decimals === 0 ? 0 : 0.5 / 10 ** decimals), 0)
  return Math.abs(parts.reduce((sum, { value = 0 }) => sum + value, 0) - (total.value ?? 0)) <= slack + 1e-9
}

export const sumOf = (parts: readonly GridCell[]): number => {
  const places = Math.max(0, ...parts.map(({ decimals }) => decimals))
  return Number(parts.reduce((sum, { value = 0 }) => sum + value, 0).toFixed(places))
}
