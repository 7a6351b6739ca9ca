import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { whereMay } from '#shared/actor'
import { publicOf } from '../domain/item.ts'
import { listItems } from '../queries/register.ts'

/** All that this person may see, in the form that `gongkai benefits match` reads. */
export async function downloadItems(kit: Kit, { actor }: AskedBy): Promise<Answer> {
  const all: unknown[] = []
  for (let page = 1; ; page += 1) {
    const { rows, total } = await listItems(kit.db, { agencies: whereMay(actor, 'benefits.read'), text: '', page })
    all.push(...rows.map((item) => ({ ...publicOf(item), state: item.state })))
    if (rows.length === 0 || all.length >= total) break
  }
  return { file: { bytes: new TextEncoder().encode(`${JSON.stringify(all, null, 1)}\n`), mediaType: 'application/json; charset=utf-8', name: '惠民利企事项.json' } }
}
