import { allAgencies } from '#agencies'
import { act, type Kit, type Scene } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import { systemActor } from '#platform/system-actor'
import { canonicalJson } from '#shared/canonical-json'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { indexMissing } from '../entries/index-missing.ts'
import { tablesOf } from '../tables.ts'
import { checkRecord, type Known } from './check-record.ts'
import { knownNames } from './known.ts'
import { readRecord } from './record.ts'
import type { Source, SourceLine } from './source.ts'
import { writeBatch, type Keyed } from './write-batch.ts'

const DEED = 'entries.bring-in'
const AT_ONCE = 500
export type ImportReport = { readonly id: string; readonly name: string; readonly done: number; readonly imported: number; readonly repeated: number; readonly refused: number; readonly finished: boolean }
type Refused = { readonly line: number; readonly title: string; readonly reasons: readonly string[] }
type Judged = { readonly line: number; readonly ready: Keyed | null; readonly refused: Refused | null }

async function judge({ line, raw, broken }: SourceLine, source: Source, known: Known): Promise<Judged> {
  const title = typeof raw['title'] === 'string' ? raw['title'] : typeof raw['标题'] === 'string' ? raw['标题'] : ''
  const refuse = (reasons: readonly string[]): Judged => ({ line, ready: null, refused: { line, title: title.slice(0, 200), reasons } })
  if (broken !== undefined) return refuse([broken])
  const read = readRecord(raw, source.defaults)
  if ('reasons' in read) return refuse(read.reasons)
  const checked = await checkRecord(read.record, known, source.folder)
  return 'reasons' in checked ? refuse(checked.reasons) : { line, refused: null, ready: { ...checked, key: read.record.key || `words:${sm3(canonicalJson(read.record))}` } }
}

/** Those that did not come in before, each key once. */
async function fresh(scene: Scene, ready: readonly Keyed[]): Promise<Keyed[]> {
  const once = [...new Map(ready.map((one) => [one.key, one])).values()]
  if (once.length === 0) return []
  const known = new Set((await tablesOf(scene.db).selectFrom('publishing.imported').select('key').where('key', 'in', once.map(({ key }) => key)).execute()).map(({ key }) => key))
  return once.filter(({ key }) => !known.has(key))
}

/** One batch: entries, refusals and how far the import is, in one deed. */
function takeBatch(kit: Kit, root: string, source: Source, batch: readonly Judged[], today: Day): Promise<void> {
  return act(kit, systemActor(root, [DEED]), DEED, root, async (scene) => {
    const ready = batch.flatMap(({ ready: one }) => (one ? [one] : [])), refused = batch.flatMap(({ refused: one }) => (one ? [one] : []))
    const wanted = await fresh(scene, ready)
    await writeBatch(scene, wanted, today)
    if (refused.length > 0) await tablesOf(scene.db).insertInto('publishing.import_refusal').values(refused.map(({ line, title, reasons }) => ({ import: source.id, line, title, reasons: JSON.stringify(reasons) }))).execute()
    await tablesOf(scene.db).updateTable('publishing.import').set((row) => ({
      lines_done: Math.max(...batch.map(({ line }) => line)), imported: row('imported', '+', wanted.length), repeated: row('repeated', '+', ready.length - wanted.length), refused: row('refused', '+', refused.length),
    })).where('id', '=', source.id).execute()
    await scene.record(source.id, { imported: wanted.length, refused: refused.length, upTo: Math.max(...batch.map(({ line }) => line)) })
  })
}

async function reportOf(kit: Kit, id: string): Promise<ImportReport> {
  const row = await tablesOf(kit.db).selectFrom('publishing.import').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { id, name: row.name, done: row.lines_done, imported: row.imported, repeated: row.repeated, refused: row.refused, finished: row.finished_at !== null }
}

/**
 * Takes a file's records in, batch by batch; each batch is one deed with how far it is, so that a run that is cut off goes on from there
 * and nothing comes in twice. `progress` is told after every batch.
 */
export async function importEntries(kit: Kit, source: Source, progress: (report: ImportReport) => void): Promise<ImportReport> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id
  if (root === undefined) throw new Refusal(409, ['还没有单位，请先在“单位”中建立本级政府和各单位，再导入'])
  await tablesOf(kit.db).insertInto('publishing.import').values({ id: source.id, name: source.name, started_at: kit.now(), finished_at: null }).onConflict((conflict) => conflict.doNothing()).execute()
  const before = await reportOf(kit, source.id)
  if (before.finished) {
    await indexMissing(kit)
    return before
  }
  const today = dayOf(kit.now())
  const known = await knownNames(kit.db, today)
  let batch: Judged[] = []
  const take = async (): Promise<void> => {
    if (batch.length === 0) return
    await takeBatch(kit, root, source, batch, today)
    batch = []
    progress(await reportOf(kit, source.id))
  }
  for await (const line of source.lines()) {
    if (line.line <= before.done) continue
    batch.push(await judge(line, source, known))
    if (batch.length >= AT_ONCE) await take()
  }
  await take()
  // The search is made from what stands on the public side, so a run that was cut off before this misses nothing.
  await indexMissing(kit)
  await tablesOf(kit.db).updateTable('publishing.import').set({ finished_at: kit.now() }).where('id', '=', source.id).execute()
  return reportOf(kit, source.id)
}

/** What was refused and why, by line. */
export async function importRefusals(kit: Pick<Kit, 'db'>, id: string): Promise<Refused[]> {
  const rows = await tablesOf(kit.db).selectFrom('publishing.import_refusal').select(['line', 'title', 'reasons']).where('import', '=', id).orderBy('line').execute()
  return rows.map(({ line, title, reasons }) => ({ line, title, reasons: reasons as string[] }))
}
