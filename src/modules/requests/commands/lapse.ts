import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { makeMove, type MoveInput } from './make-move.ts'

/** The applicant did not correct in time and without good reason: the request counts as given up, and is told so (条例第三十条). */
export const lapseCorrection = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'lapse_correction', input)

/** The applicant did not pay in time: 视为放弃申请 (国办函〔2020〕109号). */
export const lapseFee = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'lapse_fee', input)
