import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { takenFromInbox, type InboxItem, type InboxTakers } from '#publishing'
import { dayOf } from '#shared/days'
import { readOpening, type SentOpening } from '../domain/submission.ts'
import { loadItem } from '../store.ts'
import { tablesOf } from '../tables.ts'

const DEED = 'benefits.open'
async function count(kit: Kit, item: InboxItem, { benefit, at }: SentOpening): Promise<void> {
  const { agency } = await loadItem(kit.db, benefit)
  await act(kit, systemActor(agency, [DEED]), DEED, agency, async (scene) => {
    await takenFromInbox(scene, item.id)
    await tablesOf(scene.db).insertInto('benefits.opening').values({ benefit, day: dayOf(new Date(at)), n: 1 }).onConflict((conflict) => conflict.columns(['benefit', 'day']).doUpdateSet((row) => ({ n: row('benefits.opening.n', '+', 1) }))).execute()
    await scene.record(benefit, { opened: true })
  })
}
/** What benefits take out of the inbox. */
export const benefitTakers: InboxTakers = { 'benefit-opening': { deed: DEED, take: (kit, item, opened) => count(kit, item, readOpening(opened)) } }
