import { sql, type Kysely } from 'kysely'
import type { EntryContent } from '../../entries/domain/content.ts'

export type PublicContentRow = { readonly id: string; readonly agency: string; readonly address: string; readonly title: string; readonly hash: string; readonly content: EntryContent }

/** Entries that the public reads now, with the words of that revision, after a given one: for work that goes through all of them in steps. */
export async function publicContents(db: Kysely<unknown>, after: string, limit: number): Promise<PublicContentRow[]> {
  const { rows } = await sql<PublicContentRow>`
    select e.id, e.agency, e.address, e.title, r.hash, r.content from publishing.entry as e join publishing.revision as r on r.entry = e.id and r.number = e.published_revision
    where e.id > ${after} and e.address is not null and e.withdrawn_on is null order by e.id limit ${limit}`.execute(db)
  return rows
}
