import { daysBetween, type Day } from '#shared/days'
import { Badge } from '#ui/badge'
import { EmptyState, Tabs } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { isOpenOn } from '../domain/consultation.ts'
import { portalPaths } from '../paths.ts'
import type { Listed } from '../queries/public.ts'

export const VIEWS = { open: '正在征集', closed: '已截止', answered: '已反馈' } as const
export type View = keyof typeof VIEWS
export const isView = (text: string | undefined): text is View => text !== undefined && Object.hasOwn(VIEWS, text)
export const viewOf = ({ data, fedBack }: Listed, today: Day): View => (fedBack ? 'answered' : isOpenOn(data, today) ? 'open' : 'closed')
/** How long there is still, in words. */
export function StateWords({ one, today }: { one: Listed; today: Day }) {
  const view = viewOf(one, today), left = daysBetween(today, one.data.until)
  return view === 'open' ? <Badge kind="good">{left === 0 ? '今天截止' : `还有 ${left} 天`}</Badge> : view === 'answered' ? <Badge kind="info">已公布反馈</Badge> : <Badge>{today < one.data.from ? '还没有开始' : '已截止，正在整理'}</Badge>
}
export const ConsultationsPage = ({ all, view, today }: { all: readonly Listed[]; view: View; today: Day }) => {
  const shown = all.filter((one) => viewOf(one, today) === view)
  return <PortalPage title="意见征集" description="政府决定以前，先听您的意见。不用注册，写了就算，每类意见都有答复。" columnName="意见征集" columnType="征集调查">
    <Tabs label="意见征集" items={(Object.keys(VIEWS) as View[]).map((key) => ({ href: key === 'open' ? portalPaths.list : `${portalPaths.list}?view=${key}`, label: VIEWS[key], count: all.filter((one) => viewOf(one, today) === key).length, current: key === view }))} />
    {shown.length === 0 ? <EmptyState title={`没有${VIEWS[view]}的`} text={<p>看看其他两类，或者过几天再来。</p>} /> : <ol className="found-list">{shown.map((one) => <li key={one.data.id} className="found-item"><h2 className="found-title"><a href={portalPaths.one(one.data.id)}>{one.data.title}</a></h2>
      <p className="found-source"><StateWords one={one} today={today} /><span>{one.agencyName}</span><span>{one.data.from} 至 {one.data.until}</span></p></li>)}</ol>}
  </PortalPage>
}
