import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingsOf, lookAt, reportLines, reportPdf, resultOf, type Finding } from '#inspection'
import { bareSite, flawedSite, goodSite, serve, silentSite, TODAY, type Site } from './planted.ts'

async function inspected(site: Site, failing = 0) {
  const { address, close } = await serve(site, failing)
  try {
    const facts = await lookAt(address, { pages: 500, perSecond: 0, probes: 20, probeEvery: 0, now: () => new Date(`${TODAY}T01:00:00Z`) })
    return { facts, findings: findingsOf(facts), address }
  } finally { close() }
}
const counted = (findings: readonly Finding[]): Record<string, number> => Object.fromEntries([...Map.groupBy(findings, ({ kind, name }) => `${kind} ${name}`)].map(([name, some]) => [name, some.length]).toSorted())
function proved(findings: readonly Finding[], address: string): void {
  for (const { evidence, isCertain, words } of findings) {
    assert.ok(isCertain, words)
    assert.ok(evidence.length > 0 && evidence.every((one) => one.address.startsWith(address) && !Number.isNaN(Date.parse(one.at))), words)
  }
}

test('a site with nothing wrong has no finding', async () => {
  const { findings, facts } = await inspected(goodSite())
  assert.deepEqual(findings, [])
  assert.equal(facts.pages.length, goodSite().size)
  assert.equal(resultOf(findings).verdict, 'passes')
})
test('wrong words, a still home page and columns, nowhere to ask, no services: each veto, with evidence, and nothing else', async () => {
  const { findings, address } = await inspected(silentSite())
  assert.deepEqual(counted(findings), { 'veto columns': 1, 'veto home': 1, 'veto interaction': 1, 'veto serious': 1, 'veto service': 1 })
  proved(findings, address)
  assert.equal(resultOf(findings).verdict, 'fails-by-veto')
})
test('bare columns, a message that waits, guides that lack a class, a server that fails: each veto, with evidence, and nothing else', async () => {
  const { findings, address } = await inspected(bareSite(), 10)
  assert.deepEqual(counted(findings), { 'veto columns': 1, 'veto interaction': 1, 'veto service': 1, 'veto unreachable': 1 })
  proved(findings, address)
})
test('one of each deduction, with evidence, and nothing else; the report tells them', async () => {
  const { findings, facts, address } = await inspected(flawedSite()), result = resultOf(findings)
  assert.deepEqual(counted(findings), { 'deduction articleTags': 1, 'deduction columnTags': 1, 'deduction empty': 1, 'deduction link': 1, 'deduction personal': 1, 'deduction service': 1, 'deduction siteTags': 1, 'deduction stale': 1, 'deduction typo': 1 })
  proved(findings, address)
  assert.deepEqual([result.verdict, result.score], ['passes', 100 - 0.5 - 0.5 - 2 - 1 - 5 - 1 - 2 - 2 - 0.5])
  assert.match(reportLines(facts, findings, result).join('\n'), /结论：合格，85.5 分[\s\S]*链接不可用[\s\S]*SM3/)
  assert.ok(Buffer.from(await reportPdf(facts, findings, result)).subarray(0, 5).equals(Buffer.from('%PDF-')))
})
