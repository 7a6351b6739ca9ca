import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Day } from '#shared/days'
import { screenText } from '../../../src/modules/screening/engine/index.ts'
import { allCheckers } from '../../../src/modules/screening/engine/all-checkers.ts'
import { FINDING_CLASSES } from '../../../src/modules/screening/domain/checker.ts'
import { ODD } from './odd-texts.ts'

const checkers = allCheckers({ names: ['云溪'], sensitive: [{ name: 'own', class: '试验', severity: 'warn', version: '1', source: '试验', terms: [{ term: '刷单兼职' }] }] })
const around = { day: '2026-11-23' as Day, column: 'field-1', missing: ['/info/none'] }
const PIECES = ['秘密', '★', '1年', '布署', '台独', '五位一体', '身份证号', '11010519491231002X', '13800001234', '某路12号3幢', '“', '”', '（', '《', '2月30日', '共3人', '其中', 'http://', '//a', 'www.x.cn', '刷 单 兼 职', 'ｓｈｕａ', '\n', '\t', '|', '\ud800', '\udc00', '\u200b', '\u202e', '\0', '😀', '👨‍👩‍👧', 'é', '㈱', '𠮷', '﷽']
const odd = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')), fc.constantFrom(...ODD))

function lawful(text: string): void {
  for (const found of screenText(checkers, { text, segments: [{ kind: 'paragraph', start: 0, end: text.length, place: '正文' }] }, around)) {
    const where = `${found.class}/${found.rule} ${found.start}–${found.end} of ${text.length}`
    assert.ok(Number.isInteger(found.start) && found.start >= 0 && found.start < found.end && found.end <= text.length, where)
    assert.ok(found.class in FINDING_CLASSES && found.why !== '' && found.source !== '', where)
  }
}

test('law: all checkers together never fall, and their places lie in the text', () => fc.assert(fc.property(odd, lawful), { numRuns: 400 }))

test('a corpus of odd Unicode: alone, repeated, and between Chinese words', () => {
  for (const text of ODD) for (const whole of [text, text.repeat(50), `请各单位${text}于本月${text}前报送`]) lawful(whole)
})

test('law: the same text gives the same findings', () => fc.assert(fc.property(odd, (text) => {
  const given = { text, segments: [] }
  assert.deepEqual(screenText(checkers, given, around), screenText(checkers, given, around))
}), { numRuns: 60 }))

/** This process's own time, in milliseconds: others on the machine must not make it fail. */
function spentBy(work: () => unknown): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

// Four times the text may cost four times the time, with room for a slow machine; a checker that looks back at every sign would cost sixteen times. Each by itself, so that the slow one is named.
test('a line of a million signs of one kind stays linear in every checker', () => {
  for (const { name, check } of checkers) for (const sign of ['一', '1', ' ', '“', 'a', '的', '★', '.', '\u200b', '/', '市人民', '\ud83d']) {
    const spent = (signs: number): number => spentBy(() => check({ text: sign.repeat(Math.ceil(signs / sign.length)), segments: [] }, around))
    const whole = spent(1_000_000)
    if (whole < 1500) continue
    const quarter = spent(250_000)
    assert.ok(whole < 9 * quarter, `${name} ${JSON.stringify(sign)}: ${Math.round(quarter)} ms for a quarter, ${Math.round(whole)} ms for the whole`)
  }
})
