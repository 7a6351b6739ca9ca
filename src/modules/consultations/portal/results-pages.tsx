import type { Day } from '#shared/days'
import { Badge } from '#ui/badge'
import { LinkButton } from '#ui/form'
import { Facts, Panel } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { DataTable } from '#ui/table'
import type { PublicFeedback, PublicHearing } from '../commands/publish.ts'
import { portalPaths } from '../paths.ts'

const KINDS: Readonly<Record<string, 'good' | 'info' | 'neutral'>> = { 采纳: 'good', 部分采纳: 'info', 未采纳: 'neutral' }
/** The answer to everything that was said: each kind of opinion, taken or not, why. */
export const FeedbackPage = ({ data, agencyName, publishedOn }: { data: PublicFeedback; agencyName: string; publishedOn: string }) => <PortalPage title={`《${data.title}》征求意见反馈`} description={`${agencyName}，${publishedOn}`} columnName="意见征集" columnType="征集调查" crumbs={[{ label: '意见征集', href: portalPaths.list }, { label: data.title, href: portalPaths.one(data.id) }]}>
  <div className="stack"><Panel title="反馈报告"><div className="qa-desk-words">{data.report}</div></Panel>
    <DataTable caption={`${data.comments} 条意见，归并为 ${data.clusters.length} 类`} cards rows={data.clusters.map((one, i) => ({ ...one, i }))} rowKey={({ i }) => String(i)} columns={[{ key: 'sample', label: '意见', heads: true, cell: ({ sample }) => sample }, { key: 'size', label: '条数', align: 'end', cell: ({ size }) => size }, { key: 'verdict', label: '是否采纳', cell: ({ verdict }) => <Badge kind={KINDS[verdict]}>{verdict}</Badge> }, { key: 'reason', label: '理由', cell: ({ reason }) => reason }]} /></div>
</PortalPage>
/** A hearing: when, where, who has a seat and how that came about. */
export const HearingPage = ({ data, today }: { data: PublicHearing; today: Day }) => <PortalPage title={`《${data.title}》听证会`} description={`${data.on} ${data.time}，${data.place}`} columnName="意见征集" columnType="征集调查" crumbs={[{ label: '意见征集', href: portalPaths.list }, { label: data.title, href: portalPaths.one(data.id) }]}>
  <div className="stack"><Panel title="公告"><Facts columns={2} items={[{ label: '时间', value: `${data.on} ${data.time}` }, { label: '地点', value: data.place }, { label: '代表人数', value: `${data.seats} 人` }, { label: '报名截止', value: data.registerUntil }]} />
    <p>报名人数超过名额的，公开遴选：把“随机数#报名号”作 SM3 哈希，从小到大排，前 {data.seats} 名为代表。随机数取自：{data.seedSource}。任何人都可以复算。</p>{!data.draw && today <= data.registerUntil ? <LinkButton href={portalPaths.register(data.id)} kind="primary">我要报名</LinkButton> : null}</Panel>
    {data.draw ? <Panel title="遴选结果"><Facts items={[{ label: '随机数', value: <code>{data.draw.seed}</code> }, { label: '全部报名号', value: data.draw.numbers.join('、') }]} /><DataTable caption="听证会代表" rows={data.draw.chosen} rowKey={({ n }) => String(n)} columns={[{ key: 'n', label: '报名号', align: 'end', cell: ({ n }) => n }, { key: 'name', label: '代表', heads: true, cell: ({ name }) => name }, { key: 'as', label: '身份', cell: ({ grouping }) => grouping }]} /></Panel> : null}
    {data.minutes ? <Panel title="笔录要点"><p>{data.minutes.on} 召开，到会代表 {data.minutes.present} 人，全部在笔录上签字。</p><div className="qa-desk-words">{data.minutes.words}</div></Panel> : null}</div>
</PortalPage>
