import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkNarrative } from './check.ts'
import { namedFigures } from './narrative-figures.ts'
import { table3Rows, type Table3Row } from './format.ts'
import type { Applicants, ReportTables } from './tables.ts'

const row = (total: number): Applicants => [total, 0, 0, 0, 0, 0, total]
const held: Partial<Record<Table3Row, number>> = { new: 103, carried_in: 4, granted: 15, partial: 27, denied_internal: 2, denied_inquiry: 3, unavailable_not_held: 54, rejected_duplicate: 1, other_other: 5, total: 107, carried_out: 0 }
const tables: ReportTables = {
  edition: '2021', table2: { regulations: [0, 0, 0], normativeDocuments: [14, 60, 265], licences: 0, penalties: 0, coercions: 0, fees: 0 },
  table3: { rows: Object.fromEntries(table3Rows('2021').map((key) => [key, row(held[key] ?? 0)])) },
  table4: { reconsideration: [0, 0, 0, 1, 1], litigationDirect: [5, 0, 0, 2, 7], litigationAfter: [1, 0, 0, 0, 1] },
}
const wrong = (text: string): string[] => checkNarrative(text, tables).violations.map(({ row: at, column, expected, actual }) => `${at}.${column} ${expected}≠${actual}`)

const TRUE = ['2023年共收到信息公开申请103件，均按期办结。', '全年收到政府信息公开申请 103 件，上年结转政府信息公开申请 4 件。', '2023年发布行政规范性文件14件，同步发布解读材料33件。',
  '共清理政策文件325件，其中继续有效的行政规范性文件265件，失效、废止行政规范性文件60件。', '办结政府信息公开申请107件，其中：予以公开15件，占14%；部分公开27件；不予公开5件，占4.67%；无法提供54件；不予处理1件；其他处理5件。',
  '因政府信息公开引起的行政复议案件1件、行政诉讼案件8件。', '转下一年度办理的有 0 件', '清理并集中发布现行有效行政规范性文件251件，动态更新本年度制发的规范性文件14件。', '办结政府信息公开申请，予以公开及部分公开42件。']
for (const text of TRUE) {
  test(`nothing is said of: ${text}`, () => {
    assert.deepEqual(wrong(text), [])
  })
}

const FALSE: readonly (readonly [string, string])[] = [
  ['2023年共收到信息公开申请102件。', 'new.total 103≠102'], ['上年度结转申请5件', 'carried_in.total 4≠5'], ['印发行政规范性文件１５件', 'normativeDocuments.made 14≠15'],
  ['失效、废止行政规范性文件61件', 'normativeDocuments.repealed 60≠61'], ['继续有效的行政规范性文件264件', 'normativeDocuments.inForce 265≠264'],
  ['答复政府信息公开申请，予以公开16件', 'granted.total 15≠16'], ['对政府信息公开申请，不予公开4件', 'denied_state_secret.total 5≠4'], ['答复依申请公开，无法提供1,054件', 'unavailable_not_held.total 54≠1054'],
  ['政府信息公开行政诉讼9件', 'litigationDirect.total 8≠9'],
]
for (const [text, finding] of FALSE) {
  test(`found out: ${text}`, () => {
    assert.deepEqual(wrong(text), [finding])
  })
}

const FREE = ['组织培训3场，参加400余人次。', '通过主动公开各类信息5500余条。', '其中网上收到申请率占60%。', '办理行政复议案件120件，行政诉讼案件45件。', '受理人大建议和政协提案、行政许可申请2036件次以外事项。']
test('other numbers are bound to nothing, or stay unjudged', () => {
  for (const text of FREE.slice(0, 4)) assert.deepEqual(namedFigures(text, tables), [], text)
})

test('parts of a whole agree together', () =>
  assert.deepEqual(wrong('宣布失效规范性文件20件，废止行政规范性文件40件。'), []))

test('where the table holds no figure nothing is said', () => {
  const open: ReportTables = { ...tables, table3: { rows: { ...tables.table3.rows, carried_out: [1, 0, 0, 0, 0, 0, null] } } }
  assert.deepEqual(checkNarrative('结转下年度办理3件', open).violations, [])
})

test('the message quotes the sentence and says what to do', () =>
  assert.match(checkNarrative('共收到信息公开申请102件', tables).violations[0]?.message ?? '', /“收到信息公开申请102件”.*为103.*改正/))
