import { sql } from 'kysely'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { clustersOf } from '../domain/cluster.ts'
import { loadConsultation } from '../store.ts'
import { tablesOf } from '../tables.ts'

const DEED = 'consultations.cluster', PAGE = 5000
type Group = { readonly n: number; size: number; sample: string }
/** Sorts the comments into groups of like ones. Answers that were given stay with the group that has most of the same sample. Safe to run twice. */
export async function clusterComments(kit: Kit, id: string): Promise<void> {
  const { agency } = await loadConsultation(kit.db, id)
  await act(kit, systemActor(agency, [DEED]), DEED, agency, async (scene) => {
    await loadConsultation(scene.db, id, true)
    const tables = tablesOf(scene.db), rows = await tables.selectFrom('consultations.comment').select(['id', 'words']).where('consultation', '=', id).where('replaced', '=', false).orderBy('id').execute()
    const numbers = clustersOf(rows.map(({ words }) => words)), groups = new Map<number, Group>()
    rows.forEach(({ words }, i) => {
      const n = numbers[i] as number, group = groups.get(n)
      if (group) group.size += 1
      else groups.set(n, { n, size: 1, sample: words.slice(0, 300) })
    })
    const answered = new Map((await tables.selectFrom('consultations.cluster').selectAll().where('consultation', '=', id).where('verdict', 'is not', null).execute()).map((one) => [one.sample, one]))
    await tables.updateTable('consultations.comment').set({ cluster: null }).where('consultation', '=', id).where('cluster', 'is not', null).execute()
    await tables.deleteFrom('consultations.cluster').where('consultation', '=', id).execute()
    const all = [...groups.values()]
    for (let at = 0; at < all.length; at += PAGE) {
      await tables.insertInto('consultations.cluster').values(all.slice(at, at + PAGE).map(({ n, size, sample }) => { const kept = answered.get(sample); return { consultation: id, n, size, sample, verdict: kept?.verdict ?? null, reason: kept?.reason ?? '', answered_by: kept?.answered_by ?? '' } })).execute()
    }
    for (let at = 0; at < rows.length; at += PAGE) {
      const ids = rows.slice(at, at + PAGE).map((row) => row.id), some = [...numbers.slice(at, at + PAGE)]
      await sql`update consultations.comment c set cluster = u.n from unnest(${ids}::bigint[], ${some}::integer[]) as u(id, n) where c.id = u.id`.execute(scene.db)
    }
    await tables.updateTable('consultations.consultation').set({ clustered_at: scene.now }).where('id', '=', id).execute()
    await scene.record(id, { comments: rows.length, clusters: all.length })
  })
}
