import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedLine, typedText } from './typed-text.ts'

test('what hides or breaks a text goes; what people write stays', () => {
  assert.equal(typedText('  一\r\n二\r三\u0007\u202eevil\u200b\ud800 '), '一\n二\n三evil\ufffd')
  assert.equal(typedText('ئۇيغۇر བོད 龘𠮷 "<b>\'--;'), 'ئۇيغۇر བོད 龘𠮷 "<b>\'--;')
  assert.equal(typedLine(' 一\n  二　三 '), '一 二 三')
  assert.equal(typedText(undefined), '')
  assert.equal(typedText('长'.repeat(30_000)).length, 20_000)
})
