import type { Kysely } from 'kysely'
import { agencyById, type Agency } from '#agencies'
import { mayDo, type Actor, type AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { DisputeCase, DisputeEvent } from '../domain/case.ts'
import { duesOf, nextStep, type Due, type NextStep } from '../domain/dues.ts'
import type { DisputeRules } from '../domain/rules.ts'
import { termsOf } from '../rules-of.ts'
import { caseOf, eventsOf, findCase, loadCase } from '../store.ts'
import { tablesOf } from '../tables.ts'

export type DisputeFile = {
  readonly one: DisputeCase; readonly agency: Agency; readonly actor: Actor; readonly today: Day
  readonly events: readonly DisputeEvent[]; readonly dues: readonly Due[]; readonly next: NextStep; readonly rules: DisputeRules
  /** The reconsideration before this suit, and the suits after this reconsideration. */
  readonly earlier: DisputeCase | null; readonly later: readonly DisputeCase[]
}

/** A case with all that belongs to it, for somebody who may read it. */
export async function disputeFile(db: Kysely<unknown>, actor: Actor, id: string, today: Day): Promise<DisputeFile> {
  const one = await loadCase(db, id)
  if (!mayDo(actor, 'disputes.read', one.agency)) throw new Refusal(403, ['这件案件属于其他单位，您不能查看'])
  const { calendar, rules } = await termsOf(db)
  const later = await tablesOf(db).selectFrom('disputes.dispute').selectAll().where('earlier', '=', id).orderBy('accepted_on').execute()
  return {
    one, actor, today, rules, agency: await agencyById(db, one.agency), events: await eventsOf(db, id), dues: duesOf(one, calendar, rules), next: nextStep(one, calendar, rules),
    earlier: one.earlier === null ? null : await findCase(db, one.earlier), later: later.map((row) => caseOf(row)),
  }
}

/** Concluded reconsiderations, newest first: what a suit may have followed. */
export async function reconsiderationsOf(db: Kysely<unknown>, agencies: readonly AgencyId[] | 'all'): Promise<DisputeCase[]> {
  let query = tablesOf(db).selectFrom('disputes.dispute').selectAll().where('kind', '=', 'reconsideration').where('concluded_on', 'is not', null)
  if (agencies !== 'all') query = query.where('agency', 'in', [...agencies, ''])
  return (await query.orderBy('concluded_on', 'desc').orderBy('id').limit(200).execute()).map((row) => caseOf(row))
}
