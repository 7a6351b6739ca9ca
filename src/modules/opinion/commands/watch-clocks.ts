import { act, type Kit } from '#platform/act'
import { notify } from '#notifications'
import { systemActor } from '#platform/system-actor'
import { runningClocks } from '../domain/matter.ts'
import { deskPaths } from '../paths.ts'
import { matterFrom } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { tellDuty } from './duty.ts'

const DEED = 'opinion.clock'
/** Shares of a clock's hours that are gone, and who then hears of it: places of the roster, at last the head. */
const STEPS = [{ share: 0, place: 2, label: '已经超过期限' }, { share: 0.2, place: 3, label: '只剩两成时间' }, { share: 0.5, place: 2, label: '过了一半时间' }] as const
/** Every five minutes: what a matter's clocks have come to is told once each, further up the nearer it comes. Safe to run twice. */
export async function watchClocks(kit: Kit): Promise<void> {
  const tables = tablesOf(kit.db), open = (await tables.selectFrom('opinion.matter').selectAll().where('ended_on', 'is', null).where('state', '!=', 'published').execute()).map(matterFrom), now = kit.now()
  for (const matter of open) for (const clock of runningClocks(matter, now)) {
    const step = clock.doneAt ? undefined : STEPS.find(({ share }) => clock.hoursLeft <= clock.hours * share), reason = step ? `${clock.name} ${step.share}` : ''
    if (!step || (await tables.selectFrom('opinion.told').select('matter').where('matter', '=', matter.id).where('reason', '=', reason).executeTakeFirst())) continue
    await act(kit, systemActor(matter.root, [DEED]), DEED, matter.root, async (scene) => {
      await tablesOf(scene.db).insertInto('opinion.told').values({ matter: matter.id, reason, at: scene.now }).onConflict((conflict) => conflict.doNothing()).execute()
      const message = { title: `${clock.name}${step.label}：${matter.title.slice(0, 50)}`, text: `不晚于 ${clock.due}（${clock.source}）。`, href: deskPaths.matter(matter.id), at: scene.now }
      await tellDuty(scene, matter.root, message, step.place)
      if (step.share < 0.5) await notify(scene.db, { ...message, agency: matter.root, role: 'office_head' })
      await scene.record(matter.id, { clock: reason })
    })
  }
}
