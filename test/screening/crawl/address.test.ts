import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalAddress, endingOf, siteOf } from '../../../src/modules/screening/crawl/address/canonical.ts'
import { isEndlessPath, isFarCalendar, newTraps, shapeOf, TRAP_LIMITS } from '../../../src/modules/screening/crawl/address/traps.ts'

const BASE = 'https://www.qingchuan.gov.cn/zwgk/index.html'

test('one address for one page', () => {
  const same = (given: string, expected: string) => assert.equal(canonicalAddress(given, BASE), expected)
  same('#top', BASE)
  same('../a.html?b=2&a=1&utm_source=x&spm=1.2', 'https://www.qingchuan.gov.cn/a.html?a=1&b=2')
  same('HTTPS://WWW.QingChuan.gov.cn:443/a', 'https://www.qingchuan.gov.cn/a')
  same('/a;jsessionid=0A1B2C3D4E5F?x=1', 'https://www.qingchuan.gov.cn/a?x=1')
  same('/a?PHPSESSID=0a1b2c3d4e5f6789', 'https://www.qingchuan.gov.cn/a')
  same('/a?sid=12', 'https://www.qingchuan.gov.cn/a?sid=12')
  same('/a//b/%e4%b8%ad', 'https://www.qingchuan.gov.cn/a/b/%E4%B8%AD')
  same('//jyj.qingchuan.gov.cn/', 'https://jyj.qingchuan.gov.cn/')
  for (const given of ['javascript:void(0)', 'mailto:a@b.cn', 'http://', `/${'a'.repeat(3000)}`]) assert.equal(canonicalAddress(given, BASE), null)
})

test('the address of an address is itself', () =>
  fc.assert(fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (given) => {
    const once = canonicalAddress(given, BASE)
    assert.equal(once === null ? null : canonicalAddress(once), once)
  })))

test('a site is its host and port, with or without www', () => {
  assert.equal(siteOf('http://www.a.gov.cn/x'), siteOf('https://a.gov.cn/'))
  assert.notEqual(siteOf('https://jyj.a.gov.cn/'), siteOf('https://a.gov.cn/'))
  assert.notEqual(siteOf('http://127.0.0.1:8080/'), siteOf('http://127.0.0.1:9090/'))
  assert.equal(endingOf('https://a.gov.cn/x/y.DOCX?v=1'), 'docx')
})

test('paths without end and calendars of far years', () => {
  assert.ok(isEndlessPath('https://a.gov.cn/deep/deeper/deeper/deeper/'))
  assert.ok(isEndlessPath(`https://a.gov.cn/${Array.from({ length: 17 }, (_, at) => `s${at}`).join('/')}`))
  assert.ok(!isEndlessPath('https://a.gov.cn/art/2024/1/1/art_1_1.html'))
  assert.ok(isFarCalendar('https://a.gov.cn/calendar?date=2031-01-01', 2026))
  assert.ok(!isFarCalendar('https://a.gov.cn/calendar?date=2025-01-01', 2026))
  assert.ok(!isFarCalendar('https://a.gov.cn/art?id=3101', 2026))
})

test('a making that brings nothing new is closed; one new page keeps it open', () => {
  const traps = newTraps(2026)
  const address = (number: number): string => `https://a.gov.cn/list.html?id=${number}`
  for (let number = 0; number < 50; number += 1) traps.learn(address(number), true)
  traps.learn(address(50), false)
  for (let number = 51; number < 51 + TRAP_LIMITS.repeatsInARow; number += 1) { assert.ok(!traps.isTrap(address(number))); traps.learn(address(number), true) }
  assert.ok(traps.isTrap(address(500)))
  assert.ok(!traps.isTrap('https://a.gov.cn/art/1.html'))
  assert.equal(shapeOf(address(1)), shapeOf(address(22)))
})
