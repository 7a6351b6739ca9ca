import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Form } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { Wrong } from '#ui/form'
import { addColumn, changeColumn, closeColumn, moveColumn, type TypedColumn } from '../commands/own-columns.ts'
import { reasonsAgainstClosing, reasonsAgainstColumn } from '../domain/reasons.ts'
import { columnsOf, ownColumns, type OwnColumn } from '../queries/columns.ts'
import { columnEntries } from '../queries/column-entries.ts'
import { CloseColumnPage, ColumnFormPage, ColumnsPage } from './columns-page.tsx'
import { deskPaths } from './paths.ts'

const typedIn = (form: Form): TypedColumn => ({ parent: form['parent'] ?? '', title: form['title'] ?? '', description: form['description'] ?? '' })
const seenIn = (form: Form): number => {
  const seen = Number(form['seen'])
  return Number.isSafeInteger(seen) ? seen : 0
}

export async function showColumns(kit: Kit, { actor }: AskedBy): Promise<Answer> {
  const [columns, counts] = await Promise.all([columnsOf(kit.db), columnEntries(kit.db)])
  return { page: <ColumnsPage columns={columns} counts={counts} mayChange={mayDo(actor, 'catalogue.change')} /> }
}

async function formPage(kit: Kit, column: OwnColumn | null, typed: TypedColumn, wrong: readonly Wrong[], status?: number): Promise<Answer> {
  return { page: <ColumnFormPage column={column} typed={typed} columns={await columnsOf(kit.db)} wrong={wrong} />, ...(status ? { status } : {}) }
}
async function ownById(kit: Kit, id: string | undefined): Promise<OwnColumn> {
  const column = (await ownColumns(kit.db)).find((one) => one.id === id)
  if (!column) throw new Refusal(404, ['没有这个本机关设置的栏目；国家统一要求的栏目不能修改'])
  return column
}

export const showNewColumn = (kit: Kit, { query }: AskedBy): Promise<Answer> =>
  formPage(kit, null, { parent: query['parent'] ?? 'statutory', title: '', description: '' }, [])
export async function showColumnForm(kit: Kit, { params }: AskedBy): Promise<Answer> {
  const column = await ownById(kit, params['id'])
  return formPage(kit, column, { parent: column.parent ?? '', title: column.title, description: column.description }, [])
}

/** What is refused comes back at its field, with everything that was typed. */
async function orForm(kit: Kit, column: OwnColumn | null, typed: TypedColumn, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    const placed = reasonsAgainstColumn(
      { ...typed, id: column?.id ?? null, title: typed.title.trim(), description: typed.description.trim() },
      await columnsOf(kit.db),
    )
    return formPage(kit, column, typed, placed.length > 0 && error.status === 422 ? placed : error.reasons, error.status)
  }
}

export function postNewColumn(kit: Kit, { actor, form }: AskedBy): Promise<Answer> {
  const typed = typedIn(form)
  return orForm(kit, null, typed, async () => {
    await addColumn(kit, actor, typed)
    return { goTo: deskPaths.columns, notice: '已新建栏目' }
  })
}

export async function postColumn(kit: Kit, { actor, form, params }: AskedBy): Promise<Answer> {
  const column = await ownById(kit, params['id']),
    typed = typedIn(form)
  return orForm(kit, column, typed, async () => {
    await changeColumn(kit, actor, { ...typed, id: column.id, seen: seenIn(form) })
    return { goTo: deskPaths.columns, notice: '已保存' }
  })
}

export async function postMoveColumn(kit: Kit, { actor, form, params }: AskedBy): Promise<Answer> {
  await moveColumn(kit, actor, { id: params['id'] ?? '', way: form['way'] === 'up' ? 'up' : 'down' })
  return { goTo: deskPaths.columns, notice: '已调整顺序' }
}

export async function showCloseColumn(kit: Kit, { params }: AskedBy): Promise<Answer> {
  const column = await ownById(kit, params['id'])
  const [all, counts] = await Promise.all([columnsOf(kit.db), columnEntries(kit.db)])
  return {
    page: <CloseColumnPage column={column} entries={counts.get(column.id) ?? 0} reasons={column.closed ? [] : reasonsAgainstClosing(column, all)} />,
  }
}
export async function postCloseColumn(kit: Kit, { actor, form, params }: AskedBy): Promise<Answer> {
  const closed = form['closed'] === 'yes'
  await closeColumn(kit, actor, { id: params['id'] ?? '', closed, seen: seenIn(form) })
  return { goTo: deskPaths.columns, notice: closed ? '已停用栏目' : '已恢复栏目' }
}
