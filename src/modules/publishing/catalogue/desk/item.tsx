import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { fillItem } from '../commands/fill-item.ts'
import { MANDATED } from '../domain/columns.ts'
import { fillersOf } from '../queries/fillers.ts'
import { itemById } from '../queries/items.ts'
import { obligationsOf } from '../queries/obligations.ts'
import { ItemPage } from './item-page.tsx'
import { deskPaths } from './paths.ts'

/** One duty: the row in full, how it stands, and what meets it. */
export async function showItem(kit: Kit, { actor, params, query }: AskedBy, wrong: readonly string[] = []): Promise<Answer> {
  const item = await itemById(kit.db, params['id'] ?? '')
  const agencies = (await allAgencies(kit.db)).filter(({ id }) => item.dutyAgencies.includes(id) && mayDo(actor, 'catalogue.read', id))
  const agency = agencies.find(({ id }) => id === query['agency']) ?? agencies.find(({ id }) => id === actor.agency) ?? agencies[0]
  if (!agency) throw new Refusal(404, ['这一项没有分给您可以查看的单位'])
  const words = (query['q'] ?? '').trim().slice(0, 50)
  const [duties, fillers] = await Promise.all([
    obligationsOf(kit.db, { agencies: [agency.id], today: dayOf(kit.now()) }),
    fillersOf(kit.db, item, agency.id, words),
  ])
  return {
    page: (
      <ItemPage
        item={item}
        agency={agency}
        agencies={agencies}
        duty={duties.find((one) => one.item.id === item.id) ?? null}
        fillers={fillers}
        words={words}
        wrong={wrong}
        field={MANDATED.find(({ id }) => id === item.column)?.title ?? ''}
        mayFill={mayDo(actor, 'entries.write', agency.id)}
        mayChange={mayDo(actor, 'catalogue.change')}
      />
    ),
    ...(wrong.length > 0 ? { status: 422 } : {}),
  }
}

export async function postFill(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { actor, params, form, all } = asked
  const item = params['id'] ?? '',
    agency = form['agency'] ?? ''
  try {
    await fillItem(kit, actor, { item, agency, shown: all('shown'), entries: all('entries') })
  } catch (error) {
    if (error instanceof Refusal && error.status === 422) return showItem(kit, { ...asked, query: { agency } }, error.reasons)
    throw error
  }
  return { goTo: deskPaths.item(item, agency), notice: '已保存' }
}
