import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as cheerio from 'cheerio'
import fc from 'fast-check'
import { proseHtml } from '#shared/prose-html'
import { sanitiseNarrative } from '../../src/modules/annualreport/sanitise.ts'
import { narrativeText } from '../../src/modules/annualreport/domain/narrative-text.ts'
import { HOSTILE } from './hostile.ts'
import { anyProse } from './prose-arbitrary.ts'

const TAGS = new Set(['p', 'h3', 'h4', 'ul', 'ol', 'li', 'strong', 'em', 'br', 'data'])

/** Judged by another parser than ours: every element on the list, no attribute but a chip's class and a known address. */
function assertHarmless(html: string, given: string): void {
  const $ = cheerio.load(html, null, false)
  for (const element of $('*').toArray().filter((node) => 'attribs' in node)) {
    assert.ok(TAGS.has(element.tagName), `${given} left <${element.tagName}>`)
    assert.deepEqual(Object.keys(element.attribs).sort(), element.tagName === 'data' ? ['class', 'value'] : [], `${given} left attributes`)
    if (element.tagName === 'data') assert.match(element.attribs['value'] ?? '', /^[234]:[A-Za-z_]+:[A-Za-z]+$/)
  }
  assert.equal($.root().contents().toArray().filter((node) => node.type === 'comment').length, 0, given)
}

test('forty hostile texts leave only prose', () => {
  assert.ok(HOSTILE.length >= 40)
  for (const payload of HOSTILE) {
    for (const given of [payload, `<p>前言</p>${payload}`, `<ul><li>${payload}</li></ul>`, `前言${payload}`]) assertHarmless(sanitiseNarrative(given), given)
  }
})

test('the content of scripts and styles does not stay behind as text', () => {
  assert.equal(sanitiseNarrative('<p>甲</p><script>alert(1)</script><style>p{}</style><p>乙</p>'), '<p>甲</p><p>乙</p>')
})

test('any characters at all leave only prose', () => {
  const noise = fc.array(fc.oneof(fc.constantFrom('<', '>', '"', '\'', '/', '=', '<p', '<script>', '</', '<!--', '-->', '<data value="3:new:total">', ' onclick=x', '&lt;', '&#60;script&#62;', '\u0000'), fc.string({ maxLength: 5 })), { maxLength: 20 })
  fc.assert(fc.property(noise, (parts) => assertHarmless(sanitiseNarrative(parts.join('')), parts.join(''))), { numRuns: 1000 })
})

test('decent prose passes unchanged, as HTML and as typed text', () => {
  fc.assert(fc.property(anyProse.map(proseHtml), (html) => {
    assert.equal(sanitiseNarrative(html), html)
    assert.equal(sanitiseNarrative(narrativeText(html)), html)
  }), { numRuns: 500 })
})

test('a chip with an address that the form does not have becomes the text it showed', () => {
  assert.equal(sanitiseNarrative('<p>共<data class="figure" value="3:nonsense:total">7</data>件</p>'), '<p>共7件</p>')
  assert.equal(sanitiseNarrative('共{{3:nonsense:total}}件'), '<p>共{{3:nonsense:total}}件</p>')
  assert.equal(sanitiseNarrative('共{{3:new:total}}件'), '<p>共<data class="figure" value="3:new:total"></data>件</p>')
})

test('the row that only the 2019 form has is a known address', () => {
  assert.equal(sanitiseNarrative('{{3:other_merged:total}}'), '<p><data class="figure" value="3:other_merged:total"></data></p>')
})
