import { allAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import type { Jobs } from '#platform/jobs'
import { systemActor } from '#platform/system-actor'
import { publishZone } from './commands/publish-zone.ts'
import { forgetRareWords } from './commands/take-use.ts'
import { allZones } from './queries/zones.ts'

const DEED = 'zones.publish-again'

/** Publishes the zones anew of which something changed that stands elsewhere: an agency's name, the holidays. Gives how many. */
export async function publishZones(kit: Kit): Promise<number> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id ?? ''
  const zones = (await allZones(kit.db)).filter(({ closedOn }) => closedOn === null)
  if (zones.length === 0) return 0
  return act(kit, systemActor(root, [DEED]), DEED, root, async (scene) => {
    let published = 0
    for (const { id } of zones) published += await publishZone(scene, id, { always: false }) ? 1 : 0
    await scene.record('zones', { published })
    return published
  })
}

export const jobs: Jobs = {
  'zones.publish-all': async (kit) => { await publishZones(kit) },
  'zones.forget-words': forgetRareWords,
}
