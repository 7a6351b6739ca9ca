import type { Kit, Scene } from '#platform/act'
import { openAtRest, sealAtRest } from '#platform/crypto/at-rest'
import { sm3 } from '#platform/ledger/hash'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { tablesOf } from './tables.ts'

export type NewPaper = {
  readonly request: string
  readonly kind: string
  readonly title: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** May the applicant download it by the query code? */
  readonly shown?: boolean
}
const purpose = (request: string): string => `paper:${request}`

/** Puts a paper into the case file, sealed; gives its id. */
export async function addPaper(scene: Pick<Scene, 'db' | 'now' | 'actor'>, home: string, paper: NewPaper): Promise<number> {
  const { id } = await tablesOf(scene.db).insertInto('requests.paper').values({
    request: paper.request, kind: paper.kind, title: paper.title, name: paper.name, media_type: paper.mediaType, size: paper.bytes.length, hash: sm3(paper.bytes),
    sealed: sealAtRest(home, purpose(paper.request), paper.bytes), made_on: dayOf(scene.now), made_at: scene.now, made_by: scene.actor.name, shown: paper.shown ?? false,
  }).returning('id').executeTakeFirstOrThrow()
  return id
}

export type OpenedPaper = { readonly request: string; readonly kind: string; readonly title: string; readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }

/** A paper of a case, opened. Refuses (404) an unknown one, (410) one that was erased after its term. */
export async function paperBytes(kit: Pick<Kit, 'db' | 'home'>, id: number): Promise<OpenedPaper> {
  const row = Number.isSafeInteger(id) ? await tablesOf(kit.db).selectFrom('requests.paper').selectAll().where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Refusal(404, ['案卷里没有这份材料'])
  if (!row.sealed) throw new Refusal(410, [`这份材料已于 ${row.erased_on} 按保管期限销毁`])
  return { request: row.request, kind: row.kind, title: row.title, name: row.name, mediaType: row.media_type, bytes: openAtRest(kit.home, purpose(row.request), row.sealed) }
}
