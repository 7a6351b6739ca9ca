import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { ReturnFigures } from '../../domain/returns.ts'
import { moved, reasonsAgainstReturnMove } from '../move.ts'
import { addVersion, load, save } from '../store.ts'

export type FillReturn = {
  readonly agency: AgencyId; readonly year: number; readonly figures: ReturnFigures
  readonly note: string; /** Why figures that were confirmed once are changed. */ readonly reason: string; readonly seenVersion: number
}

/** Hands in an agency's figures; every version is kept. */
export function fillReturn(kit: Kit, actor: Actor, input: FillReturn): Promise<void> {
  return act(kit, actor, 'annualreport.fill-return', input.agency, async ({ db, now, record }) => {
    const before = await load(db, input.agency, input.year)
    const reasons = reasonsAgainstReturnMove(before, 'fill', actor.account)
    if (before.state === 'correcting' && input.reason.trim() === '') reasons.push('更正数据请写明理由')
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const note = input.note.trim()
    const reason = input.reason.trim()
    await save(db, { ...moved(before, 'fill', { actor, now, text: reason }), figures: input.figures, note }, input.seenVersion)
    const number = await addVersion(db, before, { figures: input.figures, note, reason, by: actor, at: now })
    await record(before.id, { number, ...input.figures, ...(reason === '' ? {} : { reason }) })
  })
}
