import { sql } from 'kysely'
import { act, type Kit, type Scene } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { Severity } from '../domain/finding.ts'
import { faultsOfEntry, type ListEntry, type ListKind } from '../domain/lists.ts'
import { loadList } from '../queries/lists.ts'
import { tablesOf } from '../tables.ts'

const DEED = 'screening.lists'
/** Every process compiles the lists anew when this has counted on. */
export const countOn = async ({ db }: Pick<Scene, 'db'>): Promise<void> => { await sql`update screening.state set version = version + 1`.execute(db) }

export type ListInput = { readonly kind: ListKind; readonly title: string; readonly severity: Severity; readonly source: string; readonly effectiveFrom: Day; readonly until: Day | null; readonly enabled: boolean }

function refuseBad({ title, source, effectiveFrom, until }: ListInput): void {
  const reasons = [...(title === '' ? ['请填写“名称”'] : []), ...(source === '' ? ['请填写“来源”：词表要能说明依据'] : []), ...(until !== null && until < effectiveFrom ? ['“停用日期”在“启用日期”之前'] : [])]
  if (reasons.length > 0) throw new Refusal(422, reasons)
}

/** A new list of the office's own. */
export const createList = (kit: Kit, actor: Actor, root: AgencyId, input: ListInput): Promise<{ id: string }> => act(kit, actor, DEED, root, async (scene) => {
  refuseBad(input)
  const { rows: [count] } = await sql<{ n: number }>`select count(*)::int + 1 as n from screening.list`.execute(scene.db)
  const id = `${input.kind}-${count?.n ?? 1}`
  await tablesOf(scene.db).insertInto('screening.list').values({ id, kind: input.kind, title: input.title, severity: input.severity, source: input.source, effective_from: input.effectiveFrom, until_day: input.until, enabled: input.enabled, version: 1, changed_at: scene.now }).execute()
  await countOn(scene)
  await scene.record(id, { created: input.kind, title: input.title })
  return { id }
})

/** What a list is called, how grave it is, from when to when it counts. */
export const changeList = (kit: Kit, actor: Actor, root: AgencyId, id: string, seen: number, input: Omit<ListInput, 'kind'>): Promise<void> => act(kit, actor, DEED, root, async (scene) => {
  const list = await loadList(scene.db, id, true)
  if (list.version !== seen) throw new Refusal(409, ['这张词表刚被别人改过，请看过最新情况后再保存'])
  refuseBad({ ...input, kind: list.kind })
  await tablesOf(scene.db).updateTable('screening.list').set({ title: input.title, severity: input.severity, source: input.source, effective_from: input.effectiveFrom, until_day: input.until, enabled: input.enabled, version: list.version + 1, changed_at: scene.now }).where('id', '=', id).execute()
  await countOn(scene)
  await scene.record(id, { changed: { severity: input.severity, enabled: input.enabled, from: input.effectiveFrom, until: input.until } })
})

export type EntriesChange = { readonly put: readonly ListEntry[]; readonly remove: readonly string[] }
const AT_ONCE = 2000

/** Adds, replaces and takes away lines; what is wrong with any line refuses all, each with its line. */
export const changeEntries = (kit: Kit, actor: Actor, root: AgencyId, id: string, { put, remove }: EntriesChange): Promise<{ put: number; removed: number }> => act(kit, actor, DEED, root, async (scene) => {
  const list = await loadList(scene.db, id, true)
  const faults = put.flatMap((entry, at) => faultsOfEntry(list.kind, entry).map((fault) => (put.length > 1 ? `第${at + 1}行：${fault}` : fault)))
  if (faults.length > 0) throw new Refusal(422, faults.length > 20 ? [...faults.slice(0, 20), `另有 ${faults.length - 20} 处`] : faults)
  if (put.length === 0 && remove.length === 0) throw new Refusal(422, ['没有要增加或者删除的词'])
  const tables = tablesOf(scene.db)
  const once = [...new Map(put.map((entry) => [entry.term, entry])).values()]
  for (let at = 0; at < once.length; at += AT_ONCE) {
    await tables.insertInto('screening.list_entry').values(once.slice(at, at + AT_ONCE).map(({ term, detail }) => ({ list: id, term, detail: JSON.stringify(detail) })))
      .onConflict((conflict) => conflict.columns(['list', 'term']).doUpdateSet((row) => ({ detail: row.ref('excluded.detail') }))).execute()
  }
  const { numDeletedRows } = remove.length === 0 ? { numDeletedRows: 0n } : await tables.deleteFrom('screening.list_entry').where('list', '=', id).where('term', 'in', [...remove]).executeTakeFirst()
  await tables.updateTable('screening.list').set({ version: list.version + 1, changed_at: scene.now }).where('id', '=', id).execute()
  await countOn(scene)
  // The ledger is never erased: it says how many, and names words only where they are few.
  await scene.record(id, { put: once.length, removed: Number(numDeletedRows), on: dayOf(scene.now) })
  return { put: once.length, removed: Number(numDeletedRows) }
})
