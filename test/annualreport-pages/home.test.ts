import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ReactElement } from 'react'
import { answerFinding, findingsOf, moveReport, publishReport, reportFor, reportHomePanel, saveNarrative, startReport } from '#annualreport'
import type { Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { fillReturn } from '../../src/modules/annualreport/returns/commands/fill-return.ts'
import { openRound } from '../../src/modules/annualreport/returns/commands/open-round.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { PEOPLE, seedTree, both } from '../returns/people.ts'

let database: TestDatabase
const NOW = new Date('2024-01-10T01:00:00Z')
const kit = () => ({ db: database.office, now: () => NOW, home: '', reactions: {} })
before(async () => {
  database = await testDatabase()
  await seedTree(database.office)
})
after(async () => database?.drop())

/** The lines of 待您办理 as this person reads them: what to do, the link, until when. */
async function waiting(who: Actor): Promise<string[]> {
  const html = renderToStaticMarkup((await reportHomePanel(kit(), who)) as ReactElement)
  const list = /<ul class="matters">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? ''
  return [...list.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, line = '']) => `${line.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim()} ${/href="([^"]+)"/.exec(line)?.[1]}`)
}
const version = async (): Promise<number> => (await reportFor(database.office, 'jiaotong', 2023))?.version ?? 0
const at = async (move: 'submit' | 'approve') => ({ agency: 'jiaotong', year: 2023, move, remark: '', seenVersion: await version() })
const REPORT = '交通局2023年度报告 法定期限 2024年1月31日，还有 21 天 /annual-reports/jiaotong/2023'

test('a report waits for whoever can take its next step, and for nobody else', async () => {
  const { clerk, reviewer, officeHead, officeClerk, otherClerk, inspector } = PEOPLE
  assert.deepEqual(await waiting(clerk), [`开始编制 ${REPORT}`])
  await startReport(kit(), clerk, { agency: 'jiaotong', year: 2023, scope: 'own' })
  assert.deepEqual(await waiting(clerk), [`编制 ${REPORT}`])
  assert.deepEqual((await waiting(officeClerk)).map((line) => line.slice(0, 11)), ['开始编制 青汀市人民政'], 'a draft waits for its own clerk, not for the office')
  const narrative = { overview: '本年依法公开政府信息。', problems: '今后多用图解。', other: '没有收取信息处理费。' }
  await saveNarrative(kit(), clerk, { agency: 'jiaotong', year: 2023, narrative, signedOn: '', seenVersion: await version() })
  const report = await reportFor(database.office, 'jiaotong', 2023)
  assert.ok(report)
  for (const { key } of (await findingsOf(database.office, report, dayOf(NOW))).warnings) await answerFinding(kit(), clerk, { agency: 'jiaotong', year: 2023, finding: key, reason: '已与台账核对' })
  await moveReport(kit(), clerk, await at('submit'))
  for (const who of [clerk, inspector]) assert.deepEqual(await waiting(who), [])
  for (const who of [reviewer, officeHead]) assert.deepEqual(await waiting(who), [`审核 ${REPORT}`])
  await moveReport(kit(), reviewer, await at('approve'))
  assert.deepEqual(await waiting(reviewer), [`发布 ${REPORT}`])
  await publishReport(kit(), reviewer, { agency: 'jiaotong', year: 2023, seenVersion: await version() })
  for (const who of [clerk, reviewer, officeHead]) assert.deepEqual(await waiting(who), [])
  assert.equal((await waiting(otherClerk)).length, 1, 'another agency has not begun')
})

test('a return waits for its own clerk, then for a second person, never for who filled it in', async () => {
  const { clerk, reviewer, officeClerk, otherReviewer } = PEOPLE
  await openRound(kit(), officeClerk, { year: '2023', dueOn: '2024-01-15', note: '', agencies: ['jiaotong'] })
  const RETURN = '交通局2023年度数据填报 填报期限 2024年1月15日，还有 5 天 /returns/2023/jiaotong'
  assert.deepEqual(await waiting(clerk), [`填报 ${RETURN}`])
  assert.deepEqual(await waiting(reviewer), [])
  await fillReturn(kit(), both, { agency: 'jiaotong', year: 2023, figures: { licences: 1, penalties: 0, coercions: 0, feesFen: 0 }, note: '', reason: '', seenVersion: 1 })
  assert.deepEqual(await waiting(reviewer), [`确认 ${RETURN}`])
  assert.deepEqual(await waiting(both), [], 'who filled it in may not vouch for it')
  assert.deepEqual(await waiting(otherReviewer), [])
})
