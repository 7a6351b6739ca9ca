import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { citationsIn } from './citations.ts'
import { titleKeys } from './title-keys.ts'

const named = (text: string) => citationsIn(text).map(({ text: words, title, docNo }) => [words, title, docNo])

test('a title, a title with its number, a number alone', () => {
  assert.deepEqual(named('根据《青汀市临时救助办法》和《茶产业扶持政策》（青政发〔2023〕8号）制定。'), [['《青汀市临时救助办法》', '青汀市临时救助办法', null], ['《茶产业扶持政策》（青政发〔2023〕8号）', '茶产业扶持政策', '青政发〔2023〕8号']])
  assert.deepEqual(named('按照青政办发〔2022〕15号文件执行'), [['青政办发〔2022〕15号', null, '青政办发〔2022〕15号']])
})

test('a title within a title belongs to the outer one', () => {
  assert.deepEqual(named('《关于修改〈青汀市养犬管理办法〉的决定》自公布之日起施行'), [['《关于修改〈青汀市养犬管理办法〉的决定》', '关于修改〈青汀市养犬管理办法〉的决定', null]])
  assert.deepEqual(named('《关于印发《青汀市城镇燃气管理办法》的通知》'), [['《关于印发《青汀市城镇燃气管理办法》的通知》', '关于印发《青汀市城镇燃气管理办法》的通知', null]])
})

for (const written of ['青政发〔2024〕12号', '青政发[2024]12号', '青政发【2024】12号', '青政发（2024）12号', '青政发(2024)12号', '青政发［2024］12号', '青政发〔2024〕第12号', '青政发 〔2024〕 12 号', '青政发〔2024〕012号']) {
  test(`the number in the form ${written}`, () => assert.deepEqual(citationsIn(`依据${written}，现通知如下`).map(({ docNo, text }) => [docNo, text]), [['青政发〔2024〕12号', written]]))
}

test('an order by its number', () => {
  assert.deepEqual(named('《青汀市海塘管理办法》（青汀市人民政府令第5号）'), [['《青汀市海塘管理办法》（青汀市人民政府令第5号）', '青汀市海塘管理办法', '青汀市人民政府令第5号']])
  assert.deepEqual(citationsIn('根据国务院令第711号').map(({ docNo }) => docNo), ['国务院令第711号'])
  assert.deepEqual(citationsIn('根据青汀市人民政府令第十二号').map(({ docNo }) => docNo), ['青汀市人民政府令第12号'])
})

test('what is left open, empty or torn over lines is no citation', () => {
  assert.deepEqual(citationsIn('《未写完'), [])
  assert.deepEqual(citationsIn('《》'), [])
  assert.deepEqual(citationsIn('《上一行\n下一行》'), [])
  assert.deepEqual(citationsIn('第12号楼，2024年12号'), [])
})

test('a document is cited under its whole title, without its issuer, and under what it carries', () => {
  assert.deepEqual(titleKeys('青汀市人民政府关于印发《青汀市临时救助实施办法》的通知'), ['青汀市人民政府关于印发〈青汀市临时救助实施办法〉的通知', '关于印发〈青汀市临时救助实施办法〉的通知', '青汀市临时救助实施办法'])
  assert.deepEqual(titleKeys('青汀市海塘管理办法'), ['青汀市海塘管理办法'])
})

test('whatever the text, each citation is the text at its place, and none overlap', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('《', '》', '〈', '〉', '青政发', '〔2024〕', '12号', '（', '）', '办法', '\n', '令', '第', '和')).map((parts) => parts.join('')), (text) => {
    let last = 0
    for (const { start, end, text: words } of citationsIn(text)) {
      assert.equal(text.slice(start, end), words)
      assert.ok(start >= last && end > start)
      last = end
    }
  }), { numRuns: 500 })
})
