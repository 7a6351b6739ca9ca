import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plainProse, tidy } from '#shared/prose'
import { parseProse, proseHtml } from '#shared/prose-html'
import { parseText, proseText } from '#shared/prose-text'
import { anyProse } from './prose-arbitrary.ts'

test('prose survives the way through HTML and back', () => {
  fc.assert(fc.property(anyProse, (prose) => assert.deepEqual(parseProse(proseHtml(prose)), prose)), { numRuns: 2000 })
})

test('prose survives the way through the plain box and back, whatever signs it holds', () => {
  fc.assert(fc.property(anyProse, (prose) => assert.deepEqual(parseText(proseText(prose)), prose)), { numRuns: 2000 })
})

test('a browser sends lines that end in CR LF, and nothing changes', () => {
  fc.assert(fc.property(anyProse, (prose) => assert.deepEqual(parseText(proseText(prose).replaceAll('\n', '\r\n')), prose)))
})

test('the plain box never begins like HTML, so it is never taken for it', () => {
  fc.assert(fc.property(anyProse, (prose) => assert.doesNotMatch(proseText(prose), /^\s*</)))
})

test('tidying twice changes nothing more', () => {
  fc.assert(fc.property(anyProse, (prose) => assert.deepEqual(tidy(prose), prose)))
})

test('the plain box as people write it', () => {
  const typed = '### （一）主动公开\n\n新收 **{{3:new:total}}** 件，\n3*4 平方米。\n- 甲\n  续行\n- 乙\n\n1. 一\n2. *二*'
  assert.equal(proseHtml(parseText(typed)), '<h3>（一）主动公开</h3><p>新收 <strong><data class="figure" value="3:new:total"></data></strong> 件，<br>3*4 平方米。</p>'
    + '<ul><li>甲<br>续行</li><li>乙</li></ul><ol><li>一</li><li><em>二</em></li></ol>')
})

test('what is pasted from a word processor comes out as plain prose', () => {
  const pasted = '<html><head><style>p{color:red}</style><title>x</title></head><body><!--[if gte mso 9]><xml>y</xml><![endif]-->'
    + '<h1 style="mso">标题</h1><p class="MsoNormal"><b><span style="font-size:16pt">粗</span></b>体<o:p></o:p></p><table><tr><td>甲</td><td>乙</td></tr></table>'
    + '<ul><li><p>一</p><ol><li>里</li></ol></li></ul><div>尾&nbsp;&nbsp;巴</div></body></html>'
  assert.equal(proseHtml(parseProse(pasted)), '<h3>标题</h3><p><strong>粗</strong>体</p><p>甲</p><p>乙</p><ul><li>一</li></ul><ol><li>里</li></ol><p>尾 巴</p>')
})

test('plain reading gives one line a block, with figures as their values', () => {
  assert.equal(plainProse(parseProse('<h3>一</h3><p>共<data class="figure" value="3:new:total">103</data>件</p><ul><li>甲</li><li>乙</li></ul>')), '一\n共103件\n甲\n乙')
})
