import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import { tried, wrongBy } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { containing } from '#shared/search-pattern'
import type { StepAsk, StepValues } from '#shared/step'
import { typedLine, typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, type Wrong } from '#ui/form'
import { Panel } from '#ui/notice'
import { RegisterPage } from '#ui/register-page'
import { StepFields } from '#ui/step-form'
import { raiseByHand } from '../commands/move-matter.ts'
import { LEVELS } from '../domain/level.ts'
import { MATTER_STATES, runningClocks } from '../domain/matter.ts'
import { rootOf } from '../intake/poll.ts'
import { deskPaths } from '../paths.ts'
import { isLevel, matterFrom } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { ClockWords, CRUMBS, LevelBadge, moment, OpinionTabs, StateBadge } from './words.tsx'

const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }))
/** Every matter that this person may see: the office all, an agency those it leads or helps with. */
export async function showMatters(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const names = new Map((await allAgencies(kit.db)).map(({ id, shortName }) => [id, shortName])), page = pageOf(query['page']), where = whereMay(actor, 'opinion.read'), text = (query['q'] ?? '').trim().slice(0, 60), { state = '', level = '' } = query, now = kit.now()
  let chosen = tablesOf(kit.db).selectFrom('opinion.matter')
  if (where !== 'all') chosen = chosen.where((eb) => eb.or([eb('root', 'in', [...where, '']), eb('lead', 'in', [...where, '']), eb('joint', '&&', eb.val([...where]))]))
  if (state === 'open') chosen = chosen.where('ended_on', 'is', null)
  if (Object.hasOwn(MATTER_STATES, state)) chosen = chosen.where('state', '=', state)
  if (isLevel(level)) chosen = chosen.where('level', '=', level)
  if (text) chosen = chosen.where((eb) => eb.or([eb('title', 'like', containing(text)), eb('id', '=', text)]))
  const { n } = await chosen.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow(), rows = (await chosen.selectAll().orderBy('raised_at', 'desc').orderBy('id', 'desc').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()).map(matterFrom)
  return { page: <RegisterPage title="舆情处置" path={deskPaths.matters} query={query} total={Number(n)} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ id }) => id} before={<OpinionTabs here={deskPaths.matters} />} actions={mayDo(actor, 'opinion.watch') ? <LinkButton href={deskPaths.freshMatter} kind="primary">登记舆情</LinkButton> : undefined}
    filters={[{ name: 'state', label: '进度', blank: '全部', options: options({ open: '没有了结的', ...Object.fromEntries(Object.entries(MATTER_STATES).map(([key, { label }]) => [key, label])) }) }, { name: 'level', label: '等级', blank: '全部', options: options(LEVELS) }]}
    columns={[{ key: 'id', label: '编号', align: 'day', cell: ({ id }) => id }, { key: 'title', label: '事情', heads: true, cell: ({ id, title }) => <a href={deskPaths.matter(id)}>{title}</a> }, { key: 'level', label: '等级', cell: ({ level: one }) => <LevelBadge level={one} /> }, { key: 'state', label: '进度', cell: ({ state: one }) => <StateBadge state={one} /> }, { key: 'lead', label: '牵头', cell: ({ lead }) => (lead ? names.get(lead) ?? lead : '—') }, { key: 'at', label: '报警', align: 'day', cell: ({ raisedAt }) => moment(raisedAt) }, { key: 'clock', label: '首个时限', cell: (matter) => { const [clock] = runningClocks(matter, now); return clock ? <ClockWords clock={clock} /> : '—' } }]} /> }
}
const ASKS: readonly StepAsk[] = [{ name: 'title', label: '事情', kind: 'line', must: true }, { name: 'level', label: '等级', kind: 'choice', must: true, options: LEVELS }, { name: 'why', label: '为什么登记', kind: 'text', must: true, hint: '从哪里知道、涉及多少人' }]
const FreshPage = ({ values, wrong, event }: { values: StepValues; wrong: readonly Wrong[]; event: string }) => <DeskPage title="登记舆情" crumbs={CRUMBS}><div className="entry-form"><Panel><Form action={deskPaths.freshMatter} hidden={{ event }}><ErrorSummary reasons={wrong} /><StepFields asks={ASKS} values={values} wrong={wrong} /><p className="quiet small">时限从登记时算起：重大以上 5 小时内首次发布权威信息、24 小时内开新闻发布会，其他 48 小时内回应（国办发〔2016〕80号、61号）。</p><Actions><Button kind="primary">登记</Button><LinkButton href={deskPaths.matters} kind="quiet">返回</LinkButton></Actions></Form></Panel></div></DeskPage>
export const showFresh = async (_: Kit, { query }: AskedBy): Promise<Answer> => ({ page: <FreshPage values={{ title: (query['title'] ?? '').slice(0, 120), level: 'common' }} wrong={[]} event={query['event'] ?? ''} /> })
export async function postFresh(kit: Kit, { form, actor }: AskedBy): Promise<Answer> {
  const values = { title: typedLine(form['title'], 120), level: typedLine(form['level'], 20), why: typedText(form['why'], 2000) }, event = /^\d{1,15}$/.test(form['event'] ?? '') ? Number(form['event']) : null
  let id = ''
  const refused = await tried(async () => { id = await raiseByHand(kit, actor, await rootOf(kit.db), { ...values, event }) })
  return refused ? { page: <FreshPage values={values} wrong={wrongBy(ASKS, refused.reasons)} event={form['event'] ?? ''} />, status: refused.status } : { goTo: deskPaths.matter(id), notice: '已登记，时限开始计算' }
}
