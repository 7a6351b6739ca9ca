import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pageDecoder } from '../../../src/modules/screening/crawl/page/decoder.ts'
import { pageReader, pageTextOf } from '../../../src/modules/screening/crawl/page/html-text.ts'
import { plainText } from '../../../src/modules/screening/crawl/files/plain-text.ts'
import { newSharedParts } from '../../../src/modules/screening/crawl/shared-parts.ts'
import { gb18030 } from './kit/site-files.ts'

const shown = (html: string): (string | undefined)[][] => {
  const { checked: { text, segments } } = pageTextOf(html)
  return segments.map(({ kind, start, end, href }) => [kind, text.slice(start, end), ...(href === undefined ? [] : [href])])
}

test('a page as a reader sees it', () =>
  assert.deepEqual(shown(`<title>题</title><h2>小标题</h2><p>　　第一行
    第二行<b>粗</b> &amp; A
    B<br>新行</p><p style="display:none">藏</p><script>脚本</script><img src=1.png alt="说明"><p><a href="/x">链接</a>后</p>`), [
    ['title', '题'], ['heading', '小标题'], ['paragraph', '第一行第二行粗 & A B'], ['paragraph', '新行'], ['field', '说明'], ['paragraph', '链接后'], ['link', '链接', '/x'],
  ]))

test('cells know their place, spans counted; a table that lays out the page leaves its paragraphs alone', () => {
  const { checked: { segments, text } } = pageTextOf('<table><tr><th rowspan=2>甲<th colspan=2>乙<tr><td>1<td><p>2</p><p>3</p></table>')
  assert.deepEqual(segments.map(({ row, column, head, start, end }) => [row, column, head ?? false, text.slice(start, end)]), [[0, 0, true, '甲'], [0, 1, true, '乙'], [1, 1, false, '1'], [1, 2, false, '2\n3']])
  assert.deepEqual(shown('<table><tr><td><p>一</p><table><tr><td>里</table><p>二</p></table>'), [['paragraph', '一'], ['cell', '里'], ['paragraph', '二']])
})

test('broken pages are read to their end', () => assert.deepEqual(shown('<p>一<p>二<div>三<b>四</div></i>五').map(([, text]) => text), ['一', '二', '三四', '五']))

test('whatever comes in, segments lie inside the text, and pieces make no difference', () =>
  fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom('<p>', '</p>', '<a href="x">', '</a>', '<table>', '<tr>', '<td>', '</td>', '</table>', '<div hidden>', '</div>', '<br>', '<img alt="图" src="a">', '<li>', '&nbsp;', '\n', '<title>', '</title>', '<script>', '</script>'), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 }), (parts) => {
    const html = parts.join(''), whole = pageTextOf(html)
    for (const { start, end } of whole.checked.segments) assert.ok(start >= 0 && start <= end && end <= whole.checked.text.length)
    for (const { start, end } of whole.links) assert.ok(start >= 0 && start <= end && end <= whole.checked.text.length)
    const reader = pageReader()
    for (let at = 0; at < html.length; at += 7) reader.write(html.slice(at, at + 7))
    assert.equal(reader.end().checked.text, whole.checked.text)
  }), { numRuns: 300 }))

test('long pages stay linear', () => {
  const begun = performance.now()
  pageTextOf(`<p>${'字\n'.repeat(300_000)}</p>`)
  pageTextOf('<div>'.repeat(100_000))
  pageTextOf('<a href=x>'.repeat(100_000))
  assert.ok(performance.now() - begun < 4000)
})

const decoded = (bytes: Uint8Array, type = ''): string => { const decoder = pageDecoder(type); let text = ''; for (let at = 0; at < bytes.length; at += 1000) text += decoder.write(bytes.subarray(at, at + 1000)); return text + decoder.end() }
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

test('the encoding: as declared, unless the bytes say otherwise', () => {
  assert.equal(decoded(gb18030('<meta charset="gb2312"><p>中文')), '<meta charset="gb2312"><p>中文')
  assert.equal(decoded(gb18030('<p>没有声明的中文页面'), 'text/html'), '<p>没有声明的中文页面')
  assert.equal(decoded(gb18030('<p>服务器说错了'), 'text/html; charset=utf-8'), '<p>服务器说错了')
  assert.equal(decoded(utf8('<p>没有声明的中文页面')), '<p>没有声明的中文页面')
  assert.equal(decoded(utf8('<p>中文'), 'text/html; charset=ISO-8859-1'), '<p>中文')
  assert.equal(decoded(utf8('\ufeff<p>中文'), 'text/html; charset=gbk'), '<p>中文')
  const late = `<script>${'x'.repeat(20_000)}</script><p>中文在后面`
  assert.equal(decoded(gb18030(late)), late)
})

test('offsets of a text file count its mark and its carriage returns', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom('字', '\r\n', '\n', '\r', 'a', '𠀀')), fc.boolean(), (signs, hasMark) => {
    const raw = `${hasMark ? '\ufeff' : ''}${signs.join('')}`, { checked, toFile } = plainText(raw)
    for (let at = 0; at < checked.text.length; at += 1) if (checked.text[at] !== '\n') assert.equal(raw[toFile(at)], checked.text[at])
    for (const { start, end } of checked.segments) assert.equal(raw.slice(toFile(start), toFile(end)).replaceAll('\r\n', '\n'), checked.text.slice(start, end))
  })))

test('what all pages share is checked on the first; offsets stay those of the page', () => {
  const parts = newSharedParts()
  const page = (words: string) => pageTextOf(`<nav><a href="/">首页</a></nav><p>${words}</p><footer>版权</footer>`)
  assert.equal(parts.ownText(page('一')).checked.text, '首页\n一\n版权')
  const second = page('第二页'), own = parts.ownText(second)
  assert.equal(own.checked.text, '第二页')
  assert.equal(second.checked.text.slice(own.toPage(0), own.toPage(3)), '第二页')
})
