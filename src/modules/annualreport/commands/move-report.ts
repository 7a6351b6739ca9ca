import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf } from '#shared/days'
import { stateAfter } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import { reasonsAgainstMove } from '../domain/move.ts'
import { REPORT, type ReportMove } from '../domain/report.ts'
import { factsOf } from '../queries/findings.ts'
import { load, save } from '../store.ts'

export type MoveReport = {
  readonly agency: AgencyId; readonly year: number; readonly move: Exclude<ReportMove, 'publish'>; readonly remark: string; readonly seenVersion: number
}
const NEEDS_REMARK: readonly ReportMove[] = ['sendBack', 'reopen']

/** Submit, send back, approve, reopen: every move but publishing, which also goes through the gate. */
export function moveReport(kit: Kit, actor: Actor, input: MoveReport): Promise<void> {
  const { deed, label } = REPORT.moves[input.move]
  return act(kit, actor, deed, input.agency, async ({ db, now, record }) => {
    const report = await load(db, input.agency, input.year)
    const reasons = reasonsAgainstMove(input.move, await factsOf(db, report, dayOf(now)), actor.account)
    if (NEEDS_REMARK.includes(input.move) && input.remark.trim() === '') reasons.push(`请写明${label}的理由`)
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const remark = { at: now.toISOString(), by: actor.name, move: label, text: input.remark.trim() }
    await save(db, { ...report, state: stateAfter(REPORT.moves[input.move], report.state), doers: { ...report.doers, [input.move]: actor.account }, remarks: [...report.remarks, remark] }, input.seenVersion)
    await record(report.id, { move: input.move, reasonGiven: input.remark.trim() !== '' })
  })
}
