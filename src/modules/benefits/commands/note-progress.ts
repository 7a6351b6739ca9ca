import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf, isDay, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { loadItem } from '../store.ts'
import { tablesOf } from '../tables.ts'

const DEED = 'benefits.bring-in'
type Progress = { readonly id: string; readonly enterprise: string; readonly appliedOn: string; readonly paidOn: string; readonly paidYuan: string }
/** What became of one enterprise's benefit: applied on, paid on, how much. */
export async function noteProgress(kit: Kit, actor: Actor, { id, enterprise, appliedOn, paidOn, paidYuan }: Progress): Promise<void> {
  const { agency } = await loadItem(kit.db, id), fen = /^\d{1,10}(\.\d{1,2})?$/.test(paidYuan) ? Math.round(Number(paidYuan) * 100) : null, today = dayOf(kit.now())
  const reasons = [
    ...(appliedOn === '' || isDay(appliedOn) ? [] : ['“申请日期”请写成 年-月-日']), ...(paidOn === '' || isDay(paidOn) ? [] : ['“兑现日期”请写成 年-月-日']), ...(paidOn !== '' && fen === null ? ['请填写“兑现金额（元）”'] : []), ...(paidYuan !== '' && paidOn === '' ? ['请填写“兑现日期”'] : []),
    ...(isDay(paidOn) && isDay(appliedOn) && paidOn < appliedOn ? ['“兑现日期”不能早于“申请日期”'] : []), ...([appliedOn, paidOn].some((day) => day > today) ? ['日期不能在今天以后'] : []),
  ]
  if (reasons.length > 0) throw new Refusal(422, reasons)
  return act(kit, actor, DEED, agency, async (scene) => {
    const { numUpdatedRows } = await tablesOf(scene.db).updateTable('benefits.match').set({ applied_on: appliedOn === '' ? null : appliedOn as Day, paid_on: paidOn === '' ? null : paidOn as Day, paid_fen: paidOn === '' ? null : fen })
      .where('benefit', '=', id).where('enterprise', '=', enterprise).executeTakeFirst()
    if (numUpdatedRows !== 1n) throw new Refusal(404, ['名单里没有这家企业'])
    await scene.record(id, { enterprise, appliedOn, paidOn, fen })
  })
}

type Month = { readonly id: string; readonly month: string; readonly applied: string; readonly paid: string; readonly yuan: string }
/** What persons handed in and were paid in a month, as figures: nobody's name. Written again, the month is corrected. */
export async function noteMonth(kit: Kit, actor: Actor, { id, month, applied, paid, yuan }: Month): Promise<void> {
  const { agency } = await loadItem(kit.db, id), whole = /^\d{1,9}$/
  const reasons = [
    ...(/^\d{4}-(0[1-9]|1[0-2])$/.test(month) && month <= dayOf(kit.now()).slice(0, 7) ? [] : ['“月份”请写成 2025-01 这样，不能在本月以后']), ...(whole.test(applied) ? [] : ['“申请件数”请填写整数']), ...(whole.test(paid) ? [] : ['“兑现人次”请填写整数']),
    ...(/^\d{1,10}(\.\d{1,2})?$/.test(yuan) ? [] : ['“兑现金额”请填写元，例如 12800']),
  ]
  if (reasons.length > 0) throw new Refusal(422, reasons)
  return act(kit, actor, DEED, agency, async (scene) => {
    const values = { applied: Number(applied), paid: Number(paid), fen: Math.round(Number(yuan) * 100), account_name: actor.name, at: scene.now }
    await tablesOf(scene.db).insertInto('benefits.monthly').values({ benefit: id, month, ...values }).onConflict((conflict) => conflict.columns(['benefit', 'month']).doUpdateSet(values)).execute()
    await scene.record(id, { month, applied: values.applied, paid: values.paid, fen: values.fen })
  })
}
