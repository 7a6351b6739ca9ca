import type { Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import { InsideAddress, type GuardOptions } from '#platform/http/guarded-lookup'
import { isOpenAddress } from '#platform/http/open-address'
import { TooLarge } from '#platform/http/guarded-get'
import { systemActor } from '#platform/system-actor'
import { settings } from '#settings'
import { fetchSource, SourceTrouble, type Read } from '../connect/fetch-source.ts'
import { nextMinutes, SOURCE_KINDS, type Source, type SourceKind } from '../domain/source.ts'
import { sourceFrom } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { takePosts, type Outcome } from './take-posts.ts'

const POLLED = (Object.keys(SOURCE_KINDS) as SourceKind[]).filter((kind) => SOURCE_KINDS[kind].polled), DEED = 'opinion.take', BATCH = 500
export const rootOf = async (db: Kysely<unknown>): Promise<string> => (await allAgencies(db)).find(({ parent }) => parent === null)?.id ?? ''
/** Addresses inside that the office lets sources stand at: 12345 and others in the government's own network. */
async function guardOf(db: Kysely<unknown>): Promise<GuardOptions> {
  const inside = new Set((await settings(db))['opinion.insideAddresses'].split(/[\s,，、]+/).filter(Boolean))
  return { isOpen: (address) => isOpenAddress(address) || inside.has(address) }
}
function inWords(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof SourceTrouble) return cause.message
  if (cause instanceof InsideAddress) return '网址指向内部网络；确需读取的，请在系统设置里写明它的地址'
  if (cause instanceof TooLarge) return '答复太大，没有读'
  return `连不上（${cause instanceof Error ? (cause as Error & { code?: string }).code ?? cause.name : '未知'}）`
}
async function fail(kit: Kit, root: string, { id, failures, everyMinutes }: Source, why: string): Promise<void> {
  await act(kit, systemActor(root, [DEED]), DEED, root, async (scene) => {
    await tablesOf(scene.db).updateTable('opinion.source').set({ failures: failures + 1, last_error: why, last_at: scene.now, next_at: new Date(scene.now.getTime() + nextMinutes(everyMinutes, failures + 1) * 60_000) }).where('id', '=', id).execute()
    await scene.record(`source ${id}`, { failed: failures + 1 })
  })
}
/** Reads one source now; what cannot be read is said in words and tried again later and later. */
export async function pollSource(kit: Kit, source: Source): Promise<Outcome | { readonly error: string }> {
  const root = await rootOf(kit.db)
  let read: Read
  try {
    read = await fetchSource(source, await guardOf(kit.db), kit.now())
  } catch (error) {
    const why = inWords(error)
    await fail(kit, root, source, why)
    return { error: why }
  }
  const sum = { taken: 0, repeated: 0, raised: 0 }
  // The cursor moves with the last batch: until then what was read comes again, and is known.
  for (let from = 0; from === 0 || from < read.posts.length; from += BATCH) {
    const posts = read.posts.slice(from, from + BATCH), isLast = from + BATCH >= read.posts.length, { taken, repeated, raised } = await takePosts(kit, { root, posts, ...(isLast ? { read: { source, cursor: read.cursor } } : {}) })
    sum.taken += taken
    sum.repeated += repeated
    sum.raised += raised
  }
  return sum
}
/** Every minute: the sources whose turn it is, one after the other. */
export async function pollDue(kit: Kit): Promise<void> {
  const due = (await tablesOf(kit.db).selectFrom('opinion.source').selectAll().where('active', '=', true).where('kind', 'in', POLLED.filter((kind) => kind !== 'mail')).where('next_at', '<=', kit.now()).orderBy('next_at').limit(50).execute()).map(sourceFrom)
  for (const source of due) await pollSource(kit, source)
}
