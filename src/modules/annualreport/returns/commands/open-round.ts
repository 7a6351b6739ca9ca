import { allAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { isDay, yearOf, dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { insertReturns } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { rootAgency } from '../root-agency.ts'

export type TypedRound = { readonly year: string; readonly dueOn: string; readonly note: string; readonly agencies: readonly AgencyId[] }
export type WrongRound = { readonly field: 'year' | 'dueOn' | 'note' | 'agencies'; readonly reason: string }

/** What is wrong with a round as typed; a year is asked about only when it has begun. */
export function wrongInRound(typed: TypedRound, known: ReadonlySet<AgencyId>, thisYear: number): WrongRound[] {
  const year = Number(typed.year)
  return [
    ...(/^\d{4}$/.test(typed.year) && year >= 2019 && year <= thisYear ? [] : [{ field: 'year' as const, reason: `年度应是 2019 至 ${thisYear} 之间的四位数字` }]),
    ...(isDay(typed.dueOn) && (!/^\d{4}$/.test(typed.year) || yearOf(typed.dueOn) >= year) ? [] : [{ field: 'dueOn' as const, reason: '截止日期请写成 2024-01-15 的样子，并且不早于填报年度' }]),
    ...(typed.note.length <= 500 ? [] : [{ field: 'note' as const, reason: '填报说明不超过 500 字' }]),
    ...(typed.agencies.length > 0 ? [] : [{ field: 'agencies' as const, reason: '请至少选择一个填报单位' }]),
    ...(typed.agencies.every((id) => known.has(id)) ? [] : [{ field: 'agencies' as const, reason: '所选单位中有已停用或不存在的，请重新选择' }]),
  ]
}

/** Opens a year's round for the chosen agencies, each with an empty return. */
export async function openRound(kit: Kit, actor: Actor, typed: TypedRound): Promise<number> {
  const agencies = await allAgencies(kit.db)
  return act(kit, actor, 'annualreport.open-round', rootAgency(agencies), async ({ db, now, record }) => {
    const wrong = wrongInRound(typed, new Set(agencies.filter(({ active }) => active).map(({ id }) => id)), yearOf(dayOf(now)))
    if (wrong.length > 0) throw new Refusal(422, wrong.map(({ reason }) => reason))
    const year = Number(typed.year)
    const { numInsertedOrUpdatedRows } = await tablesOf(db).insertInto('annualreport.round')
      .values({ year, due_on: typed.dueOn as `${number}-${number}-${number}`, note: typed.note.trim(), opened_by: actor.account, opened_at: now.toISOString(), version: 1 })
      .onConflict((conflict) => conflict.column('year').doNothing()).executeTakeFirst()
    if (numInsertedOrUpdatedRows === 0n) throw new Refusal(409, [`${year}年度的填报已经开始，如要增加单位或调整截止日期，请在该年度页面办理`])
    await insertReturns(db, year, typed.agencies)
    await record(`round-${year}`, { dueOn: typed.dueOn, agencies: typed.agencies })
    return year
  })
}
