import { allAgencies } from '#agencies'
import { publicPolicies, stateOn } from '#policies'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { chineseDay, dayOf } from '#shared/days'
import { LIVE } from '../domain/procedure.ts'
import { addEvent, itemOf, loadItem, updateItem } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { stop } from './make-move.ts'

const DEED = 'benefits.stop'
/** Every night: a benefit whose term or whose policy has ended is taken from the public, with the reason at its address. */
export async function stopEnded(kit: Kit): Promise<void> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null), today = dayOf(kit.now())
  if (!root) return
  const policies = new Map((await publicPolicies(kit.db)).flatMap((policy) => (policy.textAddress ? [[policy.textAddress, policy] as const, [`/policies/${policy.id}`, policy] as const] : [[`/policies/${policy.id}`, policy] as const])))
  const live = (await tablesOf(kit.db).selectFrom('benefits.benefit').selectAll().where('state', 'in', [...LIVE]).orderBy('id').execute()).map(itemOf)
  const reasonOf = ({ published }: (typeof live)[number]): string | null => {
    const policy = policies.get(published?.policy ?? ''), state = policy ? stateOn(policy.history, today) : 'in_force'
    if (published?.until && published.until < today) return `执行期已于${chineseDay(published.until)}结束`
    return state === 'repealed' || state === 'lapsed' ? `所依据的政策已${state === 'repealed' ? '废止' : '失效'}` : null
  }
  for (const { id } of live.filter((item) => reasonOf(item) !== null)) {
    await act(kit, systemActor(root.id, [DEED]), DEED, root.id, async (scene) => {
      const item = await loadItem(scene.db, id, true), reason = reasonOf(item)
      if (!LIVE.includes(item.state) || reason === null) return void await scene.record(id, { again: true })
      await stop(scene, item, reason)
      await updateItem(scene, item, { state: 'withdrawn' })
      await addEvent(scene, id, 'stop', reason)
      await scene.record(id, { stopped: reason })
    })
  }
}
