import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { addDays, dayOf } from '#shared/days'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { agencyFilter } from '#shared/register-filters'
import { LinkButton } from '#ui/form'
import { RegisterPage } from '#ui/register-page'
import { STATES } from '../domain/procedure.ts'
import { SOURCES, TOPICS } from '../domain/words.ts'
import { deskPaths } from '../paths.ts'
import { CLOCKS, listRegister } from '../queries/list-questions.ts'
import { ClockBadge, DialogueTabs, StateBadge } from './words.tsx'

const options = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }))
const FILTERS = [
  { name: 'clock', label: '时限', blank: '不限', options: options(CLOCKS) }, { name: 'state', label: '状态', blank: '全部', options: Object.entries(STATES).map(([value, { label }]) => ({ value, label })) },
  { name: 'source', label: '来源', blank: '全部', options: options(SOURCES) }, { name: 'topic', label: '主题', blank: '全部', options: options(TOPICS) },
]

/** Every question that this person may see: what waits first, by its day. */
export async function showRegister(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const agencies = await allAgencies(kit.db), names = new Map(agencies.map(({ id, shortName }) => [id, shortName]))
  const today = dayOf(kit.now()), page = pageOf(query['page'])
  const { state, agency, source, topic, clock } = query
  const { total, rows } = await listRegister(kit.db, { agencies: whereMay(actor, 'dialogue.read'), text: (query['q'] ?? '').trim().slice(0, 60), state, agency, source, topic, clock, today, soonUntil: addDays(today, 1), page })
  return { page: <RegisterPage title="政策咨询" path={deskPaths.register} query={query} total={total} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ id }) => id} before={<DialogueTabs here={deskPaths.register} actor={actor} />}
    actions={mayDo(actor, 'dialogue.register') ? <LinkButton href={deskPaths.fresh} kind="primary">登记咨询</LinkButton> : undefined}
    filters={[...FILTERS, agencyFilter(agencies, actor, 'dialogue.read')]}
    columns={[
      { key: 'id', label: '编号', align: 'day', cell: ({ id }) => id }, { key: 'title', label: '问题', heads: true, cell: ({ id, title }) => <a href={deskPaths.question(id)}>{title}</a> },
      { key: 'topic', label: '主题', cell: ({ topic: of }) => TOPICS[of] }, { key: 'source', label: '来源', cell: ({ source: of }) => SOURCES[of] }, { key: 'agency', label: '承办单位', cell: (one) => names.get(one.agency) ?? one.agency },
      { key: 'asked', label: '提问日期', align: 'day', cell: ({ askedOn }) => askedOn }, { key: 'state', label: '状态', cell: (one) => <StateBadge state={one.state} /> }, { key: 'clock', label: '时限', cell: (one) => <ClockBadge question={one} today={today} /> },
      { key: 'rating', label: '评价', align: 'end', cell: ({ helpful, unhelpful }) => (helpful + unhelpful === 0 ? '—' : `${helpful}/${helpful + unhelpful}`) },
    ]} /> }
}
