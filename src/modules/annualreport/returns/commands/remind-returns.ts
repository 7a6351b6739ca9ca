import { allAgencies } from '#agencies'
import { notify } from '#notifications'
import { act, type Kit, type Scene } from '#platform/act'
import type { Actor } from '#shared/actor'
import { chineseDay, dayOf, daysBetween } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { roleToAct } from '../../domain/returns.ts'
import { rootAgency } from '../root-agency.ts'
import { returnPaths } from '../paths.ts'
import { returnOf, roundOf } from '../store.ts'
import { tablesOf, type AgencyReturn, type Round } from '../tables.ts'

const remindedToday = ({ remindedAt }: AgencyReturn, now: Date): boolean => remindedAt !== null && dayOf(remindedAt) === dayOf(now)

async function tell({ db, now }: Scene, round: Round, late: AgencyReturn): Promise<void> {
  const left = daysBetween(dayOf(now), round.dueOn)
  const todo = late.state === 'filled' ? '数据已填报，请尽快确认' : late.state === 'correcting' ? '数据正在更正，请尽快重新填报' : '请尽快填报'
  await notify(db, {
    agency: late.agency, role: roleToAct(late.state), title: `${round.year}年度数据填报：${todo}`,
    text: `截止日期是${chineseDay(round.dueOn)}，${left < 0 ? `已逾期 ${-left} 天` : `还有 ${left} 天`}。`, href: returnPaths.one(round.year, late.agency),
  })
  await tablesOf(db).updateTable('annualreport.agency_return').set({ reminded_at: now.toISOString() }).where('id', '=', late.id).execute()
}

/** Reminds all agencies of a round whose figures are not confirmed; nobody twice a day. `which` narrows them down. */
export async function remindReturns(kit: Kit, actor: Actor, year: number, which: (one: AgencyReturn) => boolean = () => true): Promise<number> {
  return act(kit, actor, 'annualreport.remind', rootAgency(await allAgencies(kit.db)), async (scene) => {
    const tables = tablesOf(scene.db)
    const row = await tables.selectFrom('annualreport.round').selectAll().where('year', '=', year).executeTakeFirst()
    if (!row) throw new Refusal(404, [`${year}年度的填报还没有开始`])
    const open = await tables.selectFrom('annualreport.agency_return').selectAll().where('year', '=', year).where('state', '!=', 'confirmed').orderBy('agency').forUpdate().execute()
    const chosen = open.map(returnOf).filter((one) => !remindedToday(one, scene.now) && which(one))
    if (chosen.length === 0) throw new Refusal(422, ['没有需要催办的单位：都已确认，或今天已经催办过'])
    for (const one of chosen) await tell(scene, roundOf(row), one)
    await scene.record(`round-${year}`, { reminded: chosen.map(({ agency }) => agency) })
    return chosen.length
  })
}
