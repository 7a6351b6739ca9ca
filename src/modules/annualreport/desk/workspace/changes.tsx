import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { answerFinding } from '../../commands/answer-finding.ts'
import { recompileReport } from '../../commands/recompile-report.ts'
import { reportFor } from '../../queries/report.ts'
import { deskPaths } from '../../paths.ts'
import { orRedraw, scopeIn, seenVersion, startedReport } from '../report-asked.ts'
import { SCOPE_WORDS } from '../words.ts'
import { workspacePage } from './workspace.tsx'

/** Counts the registers again, in the scope that was asked for. */
export async function postRecompile(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { agency, year, report } = await startedReport(kit, asked)
  const scope = scopeIn(asked.form['scope']) ?? report.scope
  return orRedraw(
    async () => {
      await recompileReport(kit, asked.actor, { agency: agency.id, year, scope, seenVersion: seenVersion(asked.form) })
      return { goTo: deskPaths.report(agency.id, year), notice: `已按${SCOPE_WORDS[scope]}口径重新取数` }
    },
    async ({ reasons }) =>
      workspacePage(kit, asked, { agency, report: (await reportFor(kit.db, agency.id, year)) ?? report, wrong: reasons }),
  )
}

/** Answers one reminder of the checks with a reason. */
export async function postAnswer(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { agency, year, report } = await startedReport(kit, asked)
  const finding = asked.form['finding'] ?? ''
  const reason = asked.form['reason'] ?? ''
  return orRedraw(
    async () => {
      await answerFinding(kit, asked.actor, { agency: agency.id, year, finding, reason })
      return { goTo: deskPaths.report(agency.id, year), notice: '说明已保存' }
    },
    async ({ reasons }) => workspacePage(kit, asked, { agency, report, typed: { finding, reason, wrong: reasons.join('；') } }),
  )
}
