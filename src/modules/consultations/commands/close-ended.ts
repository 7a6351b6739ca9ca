import { allAgencies } from '#agencies'
import { notify } from '#notifications'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { dayOf } from '#shared/days'
import { deskPaths } from '../paths.ts'
import { addEvent, loadConsultation, updateConsultation } from '../store.ts'
import { tablesOf } from '../tables.ts'

const DEED = 'consultations.close'
/** Every night: what ended yesterday is closed, its comments are sorted, and whoever works on it is told. */
export async function closeEnded(kit: Kit): Promise<void> {
  const today = dayOf(kit.now()), root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id ?? ''
  const ended = await tablesOf(kit.db).selectFrom('consultations.consultation').select(['id', 'agency']).where('state', '=', 'open').where('until_on', '<', today).orderBy('id').execute()
  for (const { id, agency } of ended) {
    await act(kit, systemActor(agency, [DEED]), DEED, agency, async (scene) => {
      const one = await loadConsultation(scene.db, id, true)
      if (one.state !== 'open' || one.until >= today) return void await scene.record(id, { again: true })
      await updateConsultation(scene, one, { state: 'closed' })
      await addEvent(scene, id, 'close')
      await notify(scene.db, { agency, role: agency === root ? 'office_clerk' : 'agency_clerk', title: `征求意见截止：${one.title}`, text: '请整理、答复收到的意见，公布反馈。', href: deskPaths.one(id), at: scene.now })
      await scene.later('consultations.cluster', { consultation: id })
      await scene.record(id, { closed: true })
    })
  }
}
