import { act, type Kit } from '#platform/act'
import { mayDo, type Actor, type AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { REPORT } from '../domain/report.ts'
import { compileTables, type Scope } from '../queries/compile-tables.ts'
import { load, save } from '../store.ts'

export type RecompileReport = { readonly agency: AgencyId; readonly year: number; readonly scope: Scope; readonly seenVersion: number }

/** Counts the registers again; text and figures cannot drift apart, because the chips in the text read the new tables. */
export function recompileReport(kit: Kit, actor: Actor, input: RecompileReport): Promise<void> {
  return act(kit, actor, 'annualreport.write', input.agency, async ({ db, now, record }) => {
    const report = await load(db, input.agency, input.year)
    if (report.state !== 'drafting') throw new Refusal(422, [`报告${REPORT.states[report.state].label}，数据不能再变；需要修改时请先退回或更正`])
    if (input.scope === 'all' && !mayDo(actor, 'annualreport.remind', input.agency)) throw new Refusal(422, ['汇总口径由公开工作主管部门编制'])
    const tables = await compileTables(db, input)
    await save(db, { ...report, scope: input.scope, tables, compiledAt: now.toISOString() }, input.seenVersion)
    await record(report.id, { scope: input.scope })
  })
}
