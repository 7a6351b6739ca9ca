import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { allAgencies } from '#agencies'
import { mayDo } from '#shared/actor'
import { dayOf, isDay } from '#shared/days'
import { pageOf } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import type { Wrong } from '#ui/form'
import { changeEntries, changeList, createList, type ListInput } from '../commands/lists.ts'
import { SEVERITIES, type Severity } from '../domain/finding.ts'
import { isListKind, LIST_KINDS, type ListEntry, type ListKind } from '../domain/lists.ts'
import { csvOfList, entriesInFile } from './list-file.ts'
import { paths } from '../paths.ts'
import { entriesOf, listsOf, loadList } from '../queries/lists.ts'
import { ListPage, ListsPage, SettingsPage } from './lists-page.tsx'

const SIZE = 100
const root = async (kit: Kit): Promise<string> => (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id ?? ''
const isSeverity = (text: string | undefined): text is Severity => text !== undefined && Object.hasOwn(SEVERITIES, text)
type Form = AskedBy['form']

export const showLists = async (kit: Kit, { actor }: AskedBy): Promise<Answer> => ({ page: <ListsPage lists={await listsOf(kit.db)} mayChange={mayDo(actor, 'screening.lists')} today={dayOf(kit.now())} /> })

/** What the settings' form holds, or what is wrong with it. */
function inputOf(form: Form, kind: ListKind): ListInput | Wrong[] {
  const from = typedLine(form['effectiveFrom'], 20), until = typedLine(form['until'], 20)
  const wrong: Wrong[] = [
    ...(isDay(from) ? [] : [{ field: 'effectiveFrom', reason: '“启用日期”要写成 年-月-日，如 2025-01-31' }]), ...(until === '' || isDay(until) ? [] : [{ field: 'until', reason: '“停用日期”要写成 年-月-日，如 2025-12-31' }]), ...(isSeverity(form['severity']) ? [] : [{ field: 'severity', reason: '请选择“严重程度”' }]),
  ]
  if (wrong.length > 0 || !isDay(from) || !isSeverity(form['severity'])) return wrong
  return { kind, title: typedLine(form['title'], 100), severity: form['severity'], source: typedLine(form['source'], 200), effectiveFrom: from, until: isDay(until) ? until : null, enabled: form['enabled'] !== undefined }
}
const FIELDS = [['title', '“名称”'], ['source', '“来源”'], ['until', '“停用日期”'], ['effectiveFrom', '“启用日期”'], ['severity', '“严重程度”']] as const
const placed = (reasons: readonly string[]): Wrong[] => reasons.map((reason): Wrong => { const field = FIELDS.find(([, label]) => reason.includes(label))?.[0]; return field ? { field, reason } : reason })

export const showFreshList = async (kit: Kit): Promise<Answer> => ({ page: <SettingsPage list={null} typed={{ kind: 'sensitive', severity: 'warn', effectiveFrom: dayOf(kit.now()), enabled: 'yes' }} wrong={[]} /> })
export async function postFreshList(kit: Kit, { actor, form }: AskedBy): Promise<Answer> {
  const redraw = (wrong: readonly Wrong[]): Answer => ({ page: <SettingsPage list={null} typed={form} wrong={wrong} />, status: 422 })
  if (!isListKind(form['kind'])) return redraw(['请选择“用途”'])
  const input = inputOf(form, form['kind'])
  if (Array.isArray(input)) return redraw(input)
  try {
    const { id } = await createList(kit, actor, await root(kit), input)
    return { goTo: paths.list(id), notice: '已新建，请添加词条' }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return redraw(placed(error.reasons))
  }
}

async function listPage(kit: Kit, { actor, params, query }: AskedBy, typed: Form, wrong: readonly Wrong[], status?: number): Promise<Answer> {
  const list = await loadList(kit.db, params['id'] ?? '')
  const page = pageOf(query['page']), text = typedLine(query['q'], 100)
  const { total, rows } = await entriesOf(kit.db, list.id, { text, page, size: SIZE })
  return { page: <ListPage list={list} rows={rows} total={total} page={page} size={SIZE} text={text} mayChange={mayDo(actor, 'screening.lists')} typed={typed} wrong={wrong} />, ...(status ? { status } : {}) }
}
export const showList = (kit: Kit, asked: AskedBy): Promise<Answer> => listPage(kit, asked, {}, [])

const entryIn = (kind: ListKind, form: Form): ListEntry => ({ term: typedLine(form['term'], 200), detail: Object.fromEntries(Object.keys(LIST_KINDS[kind].columns).flatMap((name) => { const value = typedLine(form[name], 500); return value === '' ? [] : [[name, value]] })) })

/** Adds or replaces one line, takes marked ones away, or saves the settings: by the button that was pressed. */
export async function postList(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { actor, form, all, params } = asked
  const list = await loadList(kit.db, params['id'] ?? '')
  try {
    if (form['do'] === 'settings') {
      const input = inputOf(form, list.kind)
      if (Array.isArray(input)) return listPage(kit, asked, form, input, 422)
      await changeList(kit, actor, await root(kit), list.id, Number(form['seen']) || 0, input)
      return { goTo: paths.list(list.id), notice: '已保存' }
    }
    const remove = form['do'] === 'remove' ? all('terms') : []
    const { put, removed } = await changeEntries(kit, actor, await root(kit), list.id, { put: form['do'] === 'remove' ? [] : [entryIn(list.kind, form)], remove })
    return { goTo: paths.list(list.id), notice: put > 0 ? '已保存' : `已删除 ${removed} 条` }
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    return listPage(kit, asked, form, form['do'] === 'settings' ? placed(error.reasons) : error.reasons, error.status)
  }
}

/** A file of lines, CSV with a head row or one term a line. */
export async function postListImport(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { actor, uploads, params } = asked
  const list = await loadList(kit.db, params['id'] ?? '')
  const [file] = uploads
  if (!file || file.bytes.length === 0) return listPage(kit, asked, {}, [{ field: 'file', reason: '请选择要导入的文件' }], 422)
  try {
    const { put } = await changeEntries(kit, actor, await root(kit), list.id, { put: entriesInFile(list.kind, file.bytes), remove: [] })
    return { goTo: paths.list(list.id), notice: `已导入 ${put} 条` }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return listPage(kit, asked, {}, error.reasons, 422)
  }
}

export async function downloadList(kit: Kit, { params }: AskedBy): Promise<Answer> {
  const list = await loadList(kit.db, params['id'] ?? '')
  const { rows } = await entriesOf(kit.db, list.id, { text: '', page: 1, size: 200_000 })
  return { file: { bytes: csvOfList(list.kind, rows), mediaType: 'text/csv', name: `${list.title}.csv` } }
}
