import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sentencesOf } from './sentences.ts'

test('a voice gets one sentence at a time, without the page’s line breaks', () =>
  assert.deepEqual(sentencesOf(' 一、总则。\n  为了公开，\n制定本办法！ 好；'), ['一、总则。', '为了公开， 制定本办法！', '好；']))

test('law: nothing is lost and nothing is too long', () => fc.assert(fc.property(fc.array(fc.constantFrom('字', '，', '。', '！', 'a'), { maxLength: 600 }).map((signs) => signs.join('')), (text) => {
  const sentences = sentencesOf(text)
  assert.equal(sentences.join(''), text)
  assert.ok(sentences.every(({ length }) => length > 0 && length <= 120))
})))
