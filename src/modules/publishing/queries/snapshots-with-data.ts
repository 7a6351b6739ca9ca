import type { Kysely } from 'kysely'
import { generationOf, reads } from '#platform/http/kept/notes'
import type { PublicSnapshot, Snapshot } from '../domain/snapshot.ts'
import { siteOf } from '../tables.ts'
import { publicSnapshot, SNAPSHOT_COLUMNS } from './snapshots.ts'

type Kept = { readonly mark: string; readonly generation: number | null; readonly snapshots: readonly PublicSnapshot[] }
const memory = new WeakMap<Kysely<unknown>, Map<string, Kept>>()

/**
 * Everything of a kind that stands on the public side, with its data. Kept in memory until something of that kind is published or withdrawn:
 * for kinds of which a city has hundreds or a few thousand, and which pages filter and count.
 */
export const snapshotsWithData = (db: Kysely<unknown>, kind: Snapshot['kind']): Promise<readonly PublicSnapshot[]> => reads([`kind:${kind}`], async () => {
  const kinds = memory.get(db) ?? new Map<string, Kept>(), kept = kinds.get(kind), generation = generationOf(`kind:${kind}`)
  memory.set(db, kinds)
  if (kept && generation !== null && kept.generation === generation) return kept.snapshots
  const standing = siteOf(db).selectFrom('site.snapshot').where('kind', '=', kind).where('current', '=', true).where('withdrawn_on', 'is', null)
  // The sum too: numbers are given before their deeds are committed, so a correction may come to light below the latest one.
  const { n, last, sum } = await standing.select((eb) => [eb.fn.countAll<number>().as('n'), eb.fn.max('id').as('last'), eb.fn.sum('id').as('sum')]).executeTakeFirstOrThrow()
  const mark = `${n}:${last}:${sum}`
  if (kept?.mark === mark) {
    kinds.set(kind, { ...kept, generation })
    return kept.snapshots
  }
  const rows = await standing.select([...SNAPSHOT_COLUMNS, 'data']).orderBy('published_on', 'desc').orderBy('id').execute()
  const snapshots = rows.map((row) => publicSnapshot(row, row.data))
  kinds.set(kind, { mark, generation, snapshots })
  return snapshots
})
