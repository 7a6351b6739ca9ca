import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES, type DisputeMove } from '../domain/procedure.ts'
import { paths } from '../paths.ts'
import { disputeFile } from '../queries/dispute-file.ts'
import { MOVE_FORMS } from './forms/index.ts'
import { dayIn, firstTyped, typedIn, wrongFrom, wrongIn } from './forms/read-form.ts'
import type { Stand } from './forms/types.ts'
import type { RequestLinks } from './links.ts'
import { MovePage } from './move-page.tsx'
import { NOT_YOURS } from './words.ts'

const CONFLICT = 409

/** The case, for somebody who may make this move there. */
async function standFor(kit: Kit, { actor, params }: AskedBy, move: DisputeMove, links: RequestLinks): Promise<Stand> {
  const file = await disputeFile(kit.db, actor, params['id'] ?? '', dayOf(kit.now()))
  const { label, deed } = MOVES[move]
  if (!mayDo(actor, deed, file.one.agency)) throw new Refusal(403, [NOT_YOURS(label, deed)])
  return { kit, actor, file, links, linked: file.one.request === null ? null : await links.requestOf(kit.db, file.one.request) }
}

/** A form that can lead nowhere is not drawn. */
export const showMove = (move: DisputeMove, links: RequestLinks) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const stand = await standFor(kit, asked, move, links)
  const reasons = reasonsAgainstMove(stand.file.one, move, asked.actor.account)
  if (reasons.length > 0) throw new Refusal(CONFLICT, reasons)
  const form = MOVE_FORMS[move]
  const specs = await form.fields(stand)
  return { page: <MovePage file={stand.file} move={move} form={form} specs={specs} typed={firstTyped(specs)} wrong={[]} /> }
}

/** Makes the move; what is refused comes back with all that was typed and the words of the refusal beside the fields. */
export const postMove = (move: DisputeMove, links: RequestLinks) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const stand = await standFor(kit, asked, move, links)
  const { file } = stand
  const form = MOVE_FORMS[move]
  const specs = await form.fields(stand)
  const typed = typedIn(specs, asked)
  const redraw = (wrong: ReturnType<typeof wrongIn>, status: number): Answer => ({ page: <MovePage file={file} move={move} form={form} specs={specs} typed={typed} wrong={wrong} />, status })
  const early = wrongIn(specs, typed)
  if (early.length > 0) return redraw(early, 422)
  const seen = Number(asked.form['seen'])
  const input = { id: file.one.id, on: dayIn(typed, 'on') ?? undefined, note: typed['note'], seen: Number.isSafeInteger(seen) ? seen : 0 }
  try {
    await form.perform({ ...stand, input, typed })
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== CONFLICT)) throw error
    return redraw(wrongFrom(specs, error.reasons), error.status)
  }
  return { goTo: paths.dispute(file.one.id), notice: `“${MOVES[move].label}”已办理` }
}
