import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { dayOf, daysBetween } from '#shared/days'
import { needsReminder } from '../domain/returns.ts'
import { remindReturns } from './commands/remind-returns.ts'
import { returnOf, roundOf } from './store.ts'
import { rootAgency } from './root-agency.ts'
import { tablesOf, type AgencyReturn, type Round } from './tables.ts'

const isDue = (round: Round, now: Date) => (one: AgencyReturn): boolean => needsReminder({
  state: one.state, daysLeft: daysBetween(dayOf(now), round.dueOn),
  daysSinceReminded: one.remindedAt === null ? null : daysBetween(dayOf(one.remindedAt), dayOf(now)),
})

/** Once a day: reminds of every round who is late or soon will be. Run twice, it finds everybody reminded already. */
async function remindDue(kit: Kit): Promise<void> {
  const now = kit.now()
  const actor = systemActor(rootAgency(await allAgencies(kit.db)), ['annualreport.remind'])
  const rounds = (await tablesOf(kit.db).selectFrom('annualreport.round').selectAll().execute()).map(roundOf)
  for (const round of rounds) {
    const due = isDue(round, now)
    const returns = await tablesOf(kit.db).selectFrom('annualreport.agency_return').selectAll().where('year', '=', round.year).execute()
    if (returns.map(returnOf).some(due)) await remindReturns(kit, actor, round.year, due)
  }
}

export const returnsJobs: Record<string, (kit: Kit, data: unknown) => Promise<void>> = { 'annualreport.remind-returns': remindDue }
