import { sql } from 'kysely'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { chineseDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { workdaysAfter } from '#shared/work-calendar'
import { feeByItems, feeByPages } from '../domain/fee.ts'
import { tablesOf } from '../tables.ts'
import { issueLetter } from './issue-letter.ts'
import { makeMove, type MoveInput } from './make-move.ts'

export type NoticeFee = MoveInput & { readonly basis: 'items' | 'pages'; readonly count: number; readonly before: number; readonly how: string }

/** Notices the fee within the processing term (国办函〔2020〕109号): by item or by volume, never both; the day is that on which the applicant received it. */
export const noticeFee = (kit: Kit, actor: Actor, input: NoticeFee): Promise<void> => makeMove(kit, actor, 'notice_fee', input, async (stage) => {
  const { yuan, steps } = input.basis === 'items' ? feeByItems(input.before + input.count, input.before) : feeByPages(input.count)
  if (yuan === 0) throw new Refusal(422, ['按标准计算不收费，不需要发收费通知'])
  const due = workdaysAfter(stage.on, stage.facts.rules.clock.fee, stage.facts.calendar)
  const words = steps.map((step) => step.words)
  const row = { basis: input.basis, count: input.count, before: input.before, fen: yuan * 100, steps: sql`${JSON.stringify(words)}::jsonb`, noticed_on: stage.on, due_on: due, paid_on: null }
  await tablesOf(stage.db).insertInto('requests.fee').values({ request: stage.facts.head.id, ...row }).onConflict((conflict) => conflict.column('request').doUpdateSet(row)).execute()
  await issueLetter(stage, 'fee_notice', { standard: input.basis === 'items' ? '按件计收' : '按量计收', calculation: words.join('；'), amount: String(yuan), how: input.how.trim(), until: chineseDay(due) })
  return { data: { yuan, basis: input.basis, until: due, how: input.how.trim() } }
})

/** The fee came in. Whether the term begins anew is the office's setting (unconfirmed). */
export const feePaid = (kit: Kit, actor: Actor, input: MoveInput & { readonly voucher: string }): Promise<void> => makeMove(kit, actor, 'fee_paid', input, async ({ db, on, facts }) => {
  await tablesOf(db).updateTable('requests.fee').set({ paid_on: on, voucher: input.voucher.trim() }).where('request', '=', facts.head.id).execute()
  return { columns: { alarm: '' } }
})
