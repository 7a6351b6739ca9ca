import type { FormatRule } from '../rule.ts'
import { gridsOf } from './grid.ts'
import { isTotal, sumOf } from './totals.ts'

const SHARE = /占比|比重|构成|所占比例/
/** Beyond this the shares are not parts of one whole. */
const FAR = 15

/** Shares of one whole make 100 %, but for half of the last place of each. */
export const tablePercent: FormatRule = {
  name: 'table-percent',
  source: '数据勾稽',
  look: (page) =>
    gridsOf(page).flatMap(({ rows }) => {
      const width = Math.max(0, ...rows.map((row) => row.length))
      return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
        const head = rows.find((row) => row[column] !== undefined && row[column]?.value === undefined)?.[column]
        const cells = rows.filter((row) => !row.some(isTotal)).flatMap((row) => row[column]?.value === undefined ? [] : [row[column]])
        const [first, last] = [cells[0], cells.at(-1)]
        if (!head || !SHARE.test(head.text) || !first || !last || cells.length < 3 || !(cells.every(({ isPercent }) => isPercent) || /[%％]/.test(head.text))) return []
        const sum = sumOf(cells)
        const slack = cells.reduce((all, { decimals }) => all + 0.5 / 10 ** decimals, 0)
        if (Math.abs(sum - 100) <= slack + 1e-9 || Math.abs(sum - 100) > FAR) return []
        return [{ start: last.start, end: last.end, severity: 'hint' as const, proposal: null, why: `“${head.text}”一列相加是${sum}%，不是100%，请核对。` }]
      })
    }),
}
