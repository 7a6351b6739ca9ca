import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { bandsOf } from '#shared/min-hash'
import { Refusal } from '#shared/refusal'
import { makeMove, type MoveInput } from './make-move.ts'

/** Takes the corrected request: the term begins anew on this day (条例第三十条). What is asked for may be put in clearer words; the first text stays in the history. */
export const corrected = (kit: Kit, actor: Actor, input: MoveInput & { readonly subject: string; readonly description: string }): Promise<void> =>
  makeMove(kit, actor, 'corrected', input, async ({ facts: { head } }) => {
    const subject = input.subject.trim() || head.subject
    if ([...subject].length > 100) throw new Refusal(422, ['申请内容的标题不超过100字'])
    const description = input.description.trim() || head.description
    return { columns: { subject, description, bands: bandsOf(`${subject}${description}`), alarm: '' }, data: { before: head.subject } }
  })
