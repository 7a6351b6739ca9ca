import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureChoices } from '../../src/modules/annualreport/domain/narrative.ts'
import { matchChoices } from '../../src/ui/islands/narrative/match.ts'
import { sampleTables } from './sample-tables.ts'

const choices = figureChoices(sampleTables())
const first = (typed: string): string | undefined => matchChoices(choices, typed)[0]?.address

test('a figure is found by words, by letters in order, and by its address', () => {
  assert.equal(first('新收 总计'), '3:new:total')
  assert.equal(first('新收总计'), '3:new:total')
  assert.equal(first('收费'), '2:fees:value')
  assert.equal(first('carried_out:natural'), '3:carried_out:natural')
  assert.equal(first('规范性文件废止'), '2:normativeDocuments:repealed')
})
test('nothing typed shows the first of the form, nonsense shows none', () => {
  assert.equal(matchChoices(choices, '').length, 40)
  assert.deepEqual(matchChoices(choices, '量子'), [])
})
