import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { candidatesFor, readTable } from './candidates.ts'
import { findIn, type IndexLine } from './find-in.ts'

const table = readTable(readFileSync('data/pinyin-words.txt', 'utf8'))
const first = (letters: string): string | undefined => candidatesFor(table, letters)[0]?.text

test('what people look for at an office comes first', () => {
  assert.ok(table.spellings.length > 10_000)
  for (const [letters, word] of [['gongzufang', '公租房'], ['yibao', '医保'], ['dibao', '低保'], ['zhaijidi', '宅基地'], ['xuequ', '学区'], ['wo', '我']] as const) assert.equal(first(letters), word, letters)
  assert.ok(candidatesFor(table, 'gongzu').some(({ text }) => text === '公租房'), 'a word that goes on is offered before it is typed out')
})

test('every common sign can be typed by its sound', () => {
  const signs = new Set([...table.words.values()].flat().filter((word) => [...word].length === 1))
  for (const sign of '的一是不了人我在有他这中大来上国政府信息公开申请办理补贴养老医疗住房教育镇村街道') assert.ok(signs.has(sign), sign)
})

test('law: a candidate takes letters that were typed, at least one, and none is offered twice', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), maxLength: 14 }), (letters) => {
    const all = candidatesFor(table, letters)
    assert.ok(all.every(({ takes }) => takes >= 1 && takes <= letters.length))
    assert.equal(new Set(all.map(({ text }) => text)).size, all.length)
  }))
})

const LINES: readonly IndexLine[] = [
  ['a.html', '公租房申请指南', '市住建局', '2024-01-01', '办事指南', '符合条件的家庭可以申请公共租赁住房，带身份证到窗口办理'], ['b.html', '高龄津贴发放办法', '临禾镇', '2024-05-01', '政策文件', '青政发〔2024〕12号\n年满八十周岁的老年人每月领取高龄津贴'],
  ['c.html', '工作动态', '临禾镇', '2024-06-01', '工作动态', '走访公租房住户'],
]
test('the library’s search: all words, titles first, official numbers, and whole sentences in part', () => {
  assert.deepEqual(findIn(LINES, '公租房', 9).hits.map(({ line }) => line[0]), ['a.html', 'c.html'])
  assert.deepEqual(findIn(LINES, '临禾镇 公租房', 9).hits.map(({ line }) => line[0]), ['c.html'])
  assert.deepEqual(findIn(LINES, '青政发〔2024〕12号', 9).hits.map(({ line }) => line[0]), ['b.html'])
  const asked = findIn(LINES, '老年人怎么领取高龄津贴', 9)
  assert.equal(asked.partly, true)
  assert.equal(asked.hits[0]?.line[0], 'b.html')
  assert.deepEqual(findIn(LINES, '没有这样的词', 9).hits, [])
})
