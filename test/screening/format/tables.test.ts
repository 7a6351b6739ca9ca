import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Segment } from '../../../src/modules/screening/domain/checked-text.ts'
import { found } from './found.ts'

/** A table as text and segments. */
function table(rows: readonly (readonly string[])[]): { text: string; segments: Segment[] } {
  const segments: Segment[] = []
  let text = ''
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      segments.push({ kind: 'cell', start: text.length, end: text.length + cell.length, place: `表1第${row + 1}行`, table: 1, row, column, head: row === 0 })
      text += `${cell}\n`
    }
  }
  return { text, segments }
}
const wrong = (rows: readonly (readonly string[])[]): string[] => {
  const { text, segments } = table(rows)
  return found(text, segments).filter(({ rule }) => rule === 'table-sum' || rule === 'table-percent').map(({ start, end, severity }) => `${severity} ${text.slice(start, end)}`)
}

test('a total row below and above', () => {
  assert.deepEqual(wrong([['镇', '户数', '金额（万元）'], ['甲镇', '10', '1.5'], ['乙镇', '20', '2.5'], ['合计', '30', '4.3']]), ['warn 4.3'])
  assert.deepEqual(wrong([['镇', '户数', '金额'], ['合计', '31', '4.0'], ['甲镇', '10', '1.5'], ['乙镇', '20', '2.5']]), ['warn 31'])
})
test('a total column, as in table 3 of the annual report', () => {
  assert.deepEqual(wrong([['项目', '自然人', '企业', '总计'], ['新收', '10', '5', '15'], ['结转', '2', '1', '4']]), ['warn 4'])
})
test('subtotals make the total', () => {
  const rows = [['镇', '户数', '人数'], ['甲镇', '10', '11'], ['乙镇', '20', '21'], ['小计', '30', '32'], ['丙镇', '5', '5'], ['丁镇', '6', '6'], ['小计', '11', '11'], ['合计', '41', '43']]
  assert.deepEqual(wrong(rows), [])
  assert.deepEqual(wrong([...rows.slice(0, -1), ['合计', '42', '43']]), ['warn 42'])
})
test('what is not to be added stays silent', () => {
  assert.deepEqual(wrong([['序号', '项目', '单价', '数量'], ['1', '甲', '10', '2'], ['2', '乙', '20', '3'], ['', '合计', '80', '5']]), [])
  assert.deepEqual(wrong([['项目', '增长率'], ['甲', '5%'], ['乙', '6%'], ['合计', '5.5%']]), [])
  assert.deepEqual(wrong([['项目', '件'], ['一、新收', '10'], ['（一）公开', '4'], ['（二）不公开', '6'], ['合计', '10']]), [])
  assert.deepEqual(wrong([['项目', '件'], ['甲', '10'], ['其中：乙', '4'], ['丙', '6'], ['合计', '16']]), [])
  assert.deepEqual(wrong([['项目', '金额'], ['甲', '1.33'], ['乙', '1.33'], ['丙', '1.33'], ['合计', '4.00']]), [])
  assert.deepEqual(wrong([['项目', '金额'], ['甲', '1,200'], ['乙', '-'], ['丙', '300'], ['合计', '1,500']]), [])
})
test('shares that do not make 100 % are hinted at', () => {
  assert.deepEqual(wrong([['类别', '占比'], ['甲', '50%'], ['乙', '30%'], ['丙', '25%']]), ['hint 25%'])
  assert.deepEqual(wrong([['类别', '占比'], ['甲', '33.3%'], ['乙', '33.3%'], ['丙', '33.3%']]), [])
})
