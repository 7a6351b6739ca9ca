import { reportDueDay, withAllBelow, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf, daysBetween } from '#shared/days'
import { compileTables, type Scope } from '../../queries/compile-tables.ts'
import { factsOf, findingsOf } from '../../queries/findings.ts'
import { earlierReport, reportFor } from '../../queries/report.ts'
import { missingReturns } from '../../returns/queries/missing-returns.ts'
import type { Report } from '../../tables.ts'
import type { TypedAnswer } from '../findings/warning-item.tsx'
import { mayCompare, reportAsked } from '../report-asked.ts'
import { startPage } from './start.tsx'
import { WorkspacePage } from './workspace-page.tsx'

type Drawn = { readonly agency: Agency; readonly report: Report; readonly wrong?: readonly string[]; readonly typed?: TypedAnswer }

const otherScope = (scope: Scope): Scope => (scope === 'own' ? 'all' : 'own')

/** The workspace of one report, with all that its page shows. */
export async function workspacePage(kit: Kit, asked: AskedBy, { agency, report, wrong, typed }: Drawn) {
  const { db } = kit
  const { year } = report
  const below = await withAllBelow(db, agency.id)
  const comparable = await mayCompare(kit, asked.actor, agency)
  const both = comparable && asked.query['show'] === 'both'
  const scope = otherScope(report.scope)
  const dueDay = reportDueDay(agency.kind, year)
  const [{ findings, warnings }, facts, earlier, missing, tables] = await Promise.all([
    findingsOf(db, report, dayOf(kit.now())),
    factsOf(db, report, dayOf(kit.now())),
    earlierReport(db, agency.id, year - 1),
    report.state === 'drafting' ? missingReturns(db, { agencies: report.scope === 'all' ? below : [agency.id], year }) : [],
    both ? compileTables(db, { agency: agency.id, year, scope }) : null,
  ])
  return (
    <WorkspacePage
      agency={agency}
      report={report}
      actor={asked.actor}
      findings={findings}
      warnings={warnings}
      facts={facts}
      earlier={earlier?.tables ?? null}
      missing={missing}
      other={tables ? { scope, tables } : null}
      hasBelow={comparable}
      due={{ day: dueDay, daysLeft: daysBetween(dayOf(kit.now()), dueDay) }}
      mayWrite={mayDo(asked.actor, 'annualreport.write', agency.id)}
      mayRollUp={mayDo(asked.actor, 'annualreport.remind', agency.id)}
      wrong={wrong ?? []}
      typed={typed}
    />
  )
}

/** The report's workspace, or the page that starts it. */
export async function showWorkspace(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { agency, year } = await reportAsked(kit, asked)
  const report = await reportFor(kit.db, agency.id, year)
  return { page: report ? await workspacePage(kit, asked, { agency, report }) : await startPage(kit, asked) }
}
