import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer } from '#platform/http/types'
import { BarChart } from '#ui/charts/bar-chart'
import { DeskPage } from '#ui/desk-page'
import { LinkButton } from '#ui/form'
import { EmptyState, Facts, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { forecast, type Past } from '../domain/forecast.ts'
import { shapeOf } from '../domain/events.ts'
import { runningClocks, type Matter } from '../domain/matter.ts'
import { deskPaths } from '../paths.ts'
import { hourly, liveEvents, streamFigures, type Counted } from '../queries/now.ts'
import { alarmRules, eventFrom, isLevel, matterFrom } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { ClockWords, LevelBadge, moment, OpinionTabs, StateBadge, topicNames } from './words.tsx'

const DAY = 24 * 3_600_000, MOST = 12
const bars = (counted: readonly Counted[], nameOf: (name: string) => string) => counted.slice(0, MOST).map(({ name, n }) => ({ label: nameOf(name), value: n }))
const pastOf = async ({ db }: Kit): Promise<Past[]> => (await tablesOf(db).selectFrom('opinion.event').select(['id', 'title', 'topics', 'places', 'level', 'posts']).where('level', 'is not', null).orderBy('last_at', 'desc').limit(500).execute()).flatMap(({ level, id, ...same }) => (level && isLevel(level) ? [{ ...same, id: Number(id), level }] : []))
/** What is due first stands first. */
const dueOf = (matter: Matter, now: Date): number => Math.min(...runningClocks(matter, now).filter(({ doneAt }) => doneAt === null).map(({ due }) => Date.parse(due)))
/** What is being said now, what must be answered by when, and what may grow. */
export async function showNow(kit: Kit): Promise<Answer> {
  const now = kit.now(), names = new Map((await allAgencies(kit.db)).map(({ id, shortName }) => [id, shortName])), figures = await streamFigures(kit.db, new Date(now.getTime() - DAY), now), hours = await hourly(kit.db, now, 24), rows = await liveEvents(kit.db, now, 200), events = rows.map(eventFrom), levels = new Map(rows.map(({ id, level }) => [Number(id), level]))
  const open = (await tablesOf(kit.db).selectFrom('opinion.matter').selectAll().where('ended_on', 'is', null).where('state', '!=', 'published').execute()).map(matterFrom).toSorted((a, b) => dueOf(a, now) - dueOf(b, now)), risks = forecast(events, now.getTime(), await alarmRules(kit.db), await pastOf(kit)).slice(0, 8), shown = events.map((event) => ({ event, shape: shapeOf(event, now.getTime()) })).toSorted((a, b) => b.shape.posts24h - a.shape.posts24h || a.event.id - b.event.id).slice(0, 15)
  return { page: <DeskPage title="政务舆情" lead={moment(now)} actions={<LinkButton href={deskPaths.freshMatter} kind="primary">登记舆情</LinkButton>}><OpinionTabs here={deskPaths.now} /><div className="stack">
    <Panel title="要回应的" flush><DataTable caption="要回应的舆情" captionHidden cards rows={open} rowKey={({ id }) => id} empty="没有等待回应的舆情" columns={[{ key: 'title', label: '事情', heads: true, cell: ({ id, title }) => <a href={deskPaths.matter(id)}>{title}</a> }, { key: 'level', label: '等级', cell: ({ level }) => <LevelBadge level={level} /> }, { key: 'state', label: '进度', cell: ({ state }) => <StateBadge state={state} /> }, { key: 'lead', label: '牵头', cell: ({ lead }) => (lead ? names.get(lead) ?? lead : '—') }, { key: 'clock', label: '时限', cell: (matter) => <>{runningClocks(matter, now).map((clock) => <div key={clock.name}><ClockWords clock={clock} /></div>)}</> }]} /></Panel>
    <div className="qa-desk"><div className="stack">
      <Panel title="正在说的事" flush><DataTable caption="事件" captionHidden cards rows={shown} rowKey={({ event }) => String(event.id)} empty="还没有舆情，先到“来源”里添加" columns={[{ key: 'title', label: '事件', heads: true, cell: ({ event }) => <a href={deskPaths.event(event.id)}>{event.title}</a> }, { key: 'topic', label: '主题', cell: ({ event }) => topicNames(event.topics) }, { key: 'place', label: '地点', cell: ({ event }) => event.places.map((place) => names.get(place) ?? place).join('、') || '—' }, { key: 'n', label: '24 小时', align: 'end', cell: ({ shape }) => shape.posts24h }, { key: 'growth', label: '增长', align: 'end', cell: ({ shape }) => `${shape.growth} 倍` }, { key: 'bad', label: '负面', align: 'end', cell: ({ shape }) => `${shape.negative}%` }, { key: 'level', label: '报警', cell: ({ event }) => { const level = levels.get(event.id); return level && isLevel(level) ? <LevelBadge level={level} /> : '—' } }]} /></Panel>
      <Panel title="24 小时走势">{figures.posts === 0 ? <EmptyState title="没有数据" text="有了来源以后，这里按小时显示条数" /> : <BarChart id="hours" title="每小时条数" unit="条" bars={hours.slice(-12).map(({ at, n }) => ({ label: moment(at).slice(5), value: n }))} />}</Panel>
    </div><div className="stack">
      <Panel title="最近 24 小时"><Facts items={[{ label: '收到', value: `${figures.posts} 条` }, { label: '去重以后', value: `${figures.fresh} 条` }, { label: '负面', value: `${figures.negative} 条` }]} /></Panel>
      <Panel title="可能升级的">{risks.length === 0 ? <p className="quiet">没有明显的苗头。</p> : <ul>{risks.map(({ event, reasons }) => <li key={event.id}><a href={deskPaths.event(event.id)}>{event.title}</a><ul>{reasons.map((reason) => <li key={reason} className="quiet small">{reason}</li>)}</ul></li>)}</ul>}</Panel>
      {figures.places.length > 0 ? <Panel title="说到的地方"><BarChart id="places" title="各镇街条数" unit="条" bars={bars(figures.places, (id) => names.get(id) ?? id)} /></Panel> : null}
      {figures.topics.length > 0 ? <Panel title="说的事"><BarChart id="topics" title="各主题条数" unit="条" bars={bars(figures.topics, (topic) => topicNames([topic]))} /></Panel> : null}
      {figures.sources.length > 0 ? <Panel title="从哪里来"><BarChart id="sources" title="各来源条数" unit="条" bars={bars(figures.sources, (name) => name)} /></Panel> : null}
    </div></div></div></DeskPage> }
}
