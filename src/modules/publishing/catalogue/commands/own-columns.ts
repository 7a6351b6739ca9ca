import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { nextNumber } from '../../entries/store.ts'
import { reasonsAgainstClosing, reasonsAgainstColumn } from '../domain/reasons.ts'
import { columnsOf, ownColumns, type OwnColumn } from '../queries/columns.ts'
import { catalogueOf } from '../tables.ts'
import { catalogueRoot } from './root.ts'

const DEED = 'catalogue.change'
export type TypedColumn = { readonly parent: string; readonly title: string; readonly description: string }
const tidy = (input: TypedColumn): TypedColumn => ({
  parent: input.parent,
  title: typedLine(input.title, 100),
  description: typedLine(input.description, 1000),
})
const MEANWHILE = '这个栏目刚刚被别人改过，请看过现在的样子再改'

async function own(db: Parameters<typeof ownColumns>[0], id: string, seen?: number): Promise<OwnColumn> {
  const column = (await ownColumns(db)).find((one) => one.id === id)
  if (!column) throw new Refusal(404, ['没有这个本机关设置的栏目；国家统一要求的栏目不能修改'])
  if (seen !== undefined && column.version !== seen) throw new Refusal(409, [MEANWHILE])
  return column
}
const refuse = (wrong: readonly { readonly reason: string }[]): void => {
  if (wrong.length > 0)
    throw new Refusal(
      422,
      wrong.map(({ reason }) => reason),
    )
}

/** A column of the office's own, last among its neighbours. */
export async function addColumn(kit: Kit, actor: Actor, typed: TypedColumn): Promise<string> {
  return act(kit, actor, DEED, await catalogueRoot(kit.db), async ({ db, record }) => {
    const input = tidy(typed),
      all = await columnsOf(db)
    refuse(reasonsAgainstColumn({ ...input, id: null }, all))
    const id = `own-${await nextNumber(db, 'own-column')}`
    const position = Math.max(100, ...all.filter(({ parent }) => parent === input.parent).map((one) => one.position)) + 1
    await catalogueOf(db)
      .insertInto('publishing.own_column')
      .values({ id, ...input, position })
      .execute()
    await record(id, { change: 'add', ...input })
    return id
  })
}

/** New words for a column, or another place in the tree; its address stays. */
export async function changeColumn(
  kit: Kit,
  actor: Actor,
  { id, seen, ...typed }: TypedColumn & { readonly id: string; readonly seen: number },
): Promise<void> {
  await act(kit, actor, DEED, await catalogueRoot(kit.db), async ({ db, record }) => {
    const before = await own(db, id, seen),
      input = tidy(typed),
      all = await columnsOf(db)
    refuse(reasonsAgainstColumn({ ...input, id }, all))
    await save(db, id, { ...input, version: before.version + 1 })
    await record(id, { change: 'edit', from: { title: before.title, parent: before.parent }, to: { title: input.title, parent: input.parent } })
  })
}
const save = (
  db: Parameters<typeof ownColumns>[0],
  id: string,
  values: Partial<{ parent: string; title: string; description: string; position: number; closed: boolean; version: number }>,
) => catalogueOf(db).updateTable('publishing.own_column').set(values).where('id', '=', id).execute()

/** Changes places with the neighbour before or after. */
export async function moveColumn(kit: Kit, actor: Actor, { id, way }: { readonly id: string; readonly way: 'up' | 'down' }): Promise<void> {
  await act(kit, actor, DEED, await catalogueRoot(kit.db), async ({ db, record }) => {
    const column = await own(db, id)
    const row = (await ownColumns(db)).filter(({ parent, closed }) => parent === column.parent && !closed)
    const at = row.findIndex((one) => one.id === id)
    const other = row[at + (way === 'up' ? -1 : 1)]
    if (!other) throw new Refusal(422, [way === 'up' ? '已经在最前面' : '已经在最后面'])
    await save(db, id, { position: other.position })
    await save(db, other.id, { position: column.position === other.position ? column.position + (way === 'up' ? 1 : -1) : column.position })
    await record(id, { change: 'move', way, past: other.id })
  })
}

/** Takes a column out of use: what stands in it stays to be read, nothing new comes in. Or into use again. */
export async function closeColumn(
  kit: Kit,
  actor: Actor,
  { id, closed, seen }: { readonly id: string; readonly closed: boolean; readonly seen: number },
): Promise<void> {
  await act(kit, actor, DEED, await catalogueRoot(kit.db), async ({ db, record }) => {
    const column = await own(db, id, seen),
      all = await columnsOf(db)
    const reasons = closed ? reasonsAgainstClosing(column, all) : column.closed ? [] : ['该栏目正在使用，不用恢复']
    if (!closed && all.some((one) => one.id === column.parent && one.closed)) reasons.push('上级栏目已停用，请先恢复上级栏目')
    refuse(reasons.map((reason) => ({ reason })))
    await save(db, id, { closed, version: column.version + 1 })
    await record(id, { change: closed ? 'close' : 'reopen' })
  })
}
