import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { chineseDay, isDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { workdaysAfter } from '#shared/work-calendar'
import { issueLetter } from './issue-letter.ts'
import { makeMove, type MoveInput } from './make-move.ts'

/** Tells the applicant once, within 7 working days, what is missing and until when it can be mended (条例第三十条). Without a day the office's usual period is given. */
export const askCorrection = (kit: Kit, actor: Actor, input: MoveInput & { readonly items: string; readonly until?: string }): Promise<void> =>
  makeMove(kit, actor, 'ask_correction', input, async (stage) => {
    const usual = workdaysAfter(stage.on, stage.facts.rules.correctionDays, stage.facts.calendar)
    const until = input.until?.trim() || usual
    if (!isDay(until)) throw new Refusal(422, [`补正期限“${until}”不是真实的日期，请写成 2024-01-31 的样子`])
    if (until <= stage.on) throw new Refusal(422, [`补正期限 ${until} 应当在告知日 ${stage.on} 之后，并给申请人合理的时间（条例第三十条）`])
    await issueLetter(stage, 'correction_notice', { items: input.items.trim(), until: chineseDay(until) })
    return { data: { until, items: input.items.trim() } }
  })
