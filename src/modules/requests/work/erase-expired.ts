import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { removeCaseView } from '#publishing'
import { settings } from '#settings'
import { dayOf, yearOf, type Day } from '#shared/days'
import { tablesOf } from '../tables.ts'

/** The last day on which the papers of a case that was closed on a day are kept: the end of the year after so many years. */
export const keptUntil = (closedOn: Day, years: number): Day => `${yearOf(closedOn) + years}-12-31` as Day

/** Destroys who asked and the papers of cases whose archive term is over; the register's line, which names nobody, stays for the statistics. */
export async function eraseExpired(kit: Kit): Promise<number> {
  const today = dayOf(kit.now())
  const { 'requests.retentionYears': years } = await settings(kit.db)
  const before = `${yearOf(today) - years}-01-01` as Day
  const due = await tablesOf(kit.db).selectFrom('requests.request').innerJoin('requests.applicant', 'requests.applicant.request', 'requests.request.id')
    .select(['requests.request.id', 'requests.request.agency', 'requests.request.locator']).where('state', '=', 'archived').where('closed_on', '<', before)
    .where('requests.applicant.sealed', 'is not', null).limit(500).execute()
  for (const { id, agency, locator } of due) {
    await act(kit, systemActor(agency, ['requests.erase']), 'requests.erase', agency, async (scene) => {
      const db = tablesOf(scene.db)
      await db.updateTable('requests.applicant').set({ sealed: null, erased_on: today }).where('request', '=', id).execute()
      await db.updateTable('requests.paper').set({ sealed: null, erased_on: today }).where('request', '=', id).execute()
      await db.updateTable('requests.letter').set({ sealed: null }).where('request', '=', id).execute()
      await db.updateTable('requests.consultation').set({ sealed_contact: null }).where('request', '=', id).execute()
      await db.updateTable('requests.request').set({ applicant_key: null, locator: null }).where('id', '=', id).execute()
      if (locator) await removeCaseView(scene, locator)
      await scene.record(id, { keptYears: years })
    })
  }
  return due.length
}
