import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SECTIONS } from '../../src/modules/annualreport/domain/format.ts'
import { checkNarrative } from '../../src/modules/annualreport/domain/check-narrative.ts'
import { namedFigures } from '../../src/modules/annualreport/domain/narrative-figures.ts'
import { bindFigures, boundAddresses, draftNarrative, figureChoices, openQuestions, plainText } from '../../src/modules/annualreport/domain/narrative.ts'
import { sanitiseNarrative } from '../../src/modules/annualreport/sanitise.ts'
import { sampleTables } from './sample-tables.ts'

const tables = sampleTables()
const facts = { agency: '青汀市人民政府办公室', year: 2023, government: true }

test('a chip shows what the tables hold now, whatever it showed before', () => {
  const { html, stale } = bindFigures('<p>收到<data class="figure" value="3:new:total">999</data>件，废止<data class="figure" value="2:normativeDocuments:repealed"></data>件</p>', tables)
  assert.equal(plainText(html), '收到10件，废止60件')
  assert.deepEqual(stale, [])
})

test('fees stand in 万元 to the fen, without a tail of zeros', () => {
  assert.equal(plainText(bindFigures('<p>{<data class="figure" value="2:fees:value"></data>}</p>', tables).html), '{12.300001}')
  const none = { ...tables, table2: { ...tables.table2, fees: 0 } }
  assert.equal(plainText(bindFigures('<p><data class="figure" value="2:fees:value"></data></p>', none).html), '0')
})

test('an address without a figure is named, and its chip does not lie', () => {
  const gap = { ...tables, table2: { ...tables.table2, licences: null } }
  const { html, stale } = bindFigures('<p><data class="figure" value="2:licences:value">5</data>、<data class="figure" value="3:other_merged:total">6</data></p>', gap)
  assert.deepEqual(stale, ['2:licences:value', '3:other_merged:total'])
  assert.equal(plainText(html), '（无数据）、（无数据）')
})

test('the picker offers every cell once: 10 of table 二, 7 a row of table 三, 15 of table 四', () => {
  const choices = figureChoices(tables)
  assert.equal(choices.length, 10 + 25 * 7 + 15)
  assert.equal(new Set(choices.map(({ address }) => address)).size, choices.length)
  assert.equal(new Set(choices.map(({ label }) => label)).size, choices.length, 'no two cells have the same words')
  const fresh = choices.find(({ address }) => address === '3:new:total')
  assert.match(fresh?.label ?? '', /表三.*新收.*总计/)
  assert.equal(fresh?.value, '10')
})

test('a draft has the five parts of the overview, its figures bound and agreeing with the tables', () => {
  const draft = draftNarrative(tables, facts)
  for (const part of SECTIONS.overview.parts) assert.match(draft.overview, new RegExp(`<h3>（.）${part}</h3>`))
  assert.ok(boundAddresses(draft.overview).length >= 12)
  assert.equal(bindFigures(draft.overview, tables).html, draft.overview)
  assert.match(plainText(draft.overview), /新收政府信息公开申请10件.*办结10件/)
  assert.match(plainText(draft.overview), /制发行政规范性文件14件，废止、失效60件，年末现行有效265件/)
})

test('a draft passes the cleaning unchanged and asks for what only a person knows', () => {
  const draft = draftNarrative(tables, facts)
  for (const html of Object.values(draft)) {
    assert.equal(sanitiseNarrative(html), html)
    assert.ok(openQuestions(html).length > 0)
  }
})

test('a government tells of assessment, appraisal and accountability (条例50), a department need not', () => {
  const ofDepartment = draftNarrative(tables, { ...facts, government: false }).overview
  for (const word of ['工作考核', '社会评议', '责任追究']) {
    assert.match(draftNarrative(tables, facts).overview, new RegExp(word))
    assert.doesNotMatch(ofDepartment, new RegExp(word))
  }
})

test('the draft tells of disputes where there are any, and says none where there are none', () => {
  assert.match(plainText(draftNarrative(tables, facts).overview), /没有因政府信息公开引发的行政复议和行政诉讼/)
  const disputed = { ...tables, table4: { ...tables.table4, litigationDirect: [5, 0, 0, 2, 7] as const } }
  assert.match(plainText(draftNarrative(disputed, facts).overview), /未经复议直接起诉的行政诉讼7件，其中结果纠正0件、尚未审结2件/)
})

test('the check of the prose finds nothing in a draft, even where every figure is another', () => {
  const other = { ...tables, table3: { rows: Object.fromEntries(Object.keys(tables.table3.rows).map((row, i) => [row, [0, 0, 0, 0, 0, 0, 100 + 7 * i] as const])) },
    table4: { reconsideration: [1, 2, 3, 4, 10], litigationDirect: [5, 6, 7, 8, 26], litigationAfter: [9, 11, 12, 13, 45] } as const }
  const text = plainText(draftNarrative(other, facts).overview)
  assert.ok(namedFigures(text, other).length >= 5, 'the check reads figures in the draft')
  assert.deepEqual(checkNarrative(text, other).violations.map(({ message }) => message), [])
})
