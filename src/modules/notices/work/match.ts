import { sql, type Kysely } from 'kysely'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { publicationsAfter, type PublicationAct } from '#publishing'
import { dayOf, daysBetween } from '#shared/days'
import { decide } from '../commands/decide.ts'
import { isBroad, keysOf, readersAddress, subjectOf } from '../domain/target.ts'
import { columnWays } from '../queries/column-ways.ts'
import { hasReaders, keywordsIn, type Key } from '../queries/readers.ts'
import { noticeSettings, portalOrigin } from '../settings.ts'
import { tablesOf } from '../tables.ts'
import { comparedWords } from './publication-text.ts'

const BATCH = 50
/** What is older was moved in from another system, or is a register's: nobody waits for it as news. */
const NEWS_DAYS = 7
/** No deed takes so long: numbers that are older than this have all become visible. */
const SETTLED_MS = 3_600_000
type WayFrom = (id: string | undefined) => readonly string[]

/** Under which keys the readers of this act are found. */
async function keysFor(kit: Kit, { snapshot, act: done, version }: PublicationAct, wayFrom: WayFrom): Promise<readonly Key[]> {
  const { address, kind, title, agency, agencyName, column, publishedOn } = snapshot
  const facts = { id: snapshot.id, address, version, act: done, kind, title, agency, agencyName, column, publishedOn, topics: snapshot.topics ?? [], columns: kind === 'annual-report' ? ['reports'] : wayFrom(snapshot.columnId) }
  if (!isBroad(facts)) return keysOf(facts)
  if (daysBetween(publishedOn, dayOf(kit.now())) > NEWS_DAYS) return keysOf({ ...facts, act: 'correct' })
  const words = comparedWords(title, snapshot.data)
  const keywords = await keywordsIn(kit.db, words.title, words.text)
  return [...keysOf(facts), ...keywords.map((value): Key => ['keyword', value])]
}

/** Notes that a publication was looked at; false where somebody else has just done so. */
async function noted(db: Kysely<unknown>, { id, at }: PublicationAct): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tablesOf(db).insertInto('notices.matched').values({ publication: id, at }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

async function matchOne(kit: Kit, publication: PublicationAct, wayFrom: WayFrom): Promise<void> {
  const keys = await keysFor(kit, publication, wayFrom)
  if (!await hasReaders(kit.db, keys, publication.at)) return void await noted(kit.db, publication)
  const { snapshot, version, act: done, at } = publication
  const timing = await noticeSettings(kit.db, kit.home)
  await act(kit, systemActor(snapshot.agency, ['notices.match']), 'notices.match', snapshot.agency, async (scene) => {
    const address = readersAddress(snapshot.address, snapshot.kind)
    const fresh = await noted(scene.db, publication)
    const made = fresh ? await decide(scene, timing, {
      at, keys, subject: subjectOf({ address: snapshot.address, act: done }), version, host: new URL(portalOrigin()).hostname,
      item: { address, title: snapshot.title, act: done, agencyName: snapshot.agencyName, column: snapshot.column, on: dayOf(at) },
    }) : { letters: 0, digests: 0 }
    await scene.record(snapshot.address, { version, act: done, ...made })
    if (made.letters > 0) await scene.later('notices.send', {})
  })
}

/** Moves the mark over an unbroken run of numbers, or over gaps that are so old that nothing can appear in them any more; forgets the single notes below it. */
async function moveMark(kit: Kit): Promise<void> {
  const settled = new Date(kit.now().getTime() - SETTLED_MS)
  await kit.db.transaction().execute(async (db) => {
    await sql`
      update notices.state s set publication = greatest(s.publication,
        coalesce((select max(m.publication) from notices.matched m where m.at < ${settled}), 0),
        coalesce((select max(r.publication) from (select publication, row_number() over (order by publication) as nth from notices.matched where publication > (select publication from notices.state)) r where r.publication = s.publication + r.nth), 0))`.execute(db)
    await sql`delete from notices.matched where publication <= (select publication from notices.state)`.execute(db)
  })
}

/** Looks at every publication that was not looked at yet. Safe to run twice and beside itself; gives how many there were. */
export async function matchPublications(kit: Kit): Promise<number> {
  const { publication: mark } = await tablesOf(kit.db).selectFrom('notices.state').select('publication').executeTakeFirstOrThrow()
  const wayFrom = await columnWays(kit.db)
  let seen = 0, after = Number(mark)
  for (;;) {
    const without = (await tablesOf(kit.db).selectFrom('notices.matched').select('publication').where('publication', '>', after).execute()).map(({ publication }) => Number(publication))
    const batch = await publicationsAfter(kit.db, after, BATCH, without)
    for (const publication of batch) await matchOne(kit, publication, wayFrom)
    seen += batch.length
    if (batch.length < BATCH) break
    after = batch.at(-1)?.id ?? after
  }
  await moveMark(kit)
  return seen
}
