import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byKindOfAgency } from './agency-order.ts'

test('the government comes first, then departments, then towns and sub-districts, each in the order given', () => {
  const names = ['临江镇人民政府', '青汀市教育局', '青汀市人民政府', '城关街道办事处', '青汀市财政局', '白鹭乡人民政府']
  const groups = byKindOfAgency(names.map((agencyName) => ({ agencyName })))
  assert.deepEqual(
    groups.map(({ title, reports }) => [title, reports.map(({ agencyName }) => agencyName)]),
    [
      ['市人民政府', ['青汀市人民政府']],
      ['市政府部门', ['青汀市教育局', '青汀市财政局']],
      ['镇人民政府、街道办事处', ['临江镇人民政府', '城关街道办事处', '白鹭乡人民政府']],
    ],
  )
})

test('the office that signs for the government counts as the government; a group without reports does not stand there', () => {
  assert.deepEqual(
    byKindOfAgency([{ agencyName: '青汀市人民政府办公室' }]).map(({ title }) => title),
    ['市人民政府'],
  )
  assert.deepEqual(byKindOfAgency([]), [])
})
