import { agencyById } from '#agencies'
import { screenSubject, type Finding, type Part } from '#screening'
import type { Kit } from '#platform/act'
import type { AskedBy } from '#platform/http/types'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { describeAmount } from '../domain/describe.ts'
import type { Item } from '../domain/item.ts'
import { eventsOf, funnelOf, monthsOf, type Funnel } from '../queries/register.ts'
import { loadItem } from '../store.ts'

export type ItemFile = { readonly item: Item; readonly agencyName: string; readonly actor: Actor; readonly today: Day; readonly findings: readonly Finding[]; readonly funnel: Funnel; readonly events: Awaited<ReturnType<typeof eventsOf>>; readonly months: Awaited<ReturnType<typeof monthsOf>> }
/** A benefit as one person sees it at the desk. */
export async function itemFile(kit: Kit, { actor, params }: AskedBy): Promise<ItemFile> {
  const item = await loadItem(kit.db, params['id'] ?? '')
  if (!mayDo(actor, 'benefits.read', item.agency)) throw new Refusal(403, ['这个事项由其他单位主管，您不能查看'])
  const today = dayOf(kit.now()), { name: agencyName } = await agencyById(kit.db, item.agency)
  const parts: Part[] = [{ name: 'title', place: '事项名称', kind: 'title', text: item.title }, { name: 'how', place: '办理方式', kind: 'paragraph', text: [describeAmount(item.amount), ...item.materials, item.place].filter(Boolean).join('。') }]
  const [findings, funnel, events, months] = await Promise.all([screenSubject(kit.db, `benefit:${item.id}`, parts, { day: today, agencyName }), funnelOf(kit.db, item.id), eventsOf(kit.db, item.id), monthsOf(kit.db, item.id)])
  return { item, agencyName, actor, today, findings, funnel, events, months }
}
