import { agencyById } from '#agencies'
import { act, type Kit } from '#platform/act'
import { publishSnapshot } from '#publishing'
import type { Actor } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { yuan } from '../domain/amount.ts'
import { LIVE } from '../domain/procedure.ts'
import { portalPaths } from '../paths.ts'
import type { GivenList } from '../queries/public-benefits.ts'
import { addEvent, loadItem } from '../store.ts'
import { tablesOf } from '../tables.ts'

/** Publishes which enterprises a 免申即享 benefit is given to: names of enterprises are public, people's are never listed. */
export async function publishGiven(kit: Kit, actor: Actor, id: string): Promise<number> {
  const before = await loadItem(kit.db, id)
  return act(kit, actor, 'benefits.review', before.agency, async (scene) => {
    const item = await loadItem(scene.db, id, true), today = dayOf(scene.now)
    if (!LIVE.includes(item.state) || !item.published?.automatic || item.subject !== 'enterprise') throw new Refusal(422, ['只有已公布的、给企业的免申即享事项可以公布名单'])
    const rows = await tablesOf(scene.db).selectFrom('benefits.match as m').innerJoin('benefits.enterprise as e', 'e.code', 'm.enterprise').select(['e.name', 'm.fen']).where('m.benefit', '=', id).where('m.verdict', '=', 'entitled').orderBy('e.name').execute()
    if (rows.length === 0) throw new Refusal(422, ['还没有符合条件的企业，请先导入企业信息'])
    const { name } = await agencyById(scene.db, item.agency)
    const data: GivenList = { benefit: id, title: item.published.title, from: today, names: rows.map((row) => ({ name: row.name, yuan: row.fen === null ? '按规定计算' : yuan(Number(row.fen)) })) }
    await publishSnapshot(scene, { address: portalPaths.given(id), kind: 'benefit-list', column: '惠民利企', agency: item.agency, agencyName: name, title: `${item.published.title}免申即享名单`, year: yearOf(today), publishedOn: today, data, files: [] })
    await addEvent(scene, id, 'publish-given', `${rows.length} 家`)
    await scene.record(id, { given: rows.length })
    return rows.length
  })
}
