import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day } from '#shared/days'
import { GUIDE_CLASSES } from './indicators.ts'
import { findingsOf, type Finding } from './judge.ts'
import { resultOf } from './score.ts'
import type { PageFacts, SiteFacts } from './site-facts.ts'

const TODAY: Day = '2026-03-02', SITE = { sitename: '某市人民政府', sitedomain: 'www.example.gov.cn', siteidcode: '3300000001' }
const page = (path: string, more: Partial<PageFacts> = {}): PageFacts => ({ address: `https://www.example.gov.cn${path}`, at: `${TODAY}T01:00:00Z`, hash: 'h', title: path, depth: 2, meta: {}, text: '', length: 500, newest: null, entries: 5, ...more })
const column = (path: string, columntype: string, more: Partial<PageFacts> = {}): PageFacts => page(path, { depth: 1, meta: { ...SITE, columnname: path, columndescription: '说明', columnkeywords: '词', columntype }, newest: TODAY, ...more })
const guide = (path: string, without: readonly string[] = []): PageFacts => page(path, { meta: { ...SITE, articletitle: path, pubdate: '2026-01-01 09:00', contentsource: '某局', columntype: '办事服务' }, text: GUIDE_CLASSES.filter(([name]) => !without.includes(name)).map(([, words]) => words[0]).join('\n') })
const GOOD: SiteFacts = {
  start: 'https://www.example.gov.cn/', today: TODAY, isWhole: true, broken: [], words: [], messages: [], probes: Array.from({ length: 24 }, (_, n) => ({ at: `${TODAY}T0${n % 10}:00:00Z`, milliseconds: 300, answered: true })),
  pages: [page('/', { depth: 0, meta: { ...SITE }, newest: addDays(TODAY, -1) }), column('/news', '工作动态'), column('/notices', '通知公告'), column('/ask', '咨询投诉'), column('/services', '办事服务'), guide('/services/1'), guide('/services/2')],
}
const names = (facts: Partial<SiteFacts>): string[] => findingsOf({ ...GOOD, ...facts }).map(({ kind, name, isCertain }) => `${kind} ${name}${isCertain ? '' : ' ?'}`)
const swap = (path: string, more: Partial<PageFacts>): readonly PageFacts[] => GOOD.pages.map((one) => (one.address.endsWith(path) && (path !== '/' || one.depth === 0) ? { ...one, ...more } : one))

test('a good site has no finding and a hundred points', () => {
  assert.deepEqual(names({}), [])
  assert.deepEqual(resultOf([]), { verdict: 'passes', score: 100, lines: [], vetoes: 0, uncertain: 0 })
})
test('each veto stands at its threshold and not before it', () => {
  const stale = (n: number): readonly PageFacts[] => [...GOOD.pages, ...Array.from({ length: n }, (_, i) => column(`/old${i}`, '工作动态', { newest: addDays(TODAY, -15) }))], empty = (n: number): readonly PageFacts[] => [...GOOD.pages, ...Array.from({ length: n }, (_, i) => column(`/bare${i}`, '概况信息', { entries: 0, length: 0, newest: null }))]
  assert.deepEqual(names({ pages: swap('/', { newest: addDays(TODAY, -15) }).map((one) => (one.depth === 1 ? { ...one, newest: addDays(TODAY, -15) } : one)) }).filter((name) => name.startsWith('veto')), ['veto home'])
  assert.deepEqual(names({ pages: swap('/', { newest: addDays(TODAY, -14) }).map((one) => (one.depth === 1 ? { ...one, newest: null } : one)) }), [])
  assert.deepEqual([...new Set(names({ pages: stale(4) }))], ['deduction stale'])
  assert.deepEqual(names({ pages: stale(5) }), ['veto columns'])
  assert.deepEqual(names({ pages: [...GOOD.pages, column('/p', '政策文件', { newest: addDays(TODAY, -183) })] }), [])
  assert.deepEqual(names({ pages: empty(4) }), Array(4).fill('deduction empty'))
  assert.deepEqual(names({ pages: empty(5) }), ['veto columns'])
  assert.deepEqual(names({ pages: GOOD.pages.filter(({ address }) => !address.endsWith('/ask')) }), ['veto interaction'])
  assert.deepEqual(names({ messages: [{ page: GOOD.pages[3]?.address ?? '', receivedOn: addDays(TODAY, -92), answeredOn: null, words: '问' }] }), [])
  assert.deepEqual(names({ messages: [{ page: GOOD.pages[3]?.address ?? '', receivedOn: addDays(TODAY, -93), answeredOn: null, words: '问' }, { page: '', receivedOn: addDays(TODAY, -400), answeredOn: null, words: '旧' }] }), ['veto interaction'])
  assert.deepEqual(names({ pages: GOOD.pages.filter(({ address }) => !address.includes('/services')) }), ['veto service'])
  assert.deepEqual(names({ pages: [...GOOD.pages.filter(({ meta }) => meta['articletitle'] === undefined), guide('/services/1', ['办理地点']), guide('/services/2', ['办理地点', '联系电话'])] }), ['veto service'])
  assert.deepEqual(names({ words: [{ page: GOOD.pages[1]?.address ?? '', text: '台独', kind: 'wording', severity: 'block', why: '应当加引号' }] }), ['veto serious'])
})
test('five of a hundred visits that fail are a veto; few visits are uncertain', () => {
  const probes = (n: number, bad: number) => Array.from({ length: n }, (_, i) => ({ at: `${TODAY}T01:00:00Z`, milliseconds: i < bad ? 16_000 : 200, answered: true }))
  assert.deepEqual([names({ probes: probes(100, 4) }), names({ probes: probes(100, 5) }), names({ probes: probes(10, 1) })], [[], ['veto unreachable'], ['veto unreachable ?']])
})
test('a fault on a page that was not kept is uncertain and costs nothing', () => {
  const findings = findingsOf({ ...GOOD, broken: [{ page: 'https://elsewhere/', target: '/x', words: '链接', why: '404' }, { page: GOOD.pages[1]?.address ?? '', target: '/y', words: '附件', why: '404' }] })
  assert.deepEqual(findings.map(({ isCertain }) => isCertain), [false, true])
  assert.deepEqual([resultOf(findings).score, resultOf(findings).uncertain], [99, 1])
})
test('head tags of the guide: site, column and article, each told once a page', () => {
  assert.deepEqual(names({ pages: swap('/', { meta: {} }) }), Array(3).fill('deduction siteTags'))
  assert.deepEqual(names({ pages: [...GOOD.pages, page('/a', { meta: { pubdate: '2026-01-01 09:00' } })] }), ['deduction articleTags'])
})
test('law: more findings never raise the score, no kind takes more than its most, a certain veto fails', () => {
  const finding = fc.constantFrom<Finding>(...(['link', 'typo', 'stale', 'siteTags'] as const).map((name): Finding => ({ kind: 'deduction', name, words: '', evidence: [], isCertain: true })), { kind: 'veto', name: 'home', words: '', evidence: [], isCertain: true }, { kind: 'veto', name: 'home', words: '', evidence: [], isCertain: false })
  fc.assert(fc.property(fc.array(finding, { maxLength: 60 }), finding, (some, more) => {
    const a = resultOf(some), b = resultOf([...some, more])
    assert.ok(b.score <= a.score && b.score >= 0 && b.lines.every(({ points }) => points <= 20))
    assert.equal(a.verdict === 'fails-by-veto', some.some(({ kind, isCertain }) => kind === 'veto' && isCertain))
  }))
})
