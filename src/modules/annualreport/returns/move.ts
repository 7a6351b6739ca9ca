import type { Actor } from '#shared/actor'
import { reasonsAgainst, stateAfter } from '#shared/procedure'
import { RETURN, type ReturnMove } from '../domain/returns.ts'
import type { AgencyReturn } from './tables.ts'

/** Why this person may not make this move now; the words of the grey button and of the refusal. */
export const reasonsAgainstReturnMove = (at: AgencyReturn, move: ReturnMove, account: string): string[] =>
  reasonsAgainst(RETURN, move, { state: at.state, actor: account, doers: at.doers })

/** The return after a move, with who made it and the words that went with it. */
export const moved = (before: AgencyReturn, move: ReturnMove, by: { actor: Actor; now: Date; text: string }): AgencyReturn => ({
  ...before, state: stateAfter(RETURN.moves[move], before.state), doers: { ...before.doers, [move]: by.actor.account },
  remarks: [...before.remarks, { move, by: by.actor.name, at: by.now.toISOString(), text: by.text }],
})
