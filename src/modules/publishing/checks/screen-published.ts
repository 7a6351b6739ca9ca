import { agencyById, allAgencies } from '#agencies'
import { checkedStates, forgetPublished, keepPublished, stateVersion, type PublishedCheck } from '#screening'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { dayOf } from '#shared/days'
import { findingsOf, type EntryHooks } from '../entries/hooks.ts'
import { publicContents } from './queries/public-contents.ts'

const DEED = 'publishing.screen-published'
const AT_ONCE = 200

/** Checks everything that the public reads and that changed, or that was checked by other lists. Safe to run at any time, and goes on where it was cut off. */
export async function screenPublished(kit: Kit, hooks: EntryHooks): Promise<number> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)
  if (!root) return 0
  const [version, known] = await Promise.all([stateVersion(kit.db), checkedStates(kit.db)])
  const day = dayOf(kit.now()), open = new Set<string>()
  let checked = 0
  for (let after = ''; ;) {
    const rows = await publicContents(kit.db, after, AT_ONCE)
    if (rows.length === 0) break
    after = rows.at(-1)?.id ?? after
    for (const { address } of rows) open.add(address)
    const stale = rows.filter(({ address, hash }) => { const kept = known.get(address); return kept?.hash !== hash || kept.version !== version })
    const checks: PublishedCheck[] = []
    for (const { id, agency, address, title, hash, content } of stale) {
      const findings = await findingsOf(kit.db, hooks, id, content, { day, agencyName: (await agencyById(kit.db, agency)).name })
      checks.push({ address, agency, title, hash, stateVersion: version, findings })
    }
    if (checks.length === 0) continue
    await act(kit, systemActor(root.id, [DEED]), DEED, root.id, async (scene) => {
      for (const check of checks) await keepPublished(scene.db, scene.now, check)
      await scene.record('published', { checked: checks.length })
    })
    checked += checks.length
  }
  const gone = [...known.keys()].filter((address) => !open.has(address))
  if (gone.length > 0) await act(kit, systemActor(root.id, [DEED]), DEED, root.id, async (scene) => { await forgetPublished(scene.db, gone); await scene.record('published', { gone: gone.length }) })
  return checked
}
