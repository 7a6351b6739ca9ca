import type { Agency } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import type { Refusal } from '#shared/refusal'
import { saveNarrative } from '../../commands/save-narrative.ts'
import { findingsOf } from '../../queries/findings.ts'
import { reportFor } from '../../queries/report.ts'
import { deskPaths } from '../../paths.ts'
import type { Narrative, Report } from '../../tables.ts'
import { orRedraw, seenVersion, startedReport } from '../report-asked.ts'
import { TextPage } from './text-page.tsx'

type Drawn = {
  readonly agency: Agency
  readonly report: Report
  readonly asked: AskedBy
  readonly typed?: { narrative: Narrative; signedOn: string }
  readonly refusal?: Refusal
}

async function draw(kit: Kit, { agency, report, asked, typed, refusal }: Drawn) {
  const { findings, warnings } = await findingsOf(kit.db, report, dayOf(kit.now()))
  const mayWrite = mayDo(asked.actor, 'annualreport.write', agency.id)
  return (
    <TextPage
      agency={agency}
      report={report}
      mayWrite={mayWrite}
      findings={findings}
      warnings={warnings}
      typed={typed ?? { narrative: report.narrative, signedOn: report.signedOn ?? '' }}
      wrong={refusal?.reasons ?? []}
      changed={refusal?.status === 409}
    />
  )
}

export async function showText(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { agency, report } = await startedReport(kit, asked)
  return { page: await draw(kit, { agency, report, asked }) }
}

/** Saves the prose; refused, it comes back with every word that was typed, over the version that stands now. */
export async function postText(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { agency, year, report } = await startedReport(kit, asked)
  const { form, actor } = asked
  const typed = {
    narrative: { overview: form['overview'] ?? '', problems: form['problems'] ?? '', other: form['other'] ?? '' },
    signedOn: form['signedOn'] ?? '',
  }
  return orRedraw(
    async () => {
      await saveNarrative(kit, actor, { agency: agency.id, year, ...typed, seenVersion: seenVersion(form) })
      return { goTo: deskPaths.text(agency.id, year), notice: '文字已保存' }
    },
    async (refusal) => draw(kit, { agency, report: (await reportFor(kit.db, agency.id, year)) ?? report, asked, typed, refusal }),
  )
}
