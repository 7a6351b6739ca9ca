import { sql, type Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { currentSnapshot, publishSnapshot } from '#publishing'
import { canonicalJson } from '#shared/canonical-json'
import { dayOf, yearOf } from '#shared/days'
import { figuresOf, type PublicStatistics } from '../domain/statistics.ts'
import { portalPaths } from '../paths.ts'
import { countedQuestions } from '../queries/counted.ts'

const DEED = 'dialogue.publish-statistics'
/** Two years: in January the new one has nothing to tell yet. */
const YEARS = 2

const figuresIn = (all: readonly PublicStatistics[]): string => canonicalJson(all.map(({ year, figures }) => [year, figures]))
/** Do these figures stand on the public side already? */
async function stands(db: Kysely<unknown>, years: readonly PublicStatistics[]): Promise<boolean> {
  const before = await currentSnapshot(db, portalPaths.questions)
  return before !== null && figuresIn((before.snapshot.data as { years: readonly PublicStatistics[] }).years) === figuresIn(years)
}

/** What the public list tells of received and answered questions; published anew only where a figure changed. */
export async function publishStatistics(kit: Kit): Promise<void> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)
  if (!root) return
  const today = dayOf(kit.now())
  const years = await Promise.all(Array.from({ length: YEARS }, async (_, back): Promise<PublicStatistics> => {
    const year = yearOf(today) - back
    return { year, asOf: today, figures: figuresOf(await countedQuestions(kit.db, { year, agencies: 'all' }), today) }
  }))
  const data = { years: years.filter(({ figures }) => figures.received > 0) }
  if (data.years.length === 0 || await stands(kit.db, data.years)) return
  await act(kit, systemActor(root.id, [DEED]), DEED, root.id, async (scene) => {
    // Two publications at once queue this twice: the second waits and finds nothing left to do.
    await sql`select pg_advisory_xact_lock(hashtext(${DEED}))`.execute(scene.db)
    if (await stands(scene.db, data.years)) return void await scene.record('questions', { again: true })
    await publishSnapshot(scene, { address: portalPaths.questions, kind: 'question-statistics', column: '政策咨询', agency: root.id, agencyName: root.name, title: '政策咨询', year: yearOf(today), publishedOn: today, data, files: [] })
    await scene.record('questions', { years: data.years.length })
  })
}
