import { sql, type Kysely } from 'kysely'
import type { Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { containing } from '#shared/search-pattern'
import type { ListEntry } from '../domain/lists.ts'
import { tablesOf, type ListRow } from '../tables.ts'

export async function loadList(db: Kysely<unknown>, id: string, hold = false): Promise<ListRow> {
  const query = tablesOf(db).selectFrom('screening.list').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这张词表'])
  return row
}

export type ListLine = ListRow & { readonly entries: number }
export async function listsOf(db: Kysely<unknown>): Promise<ListLine[]> {
  const { rows } = await sql<ListLine>`select l.*, (select count(*)::int from screening.list_entry as e where e.list = l.id) as entries from screening.list as l order by l.kind, l.title`.execute(db)
  return rows
}

/** A page of a list's lines, those that hold the asked words. */
export async function entriesOf(db: Kysely<unknown>, list: string, { text, page, size }: { readonly text: string; readonly page: number; readonly size: number }): Promise<{ total: number; rows: ListEntry[] }> {
  let query = tablesOf(db).selectFrom('screening.list_entry').where('list', '=', list)
  if (text !== '') query = query.where('term', 'like', containing(text))
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await query.select(['term', 'detail']).orderBy('term').limit(size).offset((page - 1) * size).execute()
  return { total: Number(n), rows: rows.map(({ term, detail }) => ({ term, detail: detail as ListEntry['detail'] })) }
}

export type LoadedList = ListRow & { readonly lines: readonly ListEntry[] }
/** Every list that counts on a day, with all its lines. */
export async function listsInForce(db: Kysely<unknown>, day: Day): Promise<LoadedList[]> {
  const tables = tablesOf(db)
  const lists = await tables.selectFrom('screening.list').selectAll().where('enabled', '=', true).where('effective_from', '<=', day).where((where) => where.or([where('until_day', 'is', null), where('until_day', '>=', day)])).orderBy('id').execute()
  const rows = await tables.selectFrom('screening.list_entry').selectAll().where('list', 'in', [...lists.map(({ id }) => id), '']).execute()
  const lines = Map.groupBy(rows, ({ list }) => list)
  return lists.map((list) => ({ ...list, lines: (lines.get(list.id) ?? []).map(({ term, detail }) => ({ term, detail: detail as ListEntry['detail'] })) }))
}

export async function stateVersion(db: Kysely<unknown>): Promise<number> {
  return Number((await tablesOf(db).selectFrom('screening.state').select('version').executeTakeFirstOrThrow()).version)
}
