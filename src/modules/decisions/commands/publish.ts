import type { Kysely } from 'kysely'
import { agencyById, allAgencies } from '#agencies'
import { consultationPaths } from '#consultations'
import { act, type Kit, type Scene } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { publishSnapshot } from '#publishing'
import { dayOf } from '#shared/days'
import { CLASSES, type Catalogue, type Item } from '../domain/item.ts'
import { lifeLine, type LifePoint } from '../domain/life-line.ts'
import { portalPaths } from '../paths.ts'
import { decisionFile } from '../queries/file.ts'
import { findCatalogue, itemFrom, loadItem } from '../store.ts'
import { tablesOf } from '../tables.ts'

const COLUMN = '重大行政决策'
export type PublicDecision = { readonly id: string; readonly year: number; readonly title: string; readonly className: string; readonly agencyName: string; readonly planBy: string | null; readonly life: readonly LifePoint[]; readonly consultation: string | null; readonly fedBack: boolean; readonly published: { readonly number: string; readonly text: string; readonly adoption: string; readonly on: string } | null; readonly removed: string | null }
export type PublicCatalogue = { readonly year: number; readonly standard: string; readonly adjustment: string; readonly items: readonly { readonly id: string; readonly title: string; readonly agencyName: string; readonly className: string; readonly planBy: string | null }[] }

/** The progress page of an item: steps and days, and what was published; nothing of what was said inside. */
export async function showItem(scene: Scene, item: Item): Promise<void> {
  const { agencyName, consultation } = await decisionFile(scene.db, item, dayOf(scene.now)), { publish, draft } = item.records
  const data: PublicDecision = {
    id: item.id, year: item.year, title: item.title, className: CLASSES[item.class as keyof typeof CLASSES] ?? '', agencyName, planBy: item.planBy, life: lifeLine(item), consultation: consultation?.publishedOn ? consultationPaths.one(consultation.id) : null, fedBack: consultation?.fedBackOn !== null && consultation !== null,
    published: publish ? { number: publish.values['number'] ?? '', text: draft?.values['draft'] ?? '', adoption: publish.values['adoption'] ?? '', on: publish.on } : null, removed: item.listing === 'removed' ? item.listingNote : null,
  }
  await publishSnapshot(scene, { address: portalPaths.one(item.id), kind: 'decision', column: COLUMN, agency: item.agency, agencyName, title: item.title, year: item.year, publishedOn: dayOf(scene.now), data, files: [] })
}
export async function listedItems(db: Kysely<unknown>, year: number): Promise<Item[]> {
  return (await tablesOf(db).selectFrom('decisions.item').selectAll().where('year', '=', year).where('listing', 'in', ['listed', 'removed']).orderBy('id').execute()).map(itemFrom)
}
/** The year's catalogue with the progress page of each item. */
export async function showCatalogue(scene: Scene, one: Catalogue, reason = ''): Promise<void> {
  const items = await listedItems(scene.db, one.year), names = new Map((await allAgencies(scene.db)).map(({ id, name }) => [id, name])), { name } = await agencyById(scene.db, one.agency)
  const data: PublicCatalogue = { year: one.year, standard: one.standard, adjustment: one.adjustment, items: items.filter(({ listing }) => listing === 'listed').map((item) => ({ id: item.id, title: item.title, agencyName: names.get(item.agency) ?? item.agency, className: CLASSES[item.class as keyof typeof CLASSES] ?? '', planBy: item.planBy })) }
  await publishSnapshot(scene, { address: portalPaths.year(one.year), kind: 'decision-catalogue', column: COLUMN, agency: one.agency, agencyName: name, title: `${one.year}年度重大行政决策事项目录`, year: one.year, publishedOn: dayOf(scene.now), data, files: [] }, reason)
  for (const item of items) await showItem(scene, item)
}
const DEED = 'decisions.show'
/** After a step: its public progress follows. Safe to run twice. */
export async function refreshItem(kit: Kit, id: string): Promise<void> {
  const { agency } = await loadItem(kit.db, id)
  await act(kit, systemActor(agency, [DEED]), DEED, agency, async (scene) => {
    const item = await loadItem(scene.db, id, true)
    if (item.listing === 'listed' && (await findCatalogue(scene.db, item.year))?.state === 'published') await showItem(scene, item)
    await scene.record(id, { shown: true })
  })
}
