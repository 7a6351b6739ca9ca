import { agencyById, allAgencies } from '#agencies'
import { tellKnown } from '#notices'
import { act, type Kit } from '#platform/act'
import { openJson } from '#platform/crypto/at-rest'
import { systemActor } from '#platform/system-actor'
import { dayOf } from '#shared/days'
import type { PublicBenefit } from '../domain/item.ts'
import { LIVE } from '../domain/procedure.ts'
import { portalPaths } from '../paths.ts'
import { tablesOf } from '../tables.ts'

const DEED = 'benefits.tell', MOST = 500
export const CONTACT = (code: string): string => `benefits contact:${code}`
export type Contact = { readonly way: 'email' | 'sms'; readonly address: string }

/** Tells enterprises of the benefits that they are entitled to, each once, where the office knows how to reach them. Gives how many lines it dealt with. */
export async function tellMatched(kit: Kit): Promise<number> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)
  if (!root) return 0
  const waiting = tablesOf(kit.db).selectFrom('benefits.match as m').innerJoin('benefits.benefit as b', 'b.id', 'm.benefit').innerJoin('benefits.enterprise as e', 'e.code', 'm.enterprise')
    .where('m.verdict', '=', 'entitled').where('m.told_at', 'is', null).where('e.contact', 'is not', null).where('b.state', 'in', [...LIVE])
  if (!await waiting.select('m.benefit').limit(1).executeTakeFirst()) return 0
  return act(kit, systemActor(root.id, [DEED]), DEED, root.id, async (scene) => {
    const rows = await tablesOf(scene.db).selectFrom('benefits.match as m').innerJoin('benefits.benefit as b', 'b.id', 'm.benefit').innerJoin('benefits.enterprise as e', 'e.code', 'm.enterprise')
      .select(['m.benefit', 'm.enterprise', 'b.published', 'b.agency', 'e.contact']).where('m.verdict', '=', 'entitled').where('m.told_at', 'is', null).where('e.contact', 'is not', null).where('b.state', 'in', [...LIVE])
      .orderBy('m.benefit').orderBy('m.enterprise').limit(MOST).forUpdate('m').skipLocked().execute()
    let told = 0
    for (const { benefit, enterprise, published, agency, contact } of rows) {
      const { title } = published as PublicBenefit, { way, address } = openJson<Contact>(kit.home, CONTACT(enterprise), contact ?? Buffer.alloc(0))
      const item = { address: portalPaths.one(benefit), title: `您的企业可以享受：${title}`, act: 'publish' as const, agencyName: (await agencyById(scene.db, agency)).name, column: '惠民利企', on: dayOf(scene.now) }
      // Another enterprise may be reached at the same address: each is told.
      if (await tellKnown(scene, kit.home, { way, address, item, subject: `${portalPaths.one(benefit)}#${enterprise}`, version: 1 })) told += 1
      await tablesOf(scene.db).updateTable('benefits.match').set({ told_at: scene.now }).where('benefit', '=', benefit).where('enterprise', '=', enterprise).execute()
    }
    await scene.record('enterprises', { told })
    if (rows.length === MOST) await scene.later('benefits.tell', {})
    return rows.length
  })
}
