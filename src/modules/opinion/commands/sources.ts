import { randomUUID } from 'node:crypto'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { faultsOfSource, isSourceKind, type SourceInput } from '../domain/source.ts'
import type { RawPost } from '../domain/post.ts'
import { takePosts, type Outcome } from '../intake/take-posts.ts'
import { tablesOf } from '../tables.ts'

/** Writes a new source or changes one; a changed address is read from its beginning. */
export async function saveSource(kit: Kit, actor: Actor, root: AgencyId, id: string | null, input: SourceInput): Promise<string> {
  const faults = faultsOfSource(input), { kind, title, address, link, everyMinutes, active } = input
  if (faults.length > 0 || !isSourceKind(kind)) throw new Refusal(422, faults.map(({ reason }) => reason))
  return act(kit, actor, 'opinion.watch', root, async (scene) => {
    const tables = tablesOf(scene.db), known = id === null ? undefined : await tables.selectFrom('opinion.source').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (id !== null && !known) throw new Refusal(404, ['没有这个来源'])
    const values = { kind, title, address, rules: JSON.stringify({ ...(link ? { link } : {}) }) as never, active, every_minutes: Number(everyMinutes), next_at: scene.now, failures: 0, last_error: '', ...(known && known.address !== address ? { cursor: '{}' as never } : {}) }, name = id ?? randomUUID().slice(0, 8)
    if (known) await tables.updateTable('opinion.source').set({ ...values, version: known.version + 1 }).where('id', '=', name).execute()
    else await tables.insertInto('opinion.source').values({ id: name, ...values, sealed: null, cursor: '{}' as never, last_at: null }).execute()
    await scene.record(`source ${name}`, { kind, active })
    return name
  })
}
const FILE_SOURCE = { hand: { id: 'hand', kind: 'manual', title: '人工登记' }, file: { id: 'file', kind: 'file', title: '文件导入' } } as const
/** Posts that a person types or brings as a file; the source is made at the first one. */
export async function bringPosts(kit: Kit, actor: Actor, root: AgencyId, by: keyof typeof FILE_SOURCE, posts: readonly Omit<RawPost, 'source'>[]): Promise<Outcome> {
  const { id, kind, title } = FILE_SOURCE[by]
  await act(kit, actor, 'opinion.watch', root, async (scene) => {
    await tablesOf(scene.db).insertInto('opinion.source').values({ id, kind, title, address: '', rules: '{}' as never, sealed: null, active: true, every_minutes: 60, cursor: '{}' as never, next_at: scene.now, last_at: null }).onConflict((conflict) => conflict.doNothing()).execute()
    await scene.record(`source ${id}`, { brought: posts.length })
  })
  return takePosts(kit, { root, posts: posts.map((post) => ({ ...post, source: id })) })
}
