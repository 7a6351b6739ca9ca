import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { tablesOf } from '../tables.ts'

const DEED = 'benefits.review'
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
/** Makes a token for a platform that sends what is known of enterprises. It is shown this once; the register keeps its hash. */
export const makeToken = (kit: Kit, actor: Actor, { name, root }: { readonly name: string; readonly root: AgencyId }): Promise<string> => act(kit, actor, DEED, root, async (scene) => {
  if (name === '') throw new Refusal(422, ['请填写“用途”'])
  const token = `gkb_${randomBytes(32).toString('base64url')}`
  const { id } = await tablesOf(scene.db).insertInto('benefits.token').values({ name, hash: hashOf(token), account_name: actor.name, made_at: scene.now, ended_at: null }).returning('id').executeTakeFirstOrThrow()
  await scene.record(`token-${id}`, { made: name })
  return token
})
export const endToken = (kit: Kit, actor: Actor, { id, root }: { readonly id: number; readonly root: AgencyId }): Promise<void> => act(kit, actor, DEED, root, async (scene) => {
  const { numUpdatedRows } = await tablesOf(scene.db).updateTable('benefits.token').set({ ended_at: scene.now }).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal(409, ['这个令牌已经停用'])
  await scene.record(`token-${id}`, { ended: true })
})
export async function tokenHolder(db: Kysely<unknown>, token: string | null): Promise<{ readonly id: number; readonly name: string } | null> {
  if (!token || token.length > 100) return null
  return await tablesOf(db).selectFrom('benefits.token').select(['id', 'name']).where('hash', '=', hashOf(token)).where('ended_at', 'is', null).executeTakeFirst() ?? null
}
export const tokensOf = (db: Kysely<unknown>) => tablesOf(db).selectFrom('benefits.token').select(['id', 'name', 'account_name', 'made_at', 'ended_at']).orderBy('id', 'desc').limit(100).execute()
