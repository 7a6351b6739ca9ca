import type { Agency } from '#agencies'
import type { Column } from '../../catalogue/index.ts'
import type { EntryKind } from '../domain/kinds.ts'

type Choice = { readonly value: string; readonly label: string }
const AUDIENCE_OF: Readonly<Record<string, Column['audience']>> = { government: 'government', department: 'department', town: 'town', subdistrict: 'town', village: 'town', enterprise: 'enterprise' }

/** The columns that entries are put into (leaves of the tree), each with the way to it. */
function leaves(columns: readonly Column[], fits: (column: Column) => boolean): Choice[] {
  const parents = new Set(columns.map(({ parent }) => parent))
  const byId = new Map(columns.map((column) => [column.id, column]))
  const way = ({ parent, title }: Column): string => {
    const above = parent === null ? undefined : byId.get(parent)
    return above ? `${way(above)} › ${title}` : title
  }
  return columns.filter((column) => !column.closed && !parents.has(column.id) && fits(column)).map((column) => ({ value: column.id, label: way(column) }))
}

/** The columns that may take this kind from this agency. */
export const columnChoices = (columns: readonly Column[], kind: EntryKind, agency: Pick<Agency, 'kind'>): Choice[] =>
  leaves(columns, ({ takes, audience }) => (takes === 'all' || takes.includes(kind)) && (audience === 'all' || audience === AUDIENCE_OF[agency.kind]))

/** Every column, for the beginning of a draft, before its kind is known. */
export const allColumnChoices = (columns: readonly Column[]): Choice[] => leaves(columns, () => true)
