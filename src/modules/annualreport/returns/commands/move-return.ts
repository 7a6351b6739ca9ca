import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { RETURN } from '../../domain/returns.ts'
import { moved, reasonsAgainstReturnMove } from '../move.ts'
import { load, save } from '../store.ts'

export type MoveReturn = { readonly agency: AgencyId; readonly year: number; readonly reason: string; readonly seenVersion: number }
/** What must be said with a move that goes back. */
const REASON_WANTED = { sendBack: '请写明退回理由，填报人会看到', correct: '请写明更正理由；原数据会作为旧版本保留' } as const

async function makeMove(kit: Kit, actor: Actor, move: 'confirm' | 'sendBack' | 'correct', input: MoveReturn): Promise<void> {
  await act(kit, actor, RETURN.moves[move].deed, input.agency, async ({ db, now, record }) => {
    const before = await load(db, input.agency, input.year)
    const reason = input.reason.trim()
    const reasons = reasonsAgainstReturnMove(before, move, actor.account)
    if (move !== 'confirm' && reason === '') reasons.push(REASON_WANTED[move])
    if (reasons.length > 0) throw new Refusal(422, reasons)
    await save(db, moved(before, move, { actor, now, text: reason }), input.seenVersion)
    await record(before.id, { move, ...(reason === '' ? {} : { reason }) })
  })
}

/** A second person vouches for the figures: from now on the report counts them. */
export const confirmReturn = (kit: Kit, actor: Actor, input: MoveReturn): Promise<void> => makeMove(kit, actor, 'confirm', input)
/** The second person gives the figures back, with the reason. */
export const sendBackReturn = (kit: Kit, actor: Actor, input: MoveReturn): Promise<void> => makeMove(kit, actor, 'sendBack', input)
/** Opens confirmed figures again; until they are confirmed anew the report does not count them. */
export const correctReturn = (kit: Kit, actor: Actor, input: MoveReturn): Promise<void> => makeMove(kit, actor, 'correct', input)
