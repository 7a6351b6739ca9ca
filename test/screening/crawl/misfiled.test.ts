import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { measure } from '../../../scripts/build-column-model-measure.ts'
import { examples, topicList } from '../../../scripts/build-column-model-training.ts'
import { loadColumnModel, misfiledChecker } from '../../../src/modules/screening/checkers/misfiled/index.ts'
import { plainText } from '../../../src/modules/screening/crawl/files/plain-text.ts'

const root = join(import.meta.dirname, '../../..')
const checker = misfiledChecker(loadColumnModel())
const look = (text: string, column?: string) => checker.check(plainText(text).checked, { day: '2026-11-23', ...(column === undefined ? {} : { column }) })
const BUDGET = '县文旅局2024年部门预算公开\n收支预算总表、财政拨款收支预算表、三公经费预算情况说明，机关运行经费安排与上年持平，一般公共预算财政拨款支出按功能分类列示。'

test('held-out texts: precision at least 95 %, recall at least 50 %, hardly an alarm where a text belongs', (t) => {
  const result = measure(loadColumnModel(), examples(root, topicList(root)).held)
  t.diagnostic(`保留 ${result.texts} 条：查出 ${(100 * result.recall).toFixed(1)} %，准确 ${(100 * result.precision).toFixed(1)} %，放对的误报 ${result.alarmsAtHome} 条`)
  assert.ok(result.recall >= 0.5 && result.precision >= 0.95 && result.alarmsAtHome <= 1)
  assert.ok(statSync(join(root, 'data/screening/misfiled/model.json')).size < 1024 * 1024)
})

test('a budget among the elderly homes is found, by the column’s id and by its name, and the right column named', () => {
  for (const column of ['养老服务', 'field-17']) {
    const [found] = look(BUDGET, column)
    assert.equal(found?.rule, 'fits-another-column')
    assert.match(found.why, /养老服务.*财政预算、决算/)
    assert.deepEqual([found.start, found.end, found.proposal], [0, 15, null])
  }
})

test('quiet: where it belongs, in a column nobody knows, without a column, in a near column, and for news', () => {
  for (const column of ['statutory-20-7', '财政预决算', '头条', undefined]) assert.deepEqual(look(BUDGET, column), [])
  assert.deepEqual(look('县教育局2024年部门预算公开\n收支总体情况、三公经费预算情况说明。', '义务教育'), [])
  assert.deepEqual(look('县领导调研企业生产经营情况\n深入车间一线，现场解决问题。', '社会救助'), [])
  assert.deepEqual(look('通知', '社会救助'), [])
})

test('odd texts: offsets inside, nothing thrown, a million signs linear', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => { for (const { start, end } of look(text, '就业')) assert.ok(start < end && end <= text.length) }))
  const begun = performance.now()
  look('预算'.repeat(500_000), '就业')
  assert.ok(performance.now() - begun < 2000)
})
