import { allAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import type { Jobs } from '#platform/jobs'
import { systemActor } from '#platform/system-actor'
import { canonicalJson } from '#shared/canonical-json'
import { dayOf } from '#shared/days'
import { publishSnapshot } from '../commands/publish-snapshot.ts'
import { currentSnapshot } from '../queries/snapshots.ts'
import { publicParts, type PublicPart } from './queries/public-parts.ts'

const DEED = 'publishing.publish-catalogue'

/** Puts the office's own columns, topics, enterprises and the standard catalogues on the public side, where they changed. Safe to run at any time. */
export async function publishCatalogue(kit: Kit): Promise<void> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)
  if (!root) return
  const changed: PublicPart[] = []
  for (const part of await publicParts(kit.db)) {
    const now = await currentSnapshot(kit.db, part.address)
    if (!now || canonicalJson(now.snapshot.data) !== canonicalJson(part.data)) changed.push(part)
  }
  if (changed.length === 0) return
  // Two workers that start together would both write the first version: the second lets it be.
  await act(kit, systemActor(root.id, [DEED]), DEED, root.id, async (scene) => {
    for (const { address, title, data } of changed) {
      await publishSnapshot(scene, {
        address,
        kind: 'catalogue',
        column: '法定主动公开内容',
        agency: root.id,
        agencyName: root.name,
        title,
        year: null,
        publishedOn: dayOf(scene.now),
        data,
        files: [],
      })
    }
    await scene.record('catalogue', { parts: changed.map(({ address }) => address) })
  }).catch((error: unknown) => {
    if ((error as { code?: string }).code !== '23505') throw error
  })
}

export const catalogueJobs: Jobs = { 'publishing.publish-catalogue': (kit) => publishCatalogue(kit) }
