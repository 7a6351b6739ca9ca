import type { Kysely } from 'kysely'
import { columnsOf } from '#publishing'

/** Of each column: itself and those above it, whose readers are told of what stands in it. */
export async function columnWays(db: Kysely<unknown>): Promise<(id: string | undefined) => readonly string[]> {
  const parents = new Map((await columnsOf(db)).map(({ id, parent }) => [id, parent]))
  const wayFrom = (id: string | null | undefined): string[] => (id ? [id, ...wayFrom(parents.get(id))] : [])
  return wayFrom
}
