import { allAgencies } from '#agencies'
import { act, type Kit, type Scene } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { likelyHolders } from '../domain/duty.ts'
import { MANDATED } from '../domain/columns.ts'
import { readSheet, type RowFault, type SheetLine, type SheetRow } from '../domain/sheet.ts'
import { standardItems } from '../queries/items.ts'
import { catalogueOf } from '../tables.ts'
import { catalogueRoot } from './root.ts'

export type Imported = { readonly added: number; readonly changed: number; readonly closed: number }
/** Nothing was taken in: each line that stands against it, with its reasons. */
export class RefusedSheet extends Refusal {
  readonly faults: readonly RowFault[]
  constructor(faults: readonly RowFault[]) {
    super(
      422,
      faults.map(({ line, reasons }) => `第${line}行：${reasons.join('；')}`),
    )
    this.faults = faults
  }
}

type Given = { readonly rows: readonly SheetRow[]; readonly replace: boolean; readonly since: Day; readonly toCheck?: string }
const keyOf = ({ column, item, subItem }: Pick<SheetRow, 'column' | 'item' | 'subItem'>): string => `${column} ${item} ${subItem}`

/** Puts rows into the register: a row is known by its field and its two names; what it is owed by stays. */
export async function putRows({ db }: Pick<Scene, 'db'>, { rows, replace, since, toCheck = '' }: Given): Promise<Imported> {
  const tables = catalogueOf(db)
  const [agencies, before] = await Promise.all([allAgencies(db), standardItems(db, { closed: true })])
  const known = new Map(before.map((item) => [keyOf(item), item]))
  const last = new Map<string, number>()
  for (const { column, id, position } of before) last.set(column, Math.max(last.get(column) ?? 0, position, Number(id.split('-').at(-1)) || 0))
  let added = 0,
    changed = 0
  for (const row of rows) {
    const same = known.get(keyOf(row))
    const values = {
      elements: row.elements,
      basis: row.basis,
      limit_words: row.limitWords,
      limit_rule: row.limit === null ? null : JSON.stringify(row.limit),
      duty: row.duty,
      channels: [...row.channels],
      audience: row.audience,
      way: row.way,
      level: row.level,
      to_check: toCheck,
    }
    if (same) {
      changed += 1
      await tables
        .updateTable('publishing.standard_item')
        .set({ ...values, closed: false, version: same.version + 1 })
        .where('id', '=', same.id)
        .execute()
    } else {
      added += 1
      const position = (last.get(row.column) ?? 0) + 1
      last.set(row.column, position)
      await tables
        .insertInto('publishing.standard_item')
        .values({
          ...values,
          id: `${row.column}-${position}`,
          column_id: row.column,
          position,
          item: row.item,
          sub_item: row.subItem,
          since,
          duty_agencies: likelyHolders(row, agencies),
        })
        .execute()
    }
  }
  const fields = new Set(rows.map(({ column }) => column)),
    kept = new Set(rows.map(keyOf))
  const gone = replace ? before.filter((item) => !item.closed && fields.has(item.column) && !kept.has(keyOf(item))) : []
  if (gone.length > 0)
    await tables
      .updateTable('publishing.standard_item')
      .set({ closed: true })
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute()
  return { added, changed, closed: gone.length }
}

/** Takes in a table of standard rows: all of it or nothing. With `replace`, rows of the same fields that it does not hold are closed. */
export async function importItems(
  kit: Kit,
  actor: Actor,
  input: { readonly lines: readonly SheetLine[]; readonly replace: boolean },
): Promise<Imported> {
  return act(kit, actor, 'catalogue.change', await catalogueRoot(kit.db), async (scene) => {
    const { rows, faults } = readSheet(input.lines, MANDATED)
    if (faults.length > 0) throw new RefusedSheet(faults)
    const done = await putRows(scene, { rows, replace: input.replace, since: dayOf(scene.now) })
    await scene.record('standard-catalogue', { change: 'import', ...done, fields: [...new Set(rows.map(({ column }) => column))] })
    return done
  })
}
