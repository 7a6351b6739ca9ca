import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tidyContact, wrongContact } from './contact.ts'
import { anchorsOf, holdsAll, pairOf, pairsIn, type KeywordTerms } from './keyword.ts'
import { masked } from './mask.ts'
import { MOST_ATTEMPTS, nextTry } from './retry.ts'
import { isBroad, keysOf, readersAddress } from './target.ts'
import { asHtml, asText } from './dress.ts'
import { noticeLetter } from './letter-words.ts'

const ok = (way: 'email' | 'sms' | 'webhook' | 'wechat', typed: string): boolean => wrongContact(way, tidyContact(way, typed)) === null

test('addresses are taken as people type them, and only one at a time', () => {
  assert.equal(tidyContact('email', ' Wang@EXAMPLE.CN '), 'Wang@example.cn')
  assert.equal(tidyContact('sms', '+86 138-0000-1234'), '13800001234')
  for (const good of ['wang@example.cn', 'a.b+c@sub.example.com']) assert.ok(ok('email', good), good)
  for (const evil of ['a@b.cn,c@d.cn', 'a@b.cn\r\nBcc: x@y.cn', 'A <a@b.cn>', 'a@b', '@b.cn', 'a b@c.cn', '']) assert.equal(ok('email', evil), false, evil)
  for (const evil of ['1380000123', '12800001234', '138000012345']) assert.equal(ok('sms', evil), false, evil)
  assert.ok(ok('webhook', 'https://hook.example.com/x') && ok('webhook', 'https://hook.example.com:8443/x'))
  for (const evil of ['http://hook.example.com', 'https://u:p@hook.example.com', 'https://hook.example.com:22', 'ftp://x.cn', 'x']) assert.equal(ok('webhook', evil), false, evil)
})

test('the desk sees too little of an address to write to it', () => {
  assert.equal(masked('email', 'wang@example.cn'), 'w***@e***.cn')
  assert.equal(masked('sms', '13800001234'), '138***34')
  assert.equal(masked('webhook', 'https://hook.example.com/secret'), 'ho***com/***')
  fc.assert(fc.property(fc.emailAddress(), (address) => { assert.equal(masked('email', address).includes(address), false) }))
})

test('tries are put off longer and longer, about two days in all, and end', () => {
  const now = new Date('2025-01-10T00:00:00Z')
  const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, at) => (nextTry(at + 1, now)?.getTime() ?? 0) - now.getTime())
  assert.deepEqual(waits, waits.toSorted((a, b) => a - b))
  assert.ok(waits.every((wait) => wait >= 60_000))
  assert.ok(waits.reduce((sum, wait) => sum + wait, 0) > 1.5 * 86_400_000)
  assert.equal(nextTry(MOST_ATTEMPTS, now), null)
})

const ENTRY = { id: 1, address: '/info/2025/1', version: 1, act: 'publish', kind: 'entry', title: '', agency: 'traffic', agencyName: '', column: '', columns: ['statutory-20-1', 'statutory'], topics: ['water/notice'], publishedOn: '2025-01-10' } as const

test('something new reaches readers of its address, agency, columns upwards and topics; a correction its address alone', () => {
  assert.deepEqual(keysOf(ENTRY), [['address', '/info/2025/1'], ['agency', 'traffic'], ['column', 'statutory-20-1'], ['column', 'statutory'], ['topic', 'water/notice'], ['topic', 'water']])
  for (const other of [{ ...ENTRY, version: 2, act: 'correct' as const }, { ...ENTRY, act: 'withdraw' as const }, { ...ENTRY, version: 3 }, { ...ENTRY, kind: 'policy-state' }]) {
    assert.equal(isBroad(other), false)
    assert.deepEqual(keysOf(other), [['address', '/info/2025/1']])
  }
  assert.equal(readersAddress('/policies/p1/state', 'policy-state'), '/policies/p1')
})

const word = fc.stringMatching(/^[水电公积金贷款通告]{1,6}$/)
const terms = fc.array(fc.record({ texts: fc.array(word, { minLength: 1, maxLength: 3 }), single: fc.constant(false) }), { minLength: 1, maxLength: 3 })
test('whatever holds all the words is found by its pairs', () => {
  fc.assert(fc.property(terms, fc.stringMatching(/^[水电公积金贷款通告，。]{0,60}$/), (asked: KeywordTerms, text) => {
    const pairs = new Set(pairsIn('', text))
    const one = text.split('')
    if (!holdsAll(asked, '', text)) return
    const found = anchorsOf(asked).some((anchor) => (anchor.length === 1 ? one.includes(anchor) : pairs.has(pairOf(anchor)) && text.includes(anchor)))
    assert.ok(found)
  }), { numRuns: 2000 })
})

test('what a title holds stays text in the mail', () => {
  const letter = noticeLetter({ address: '/info/2025/1', title: '<script>alert("1")</script>&', act: 'publish', agencyName: '甲', column: '乙', on: '2025-01-10' }, { origin: 'https://a.cn', confirm: '', off: '', progress: '' })
  const html = asHtml(letter, '公开办', 'https://a.cn/off')
  assert.equal(html.includes('<script>'), false)
  assert.match(html, /&lt;script&gt;/)
  assert.match(asText(letter, '公开办', 'https://a.cn/off'), /<script>alert[\s\S]*退订：https:\/\/a\.cn\/off/)
})
