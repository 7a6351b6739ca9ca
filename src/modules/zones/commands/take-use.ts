import { sql } from 'kysely'
import { allAgencies } from '#agencies'
import { act, type Kit, type Scene } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { takenFromInbox, type InboxItem, type InboxTakers } from '#publishing'
import { dayOf, daysBetween } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { LEAST_VISITS, readUse, type ZoneUse } from '../domain/use.ts'
import { tablesOf } from '../tables.ts'

const DEED = 'zones.count-use'
/** What was sent later than this is no use of these days. */
const DAYS_LATE = 62

/** Adds the sums of a visit to those of its day. `taken` takes its submission out of the inbox in the same deed. */
export async function takeZoneUse(kit: Kit, { zone, day, counts, words }: ZoneUse, taken: (scene: Scene) => Promise<void> = async () => {}): Promise<void> {
  const row = await tablesOf(kit.db).selectFrom('zones.zone').select('agency').where('id', '=', zone).executeTakeFirst()
  if (!row) throw new Refusal(422, [`没有“${zone}”这个专区`])
  const late = daysBetween(day, dayOf(kit.now()))
  if (late < 0 || late > DAYS_LATE) throw new Refusal(422, [`统计的日期 ${day} 不对`])
  await act(kit, systemActor(row.agency, [DEED]), DEED, row.agency, async (scene) => {
    await taken(scene)
    for (const [kind, n] of Object.entries({ session: 1, ...counts }).toSorted()) {
      await sql`insert into zones.use (zone, day, kind, n) values (${zone}, ${day}, ${kind}, ${n}) on conflict (zone, day, kind) do update set n = zones.use.n + excluded.n`.execute(scene.db)
    }
    for (const word of words.toSorted()) {
      await sql`insert into zones.use_word (zone, month, word, n) values (${zone}, date_trunc('month', ${day}::date)::date, ${word}, 1) on conflict (zone, month, word) do update set n = zones.use_word.n + 1`.execute(scene.db)
    }
    await scene.record(zone, { day, counts })
  })
}

/** What zones take out of the inbox: the sums of one visit at a touch screen. */
export const zoneTakers: InboxTakers = {
  'zone-use': { deed: DEED, take: (kit: Kit, item: InboxItem, opened: Uint8Array) => {
    const use = readUse(opened)
    return takeZoneUse(kit, { ...use, counts: { ...use.counts, session: 1 } }, (scene) => takenFromInbox(scene, item.id))
  } },
}

/** Erases the words of months that are over which fewer than three visits looked for. */
export async function forgetRareWords(kit: Kit): Promise<void> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id ?? ''
  const month = `${dayOf(kit.now()).slice(0, 7)}-01`
  const [rare] = (await sql<{ n: number }>`select count(*)::int as n from zones.use_word where month < ${month}::date and n < ${LEAST_VISITS}`.execute(kit.db)).rows
  if (!rare || rare.n === 0) return
  await act(kit, systemActor(root, [DEED]), DEED, root, async ({ db, record }) => {
    await sql`delete from zones.use_word where month < ${month}::date and n < ${LEAST_VISITS}`.execute(db)
    await record('words', { forgotten: rare.n })
  })
}
