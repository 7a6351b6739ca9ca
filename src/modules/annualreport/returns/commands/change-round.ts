import { allAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf, yearOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { insertReturns } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { rootAgency } from '../root-agency.ts'
import { wrongInRound } from './open-round.ts'

export type ChangeRound = { readonly year: number; readonly dueOn: string; readonly note: string; readonly agencies: readonly AgencyId[]; readonly seenVersion: number }

/** Moves the due day, rewords the note, asks more agencies. Nobody is taken out: what was handed in stays. */
export async function changeRound(kit: Kit, actor: Actor, input: ChangeRound): Promise<void> {
  const agencies = await allAgencies(kit.db)
  return act(kit, actor, 'annualreport.open-round', rootAgency(agencies), async ({ db, now, record }) => {
    const known = new Set(agencies.filter(({ active }) => active).map(({ id }) => id))
    const wrong = wrongInRound({ ...input, year: String(input.year) }, known, yearOf(dayOf(now))).filter(({ field }) => field !== 'agencies' || input.agencies.length > 0)
    if (wrong.length > 0) throw new Refusal(422, wrong.map(({ reason }) => reason))
    const { numUpdatedRows } = await tablesOf(db).updateTable('annualreport.round').set({ due_on: input.dueOn as Day, note: input.note.trim(), version: input.seenVersion + 1 })
      .where('year', '=', input.year).where('version', '=', input.seenVersion).executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Refusal(409, ['这一年度的填报安排刚刚被别人改过。请刷新页面，看过新内容后再办理'])
    await insertReturns(db, input.year, input.agencies)
    await record(`round-${input.year}`, { dueOn: input.dueOn, added: input.agencies })
  })
}
