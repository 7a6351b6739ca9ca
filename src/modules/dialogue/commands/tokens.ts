import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { isOutside, type Outside } from '../domain/words.ts'
import { tablesOf } from '../tables.ts'

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Makes a token for a platform that sends questions. It is shown this once; the register keeps its hash. */
export const makeToken = (kit: Kit, actor: Actor, { name, source, agency }: { readonly name: string; readonly source: Outside; readonly agency: AgencyId }): Promise<string> => act(kit, actor, 'dialogue.tokens', agency, async (scene) => {
  if (name === '') throw new Refusal(422, ['请填写“用途”'])
  const token = `gkq_${randomBytes(32).toString('base64url')}`
  const { id } = await tablesOf(scene.db).insertInto('dialogue.token').values({ name, source, agency, hash: hashOf(token), account_name: actor.name, made_at: scene.now, ended_at: null }).returning('id').executeTakeFirstOrThrow()
  await scene.record(`token-${id}`, { made: name, source })
  return token
})

export const endToken = (kit: Kit, actor: Actor, { id, agency }: { readonly id: number; readonly agency: AgencyId }): Promise<void> => act(kit, actor, 'dialogue.tokens', agency, async (scene) => {
  const { numUpdatedRows } = await tablesOf(scene.db).updateTable('dialogue.token').set({ ended_at: scene.now }).where('id', '=', id).where('agency', '=', agency).where('ended_at', 'is', null).executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal(409, ['这个令牌已经停用'])
  await scene.record(`token-${id}`, { ended: true })
})

/** Whose token this is; null where it is none of ours or was ended. */
export async function tokenHolder(db: Kysely<unknown>, token: string | null): Promise<{ id: number; name: string; source: Outside; agency: AgencyId } | null> {
  if (!token || token.length > 100) return null
  const row = await tablesOf(db).selectFrom('dialogue.token').select(['id', 'name', 'source', 'agency']).where('hash', '=', hashOf(token)).where('ended_at', 'is', null).executeTakeFirst()
  return row && isOutside(row.source) ? { id: row.id, name: row.name, source: row.source, agency: row.agency } : null
}
