import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { importItems, RefusedSheet } from '../commands/import-items.ts'
import { assignByName, changeItem } from '../commands/items.ts'
import { loadShipped } from '../commands/load-shipped.ts'
import { MANDATED } from '../domain/columns.ts'
import { itemById, standardItems } from '../queries/items.ts'
import { readTable } from '../work/read-table.ts'
import { standardCsv, standardXlsx } from '../work/write-table.ts'
import { ImportPage } from './import-page.tsx'
import { deskPaths } from './paths.ts'
import { StandardItemPage, StandardPage } from './standard-page.tsx'

const FIELDS = MANDATED.filter(({ parent }) => parent === 'fields')
const fieldIn = (text: string | undefined): string => FIELDS.find(({ id }) => id === text)?.id ?? FIELDS[0]?.id ?? ''

export async function showStandard(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const field = fieldIn(query['field'])
  const [rows, agencies] = await Promise.all([standardItems(kit.db, { column: field, closed: true }), allAgencies(kit.db)])
  return {
    page: (
      <StandardPage
        fields={FIELDS}
        field={field}
        rows={rows}
        names={new Map(agencies.map(({ id, shortName }) => [id, shortName]))}
        mayChange={mayDo(actor, 'catalogue.change')}
      />
    ),
  }
}

async function itemPage(kit: Kit, { params, actor }: AskedBy, wrong: readonly string[], status?: number): Promise<Answer> {
  const item = await itemById(kit.db, params['id'] ?? '')
  const agencies = (await allAgencies(kit.db)).filter(({ active, kind, id }) => (active && kind !== 'village') || item.dutyAgencies.includes(id))
  return {
    page: <StandardItemPage item={item} agencies={agencies} mayChange={mayDo(actor, 'catalogue.change')} wrong={wrong} />,
    ...(status ? { status } : {}),
  }
}
export const showStandardItem = (kit: Kit, asked: AskedBy): Promise<Answer> => itemPage(kit, asked, [])

export async function postStandardItem(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { actor, form, all, params } = asked
  const seen = Number(form['seen'])
  try {
    await changeItem(kit, actor, {
      id: params['id'] ?? '',
      seen: Number.isSafeInteger(seen) ? seen : 0,
      agencies: all('agencies'),
      checked: form['checked'] === 'yes',
      closed: form['closed'] === 'yes',
    })
  } catch (error) {
    if (error instanceof Refusal && (error.status === 422 || error.status === 409)) return itemPage(kit, asked, error.reasons, error.status)
    throw error
  }
  return { goTo: deskPaths.standard((await itemById(kit.db, params['id'] ?? '')).column), notice: '已保存' }
}

export async function postAssign(kit: Kit, { actor, form }: AskedBy): Promise<Answer> {
  const field = fieldIn(form['field'])
  const given = await assignByName(kit, actor, field)
  return {
    goTo: deskPaths.standard(field),
    notice: given === 0 ? '没有能按名称对应的事项，请逐项选择责任单位' : `已按单位名称分派 ${given} 项，请核对`,
  }
}

export async function postLoad(kit: Kit, { actor }: AskedBy): Promise<Answer> {
  const added = await loadShipped(kit, actor)
  return { goTo: deskPaths.standard(), notice: added === 0 ? '各领域都已有事项，没有载入' : `已载入 ${added} 项，请逐领域核对` }
}

export const showImport = async (): Promise<Answer> => ({ page: <ImportPage wrong={[]} faults={[]} replace={false} /> })

/** All or nothing: what is refused is listed line by line, and nothing has changed. */
export async function postImport(kit: Kit, { actor, uploads, form }: AskedBy): Promise<Answer> {
  const replace = form['replace'] === 'yes'
  const again = (wrong: readonly string[], faults: RefusedSheet['faults'] = []): Answer => ({
    page: <ImportPage wrong={wrong} faults={faults} replace={replace} />,
    status: 422,
  })
  const file = uploads.find(({ bytes }) => bytes.length > 0)
  if (!file) return again(['请选择要导入的表格'])
  try {
    const { added, changed, closed } = await importItems(kit, actor, { lines: await readTable(file.name, file.bytes), replace })
    return { goTo: deskPaths.standard(), notice: `已导入：新增 ${added} 项，更新 ${changed} 项${closed > 0 ? `，停用 ${closed} 项` : ''}` }
  } catch (error) {
    if (error instanceof RefusedSheet) return again([], error.faults)
    if (error instanceof Refusal && error.status === 422) return again(error.reasons)
    throw error
  }
}

export const exportStandard =
  (format: 'csv' | 'xlsx') =>
  async (kit: Kit, { query }: AskedBy): Promise<Answer> => {
    const field = FIELDS.find(({ id }) => id === query['field'])
    const rows = await standardItems(kit.db, { column: field?.id })
    const name = `${field ? field.title : '基层政务公开'}标准目录.${format}`
    return {
      file:
        format === 'csv'
          ? { bytes: standardCsv(rows, MANDATED), mediaType: 'text/csv; charset=utf-8', name }
          : { bytes: await standardXlsx(rows, MANDATED), mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name },
    }
  }
