import { answerFinding, findingsOf, moveReport, publishReport, reportFor, saveNarrative, startReport } from '#annualreport'
import type { Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf } from '#shared/days'
import { REPORTING, ROOT } from './agencies.ts'
import { proseFor, withTypedFigure } from './narratives.ts'
import { Random } from './random.ts'

type Until = 'draft' | 'review' | 'approved' | 'published'
const DEEDS = ['annualreport.read', 'annualreport.write', 'annualreport.submit', 'annualreport.review', 'annualreport.publish'] as const
const person = (account: string, name: string, agency: AgencyId): Actor => ({ account, name, agency, grants: new Map(DEEDS.map((deed) => [deed, new Set([agency])])) })
const clerkOf = (agency: AgencyId): Actor => (agency === ROOT ? person('chen', '陈某', agency) : person(`${agency}-jb`, '经办人', agency))
const reviewerOf = (agency: AgencyId): Actor => (agency === ROOT ? person('lin', '林某', agency) : person(`${agency}-sh`, '审核人', agency))
const at = (kit: Kit, instant: string): Kit => ({ ...kit, now: () => new Date(instant) })

async function versionOf(kit: Kit, agency: AgencyId, year: number): Promise<number> {
  const report = await reportFor(kit.db, agency, year)
  if (!report) throw new Error(`${agency} ${year} has no report`)
  return report.version
}

/** Answers every warning as a clerk would, so that the report can go on. */
async function answerAll(kit: Kit, actor: Actor, agency: AgencyId, year: number): Promise<void> {
  const report = await reportFor(kit.db, agency, year)
  if (!report) return
  for (const { key } of (await findingsOf(kit.db, report, dayOf(kit.now()))).warnings) await answerFinding(kit, actor, { agency, year, finding: key, reason: '已与台账核对，情况属实' })
}

/** One report on its way, by the very deeds that people do at the desk, dated as they would have been. */
export async function makeReport(kit: Kit, agency: AgencyId, year: number, until: Until, slip: number | null = null): Promise<void> {
  const clerk = clerkOf(agency), reviewer = reviewerOf(agency)
  const random = new Random(year * 1000 + REPORTING.findIndex(({ id }) => id === agency))
  const prose = proseFor(random, agency, year)
  const writing = at(kit, `${year + 1}-01-08T02:00:00.000Z`), reviewing = at(kit, `${year + 1}-01-09T03:00:00.000Z`)
  await startReport(writing, clerk, { agency, year, scope: 'own' })
  await saveNarrative(writing, clerk, { agency, year, narrative: slip === null ? prose : withTypedFigure(prose, slip), signedOn: `${year + 1}-01-09`, seenVersion: await versionOf(kit, agency, year) })
  if (until === 'draft') return
  await answerAll(writing, clerk, agency, year)
  await moveReport(writing, clerk, { agency, year, move: 'submit', remark: '', seenVersion: await versionOf(kit, agency, year) })
  if (until === 'review') return
  await moveReport(reviewing, reviewer, { agency, year, move: 'approve', remark: '', seenVersion: await versionOf(kit, agency, year) })
  if (until === 'approved') return
  await publishReport(reviewing, reviewer, { agency, year, seenVersion: await versionOf(kit, agency, year) })
}

/** In January 2025 some have published, some are on the way, some have not begun, and the city's own draft holds a slip. */
function stageOf2024(position: number): Until | null {
  if (position % 6 === 1) return 'published'
  if (position % 6 === 2) return 'review'
  return position % 6 === 3 ? 'draft' : null
}

/** Reports of the demo: 2022 of the city, 2023 of everybody, 2024 under way. */
export async function makeReports(kit: Kit, progress: (line: string) => void): Promise<void> {
  await makeReport(kit, ROOT, 2022, 'published')
  let done = 0
  for (const { id } of REPORTING) {
    await makeReport(kit, id, 2023, 'published')
    done += 1
    if (done % 10 === 0) progress(`2023 年度报告 ${done}/${REPORTING.length}`)
  }
  await makeReport(kit, ROOT, 2024, 'draft', 108)
  for (const [position, { id }] of REPORTING.entries()) {
    const until = id === ROOT ? null : stageOf2024(position)
    if (until) await makeReport(kit, id, 2024, until)
  }
}
