import { act, type Kit } from '#platform/act'
import { sealJson } from '#platform/crypto/at-rest'
import type { Actor, AgencyId } from '#shared/actor'
import type { SheetLine } from '#platform/sheets/read-sheet'
import { readEnterprise, type EnterpriseFault, type EnterpriseIn } from '../domain/enterprise-sheet.ts'
import { tablesOf } from '../tables.ts'
import { CONTACT } from './tell-matched.ts'

export type BroughtIn = { readonly taken: number; readonly faults: readonly EnterpriseFault[] }
type Input = { readonly lines: readonly SheetLine<string>[]; readonly root: AgencyId; readonly source: string; readonly deed?: string }

/** Takes in what the office knows of enterprises; what it knew before is renewed. Only those brought in are matched anew. */
export async function bringInEnterprises(kit: Kit, actor: Actor, { lines, root, source, deed = 'benefits.bring-in' }: Input): Promise<BroughtIn> {
  const records = new Map<string, EnterpriseIn>(), faults: EnterpriseFault[] = []
  for (const { line, cells } of lines) {
    const read = readEnterprise(line, cells)
    if ('fault' in read) faults.push(read.fault)
    else if (records.has(read.record.code)) faults.push({ line, code: read.record.code, reasons: ['同一个统一社会信用代码在表里出现了两次，只取第一行'] })
    else records.set(read.record.code, read.record)
  }
  if (records.size === 0) return { taken: 0, faults }
  await act(kit, actor, deed, root, async (scene) => {
    const all = [...records.values()]
    for (let at = 0; at < all.length; at += 500) {
      const values = all.slice(at, at + 500).map(({ code, name, profile, contact }) => ({ code, name, profile: JSON.stringify(profile), contact: contact ? sealJson(kit.home, CONTACT(code), contact) : null, source, changed_at: scene.now }))
      // Facts that this table leaves empty keep what was known of them.
      await tablesOf(scene.db).insertInto('benefits.enterprise').values(values).onConflict((conflict) => conflict.column('code').doUpdateSet((row) => ({
        name: row.ref('excluded.name'), profile: row.fn('jsonb_concat', [row.ref('benefits.enterprise.profile'), row.ref('excluded.profile')]), contact: row.fn.coalesce('excluded.contact', 'benefits.enterprise.contact'), source, changed_at: scene.now,
      }))).execute()
    }
    await scene.record('enterprises', { taken: all.length, refused: faults.length, source })
    for (let at = 0; at < all.length; at += 2000) await scene.later('benefits.match', { codes: all.slice(at, at + 2000).map(({ code }) => code) })
  })
  return { taken: records.size, faults }
}
