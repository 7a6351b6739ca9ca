import type { Kysely } from 'kysely'
import { sm3 } from '#platform/ledger/hash'
import { caseSealText } from '../domain/case-seal.ts'
import { sealText, withdrawalText } from '../domain/seal.ts'
import { publicSnapshot, SNAPSHOT_COLUMNS } from '../queries/snapshots.ts'
import { siteOf } from '../tables.ts'

/** What a row of the public side says of itself, worked out again from its bytes. */
export type FoundSnapshot = {
  readonly address: string; readonly version: number; readonly current: boolean
  readonly hash: string; readonly computed: string; readonly withdrawal: string | null
  readonly badFiles: readonly string[]
}
const BATCH = 200

async function filesOf(db: Kysely<unknown>, snapshot: number) {
  const rows = await siteOf(db).selectFrom('site.file').select(['name', 'label', 'media_type', 'hash', 'bytes', 'size']).where('snapshot', '=', snapshot).execute()
  return rows.map(({ name, label, media_type, hash, bytes, size }) => ({ name, label, mediaType: media_type, hash, whole: sm3(bytes) === hash && bytes.length === size }))
}

/** Every snapshot with its seal worked out anew, in batches, so that memory does not grow with the site. */
export async function* foundSnapshots(db: Kysely<unknown>): AsyncGenerator<FoundSnapshot> {
  for (let after = 0; ;) {
    const rows = await siteOf(db).selectFrom('site.snapshot').select([...SNAPSHOT_COLUMNS, 'data', 'current']).where('id', '>', after).orderBy('id').limit(BATCH).execute()
    for (const row of rows) {
      const files = await filesOf(db, row.id)
      const withdrawn = row.withdrawn_on === null ? null : { on: row.withdrawn_on, reason: row.withdrawn_reason ?? '', tombstone: row.tombstone }
      yield {
        address: row.address, version: row.version, current: row.current, hash: row.hash, computed: sm3(sealText(publicSnapshot(row, row.data), row.version, files)),
        withdrawal: withdrawn ? sm3(withdrawalText(row.address, row.version, withdrawn)) : null, badFiles: files.filter(({ whole }) => !whole).map(({ name }) => name),
      }
    }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last.id
  }
}

/** Every sealed page of a case, by its locator, with the hash of what stands there. */
export async function* foundCases(db: Kysely<unknown>): AsyncGenerator<{ locator: string; computed: string }> {
  for (let after = ''; ;) {
    const rows = await siteOf(db).selectFrom('site.case_view').select(['locator', 'sealed']).where('locator', '>', after).orderBy('locator').limit(BATCH).execute()
    for (const { locator, sealed } of rows) {
      const files = await siteOf(db).selectFrom('site.case_file').select(['name', 'media_type', 'sealed']).where('locator', '=', locator).execute()
      yield { locator, computed: sm3(caseSealText(sm3(sealed), files.map((file) => ({ name: file.name, mediaType: file.media_type, hash: sm3(file.sealed) })))) }
    }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last.locator
  }
}
