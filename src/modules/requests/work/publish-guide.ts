import { allAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import { canonicalJson } from '#shared/canonical-json'
import { dayOf } from '#shared/days'
import { systemActor } from '#platform/system-actor'
import { currentSnapshot, publishSnapshot } from '#publishing'

/** Where the form finds the agencies that can be asked: the public side cannot read the office's own list. */
export const APPLY_GUIDE = '/apply-guide'

/** Publishes the list when it has changed: who can be asked, where and by what telephone (条例第十二条). Safe to run at any time. */
export async function publishApplyGuide(kit: Kit): Promise<void> {
  const all = await allAgencies(kit.db)
  const root = all.find(({ parent }) => parent === null)
  if (!root) return
  const agencies = all.filter(({ active, reports }) => active && reports).map(({ id, name, address, phone }) => ({
    id, name, address: address || root.address, phone: phone || root.phone, hours: '工作日 8:30—12:00，14:00—17:30', oral: true }))
  const before = await currentSnapshot(kit.db, APPLY_GUIDE)
  if (before && canonicalJson(before.snapshot.data) === canonicalJson({ agencies })) return
  // Two workers that start together would both write the first version: the second lets it be.
  await act(kit, systemActor(root.id, ['requests.publish-guide']), 'requests.publish-guide', root.id, async (scene) => {
    await publishSnapshot(scene, {
      address: APPLY_GUIDE, kind: 'apply-guide', column: '依申请公开', agency: root.id, agencyName: root.name, title: '依申请公开受理机关', year: null, publishedOn: dayOf(scene.now), data: { agencies }, files: [],
    })
    await scene.record(APPLY_GUIDE, { agencies: agencies.length })
  }).catch((error: unknown) => { if ((error as { code?: string }).code !== '23505') throw error })
}
