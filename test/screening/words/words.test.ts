import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildWords, eachWord, loadedWords, savedWords, type WordTable } from '#platform/words/index'

type Match = readonly [term: number, start: number, end: number]
const found = (table: WordTable, text: string | Uint16Array): Match[] => {
  const matches: Match[] = []
  eachWord(table, text, (term, start, end) => matches.push([term, start, end]))
  return matches.sort((a, b) => a[1] - b[1] || a[2] - b[2] || a[0] - b[0])
}
/** The plain way: every term at every place. */
const naive = (terms: readonly string[], text: string): Match[] =>
  terms
    .flatMap((term, nth) => (term === '' ? [] : Array.from({ length: text.length }, (_, at) => at).filter((at) => text.startsWith(term, at)).map((at): Match => [nth, at, at + term.length])))
    .sort((a, b) => a[1] - b[1] || a[2] - b[2] || a[0] - b[0])
const unitsOf = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

/** Few signs, so that terms meet, lie inside and across each other; with half characters, an invisible sign, NUL, an emoji and the last unit. */
const signs = fc.constantFrom('赌', '4', '博', '赌博', 'a', 'b', '\ud83d', '\ude00', '\u200b', '\0', '😀', '\uffff', '\u202e')
const few = fc.array(signs, { maxLength: 6 }).map((some) => some.join(''))
const text = fc.array(signs, { maxLength: 60 }).map((some) => some.join(''))

test('terms that overlap, lie inside one another, or end alike are all found', () => {
  const terms = ['赌博', '博彩', '赌博彩票', '彩', '网上赌博', '']
  assert.deepEqual(found(buildWords(terms), '禁网上赌博彩票'), [[4, 1, 5], [0, 3, 5], [2, 3, 7], [1, 4, 6], [3, 5, 6]])
})
test('a term that stands twice in the list is told twice', () => {
  assert.deepEqual(found(buildWords(['赌', '博', '赌']), '赌博'), [[0, 0, 1], [2, 0, 1], [1, 1, 2]])
})
test('no terms, empty terms and an empty text', () => {
  assert.deepEqual(found(buildWords([]), '任何文字'), [])
  assert.deepEqual(found(buildWords(['', '']), '任何文字'), [])
  assert.deepEqual(found(buildWords(['任何']), ''), [])
})
test('law: finds what a plain search finds, in strings and in units, also after saving and loading', () => {
  fc.assert(fc.property(fc.array(few, { maxLength: 12 }), text, (terms, given) => {
    const table = buildWords(terms)
    const expected = naive(terms, given)
    assert.deepEqual(found(table, given), expected)
    assert.deepEqual(found(table, unitsOf(given)), expected)
    assert.deepEqual(found(loadedWords(savedWords(table)), given), expected)
  }), { numRuns: 500 })
})
test('law: the same for any strings of units, even halves of characters', () => {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
  const anything = fc.array(unit, { maxLength: 8 }).map((some) => some.join(''))
  fc.assert(fc.property(fc.array(anything, { maxLength: 30 }), fc.array(fc.oneof(unit, fc.nat(29)), { maxLength: 60 }), (terms, parts) => {
    const given = parts.map((part) => (typeof part === 'string' ? part : (terms[part] ?? ''))).join('')
    assert.deepEqual(found(buildWords(terms), given), naive(terms, given))
  }))
})
test('a tree whose root has fewer children than another node', () => {
  const terms = ['赌1', '赌2', '赌3', '赌4x', '博2']
  assert.deepEqual(found(buildWords(terms), '赌4x赌3博2'), [[3, 0, 3], [2, 3, 5], [4, 5, 7]])
})
test('matches come in the order of their ends, the longest first', () => {
  const ends: [number, number][] = []
  eachWord(buildWords(['c', 'bc', 'abc', 'ab']), 'abc', (_, start, end) => ends.push([start, end]))
  assert.deepEqual(ends, [[0, 2], [0, 3], [1, 3], [2, 3]])
})
test('a changed, cut, foreign or older file is refused in words', () => {
  const bytes = savedWords(buildWords(['赌博', '诈骗']))
  const changed = bytes.slice()
  changed[bytes.length - 40] = (changed[bytes.length - 40] ?? 0) ^ 1
  const older = bytes.slice()
  older[4] = 9
  assert.throws(() => loadedWords(changed), /damaged/)
  assert.throws(() => loadedWords(bytes.subarray(0, bytes.length - 4)), /damaged/)
  assert.throws(() => loadedWords(older), /version 9/)
  assert.throws(() => loadedWords(new TextEncoder().encode('{"terms":["赌博"]}')), /no table of words/)
  assert.throws(() => loadedWords(new Uint8Array(0)), /no table of words/)
})
test('bytes that do not begin at a multiple of four are read too', () => {
  const bytes = savedWords(buildWords(['赌博']))
  const shifted = new Uint8Array(bytes.length + 1)
  shifted.set(bytes, 1)
  assert.deepEqual(found(loadedWords(shifted.subarray(1)), '赌博'), [[0, 0, 2]])
})
test('a term longer than any word is refused', () => {
  assert.throws(() => buildWords(['长'.repeat(1001)]), /1001 signs/)
  assert.deepEqual(found(buildWords(['长'.repeat(1000)]), '长'.repeat(1001)), [[0, 0, 1000], [0, 1, 1001]])
})
test('a megabyte of one sign stays linear: terms that nearly match all the way', () => {
  const terms = Array.from({ length: 300 }, (_, length) => `${'a'.repeat(length + 1)}b`)
  const began = performance.now()
  assert.deepEqual(found(buildWords(terms), 'a'.repeat(1_000_000)), [])
  assert.ok(performance.now() - began < 2000)
})
test('fifty thousand terms are built in well under three seconds and packed tightly', () => {
  const signAt = (nth: number): string => String.fromCharCode(0x4e00 + (nth * 7919) % 4000)
  const terms = Array.from({ length: 50_000 }, (_, nth) => signAt(nth) + signAt(nth * 31 + 7) + signAt(nth * 17 + 3) + (nth % 3 === 0 ? signAt(nth >> 2) : ''))
  const began = performance.now()
  const table = buildWords(terms)
  assert.ok(performance.now() - began < 3000)
  assert.ok(table.ends.length < terms.join('').length * 1.5, `${table.ends.length} cells`)
})
