import { agencyById } from '#agencies'
import { act, type Kit } from '#platform/act'
import { mayDo, type Actor, type AgencyId } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { reasonsAgainstStart } from '../domain/start.ts'
import { compileTables, type Scope } from '../queries/compile-tables.ts'
import { reportFor } from '../queries/report.ts'
import { draftFor } from '../queries/draft.ts'
import { insert, reportId } from '../store.ts'

export type StartReport = { readonly agency: AgencyId; readonly year: number; readonly scope: Scope }

/** Starts a year's report: compiles its tables from the registers and lays a first draft beside them. */
export function startReport(kit: Kit, actor: Actor, input: StartReport): Promise<void> {
  return act(kit, actor, 'annualreport.write', input.agency, async ({ db, now, record }) => {
    const reasons = reasonsAgainstStart(input.year, yearOf(dayOf(now)))
    if (reasons.length > 0) throw new Refusal(422, reasons)
    if (input.scope === 'all' && !mayDo(actor, 'annualreport.remind', input.agency)) throw new Refusal(422, ['汇总口径由公开工作主管部门编制'])
    if (await reportFor(db, input.agency, input.year)) throw new Refusal(409, [`${input.year} 年度的报告已经开始编制，请直接打开`])
    const agency = await agencyById(db, input.agency)
    const tables = await compileTables(db, input)
    const narrative = await draftFor(db, { agency, year: input.year, tables })
    await insert(db, {
      id: reportId(input.agency, input.year), agency: input.agency, year: input.year, state: 'drafting', scope: input.scope, tables, compiledAt: now.toISOString(),
      narrative, signedOn: null, doers: { start: actor.account }, remarks: [], publishedAddress: null, publishedOn: null, version: 1,
    })
    await record(reportId(input.agency, input.year), { year: input.year, scope: input.scope })
  })
}
