import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { chineseDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { clockCaseOf, lastOf } from '../domain/case.ts'
import { runClock } from '../domain/clock.ts'
import { issueLetter } from './issue-letter.ts'
import { makeMove, type MoveInput } from './make-move.ts'

/** Asks for more time, up to 20 working days, with the reason (条例第三十三条第二款). */
export const proposeExtension = (kit: Kit, actor: Actor, input: MoveInput & { readonly days: number; readonly reason: string }): Promise<void> =>
  makeMove(kit, actor, 'propose_extension', input, async ({ facts }) => {
    const most = facts.rules.clock.extension
    if (!Number.isInteger(input.days) || input.days < 1 || input.days > most) throw new Refusal(422, [`延期天数应为1至${most}个工作日（条例第三十三条）`])
    if (!input.reason.trim()) throw new Refusal(422, ['请写明延期的理由，延期告知书要告诉申请人'])
    return { data: { days: input.days, reason: input.reason.trim() } }
  })

/** The head of the disclosure office agrees, and the applicant is told (第三十三条第二款). */
export const approveExtension = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'extend', input, async (stage) => {
  const asked = lastOf(stage.facts.events, 'propose_extension')?.data ?? {}
  const days = Number(asked['days'])
  const { due } = runClock(clockCaseOf(stage.facts.head, [...stage.facts.events, { move: 'extend', on: stage.on, data: { days }, struckBy: null }]), stage.facts.calendar, stage.facts.rules.clock)
  await issueLetter(stage, 'extension_notice', { days: String(days), reason: String(asked['reason'] ?? ''), newDue: due ? chineseDay(due) : '' })
  return { data: { days } }
})

export const refuseExtension = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'refuse_extension', input, async () => {
  if (!input.note?.trim()) throw new Refusal(422, ['请写明不予延期的理由'])
})
