import type { Agency } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy, StaffRoute } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { moveReport } from '../../commands/move-report.ts'
import { publishReport } from '../../commands/publish-report.ts'
import { reasonsAgainstMove } from '../../domain/move.ts'
import { REPORT, type ReportMove } from '../../domain/report.ts'
import { factsOf } from '../../queries/findings.ts'
import { reportFor } from '../../queries/report.ts'
import { deskPaths } from '../../paths.ts'
import type { Report } from '../../tables.ts'
import { orRedraw, seenVersion, startedReport } from '../report-asked.ts'
import { ASKS_FIRST } from './asks-first.ts'
import { MovePage } from './move-page.tsx'
import { workspacePage } from './workspace.tsx'

type Drawn = { readonly agency: Agency; readonly report: Report; readonly remark?: string; readonly refusal?: Refusal }

async function movePage(kit: Kit, asked: AskedBy, move: ReportMove, { agency, report, remark, refusal }: Drawn) {
  const facts = await factsOf(kit.db, report, dayOf(kit.now()))
  return (
    <MovePage
      move={move}
      agency={agency}
      report={report}
      remark={remark ?? ''}
      wrong={refusal?.reasons ?? []}
      reasons={reasonsAgainstMove(move, facts, asked.actor.account)}
    />
  )
}

const askMove =
  (move: ReportMove) =>
  async (kit: Kit, asked: AskedBy): Promise<Answer> => {
    const { agency, report } = await startedReport(kit, asked)
    if (!mayDo(asked.actor, REPORT.moves[move].deed, agency.id))
      throw new Refusal(403, [`您的角色不能对${agency.name}的报告办理“${REPORT.moves[move].label}”`])
    return { page: await movePage(kit, asked, move, { agency, report }) }
  }

const postMove =
  (move: ReportMove) =>
  async (kit: Kit, asked: AskedBy): Promise<Answer> => {
    const { agency, year, report } = await startedReport(kit, asked)
    const remark = asked.form['remark'] ?? ''
    return orRedraw(
      async () => {
        const seen = seenVersion(asked.form)
        if (move === 'publish') await publishReport(kit, asked.actor, { agency: agency.id, year, seenVersion: seen })
        else await moveReport(kit, asked.actor, { agency: agency.id, year, move, remark, seenVersion: seen })
        return { goTo: deskPaths.report(agency.id, year), notice: `已${REPORT.moves[move].label}` }
      },
      async (refusal) => {
        const now = (await reportFor(kit.db, agency.id, year)) ?? report
        return ASKS_FIRST.includes(move)
          ? movePage(kit, asked, move, { agency, report: now, remark, refusal })
          : workspacePage(kit, asked, { agency, report: now, wrong: refusal.reasons })
      },
    )
  }

const MOVES = Object.keys(REPORT.moves) as ReportMove[]

/** A route line a move of the procedure, under the deed that its table names. */
export const moveRoutes: readonly StaffRoute[] = MOVES.flatMap((move): StaffRoute[] => {
  const at = `/annual-reports/:agency/:year/moves/${move}`
  const { deed } = REPORT.moves[move]
  const post: StaffRoute = { at, method: 'POST', deed, handle: postMove(move) }
  return ASKS_FIRST.includes(move) ? [{ at, method: 'GET', deed, handle: askMove(move) }, post] : [post]
})
