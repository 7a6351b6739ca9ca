import { Badge } from '#ui/badge'
import { BarChart } from '#ui/charts/bar-chart'
import { Actions, Button, ErrorSummary, FieldSet, Form, LinkButton, RadioField, TextArea, TextField, wrongOf, type Wrong } from '#ui/form'
import { GuardFields } from '#ui/guard-fields'
import { EmptyState, Facts, Notice, Panel, Progress, Steps, Tabs } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { DataTable } from '#ui/table'
import type { PublicCommitment, PublicList } from '../commands/publish.ts'
import type { PublicVote } from '../commands/votes.ts'
import { KINDS, STAGES, type Stage } from '../domain/commitment.ts'
import { LONGEST, MARKS } from '../domain/submission.ts'
import { portalPaths } from '../paths.ts'

const COLUMN = { columnName: '民生实事和重点任务', columnType: '政策文件' } as const
const GRAVITY = { done: 'good', mostly: 'info', going: 'info', slow: 'warn', stopped: 'bad' } as const
const StageBadge = ({ stage }: { stage: Stage }) => <Badge kind={GRAVITY[stage]}>{STAGES[stage]}</Badge>
export const yuanText = (fen: number | null): string => (fen === null ? '' : fen % 1_000_000 === 0 || fen >= 100_000_000 ? `${(fen / 1_000_000).toLocaleString('en-US')} 万元` : `${(fen / 100).toLocaleString('en-US')} 元`)
const lastOf = ({ reports }: PublicCommitment) => reports.at(-1)
const lateOf = ({ reports, overdue }: PublicCommitment): string => [...overdue.map((name) => `${name}逾期未报`), ...reports.filter(({ lateDays }) => lateDays > 0).slice(-1).map(({ name, lateDays }) => `${name}迟报 ${lateDays} 天`)].join('；')

const Line = ({ one }: { one: PublicCommitment }) => { const last = lastOf(one), late = lateOf(one); return <li className="found-item"><h2 className="found-title"><a href={portalPaths.one(one.id)}>{one.place}. {one.title}</a></h2>
  <Progress label={last ? `${last.name}：${STAGES[last.stage]}` : '还没有报告'} value={last?.percent ?? 0} max={100} text={`${last?.percent ?? 0}%`} /><p className="found-source"><span>{one.agencyName}</span>{late ? <Badge kind="warn">{late}</Badge> : null}{one.acceptance?.passed ? <Badge kind="good">已验收</Badge> : null}</p></li> }
type BoardProps = { readonly lists: readonly PublicList[]; readonly list: PublicList | null; readonly all: readonly PublicCommitment[]; readonly votes: readonly PublicVote[] }
/** A year's board: bars of progress, charts, this year beside the others. */
export function BoardPage({ lists, list, all, votes }: BoardProps) {
  const here = list ? all.filter(({ year, kind }) => year === list.year && kind === list.kind).toSorted((a, b) => a.place - b.place) : []
  const stages = (Object.keys(STAGES) as Stage[]).map((stage) => ({ label: STAGES[stage], value: here.filter((one) => lastOf(one)?.stage === stage).length })), years = [...new Set(all.filter(({ kind }) => kind === list?.kind).map(({ year }) => year))].sort((a, b) => a - b)
  const shares = years.map((year) => { const some = all.filter((one) => one.year === year && one.kind === list?.kind); return { label: `${year}年（${some.length} 项）`, value: Math.round(some.reduce((sum, one) => sum + (lastOf(one)?.percent ?? 0), 0) / Math.max(1, some.length)) } })
  return <PortalPage title="民生实事和重点任务" description="今年答应办的事，办到哪一步了。迟报、表述下调都写明。" {...COLUMN}>
    {!list ? <EmptyState title="还没有公布清单" text={<p>清单公布以后，每一项的进展都能在这里看到。</p>} /> : <>
      <Tabs label="年度和类别" items={lists.map((one) => ({ href: portalPaths.board(one.year, one.kind), label: `${one.year}年${KINDS[one.kind].label}`, current: one.year === list.year && one.kind === list.kind, count: one.items.length }))} />
      <div className="columns-2"><ol className="found-list">{here.map((one) => <Line key={one.id} one={one} />)}</ol>
        <div className="stack"><Panel title="进度"><BarChart id="stages" title={`${list.year}年各项进度`} unit="项" bars={stages} /></Panel>{years.length > 1 ? <Panel title="与往年比"><BarChart id="years" title="平均完成比例" unit="%" bars={shares} /></Panel> : null}
          <Panel title="明年办什么，您来提"><Actions><LinkButton href={portalPaths.propose} kind="primary">提建议</LinkButton></Actions>{votes.map(({ year }) => <p key={year}><a href={portalPaths.vote(year)}>{year}年民生实事票决结果</a></p>)}</Panel></div></div></>}
  </PortalPage>
}
/** One project: promise, milestones, each report with its days and changes of words, pictures, acceptance, ratings. */
export const CommitmentPage = ({ one }: { one: PublicCommitment }) => {
  const last = lastOf(one), { good, fair, poor } = one.ratings
  return <PortalPage title={one.title} description={`${one.year}年${KINDS[one.kind].label}，${one.agencyName}牵头`} {...COLUMN} crumbs={[{ label: '民生实事和重点任务', href: portalPaths.list }]}>
    {one.overdue.length > 0 ? <Notice kind="warn" title={`${one.overdue.join('、')}进展逾期未报`}>已经督促牵头单位报送。</Notice> : null}
    <div className="columns-2"><div className="stack">
      <Panel title="答应办的"><p className="benefit-amount">{one.aim}</p>{last ? <Progress label="完成比例" value={last.percent} max={100} text={`${last.percent}%`} /> : null}</Panel>
      {one.reports.toReversed().map((report) => <Panel key={report.name} title={report.name} actions={<StageBadge stage={report.stage} />}><p className="qa-desk-words">{report.words}</p>{report.explanation ? <Notice kind="warn" title="表述或者指标有下调，单位的说明">{report.explanation}</Notice> : null}<p className="quiet small">{report.on} 公布 · 完成 {report.percent}%{report.investedFen === null ? '' : ` · 已投入 ${yuanText(report.investedFen)}`}{report.lateDays > 0 ? <> · <Badge kind="warn">迟报 {report.lateDays} 天</Badge></> : ' · 按时报送'}</p></Panel>)}
      {one.pictures.length === 0 ? null : <Panel title="照片"><div className="commitment-pictures">{one.pictures.map(({ name, label }) => <figure key={name}><img src={`${portalPaths.one(one.id)}/files/${name}`} alt={label} loading="lazy" /><figcaption>{label}</figcaption></figure>)}</div></Panel>}
    </div><div className="stack">
      {one.milestones.length === 0 ? null : <Panel title="节点"><Steps items={one.milestones.map(({ title, due, doneOn }) => ({ title, state: doneOn ? 'done' as const : 'todo' as const, when: doneOn ?? `计划 ${due}` }))} /></Panel>}
      <Panel title="谁负责"><Facts items={[{ label: '牵头单位', value: one.agencyName }, { label: '配合单位', value: one.partners }, { label: '计划投资', value: yuanText(one.budgetFen) }, { label: '地点', value: one.latitude !== null && one.longitude !== null ? <>{one.location}（北纬 {one.latitude.toFixed(4)}，东经 {one.longitude.toFixed(4)}）</> : one.location }]} /></Panel>
      <Panel title="验收和评价">{one.acceptance ? <Facts items={[{ label: '验收', value: `${one.acceptance.on}，${one.acceptance.by}：${one.acceptance.passed ? '通过' : '没有通过'}` }, { label: '意见', value: one.acceptance.words }]} /> : <p className="quiet">还没有验收。</p>}{good + fair + poor > 0 ? <p>{good} 人满意，{fair} 人基本满意，{poor} 人不满意。</p> : null}<LinkButton href={portalPaths.rate(one.id)}>我来评价</LinkButton></Panel>
    </div></div></PortalPage>
}
type Guarded = { readonly wrong: readonly Wrong[]; readonly stamp: string; readonly challenge: object }
export const RatePage = ({ one, wrong, stamp, challenge, mark, words }: Guarded & { readonly one: PublicCommitment; readonly mark: string; readonly words: string }) => <PortalPage title="评价" description={one.title} {...COLUMN} crumbs={[{ label: '民生实事和重点任务', href: portalPaths.list }, { label: one.title, href: portalPaths.one(one.id) }]} noIndex><div className="entry-form"><Panel><Form action={portalPaths.rate(one.id)} hidden={{ stamp }}><ErrorSummary reasons={wrong} title="还没有提交，请先改正下列问题" />
  <RadioField label="办得怎么样" name="mark" required inline value={mark} error={wrongOf(wrong, 'mark')} options={Object.entries(MARKS).map(([value, label]) => ({ value, label }))} /><TextArea label="还有什么要说" name="words" rows={3} value={words} maxLength={LONGEST.words} hint="可以不填，不公布" /><GuardFields challenge={challenge} /><Actions><Button kind="primary">提交评价</Button></Actions></Form></Panel></div></PortalPage>
export type ProposalForm = { readonly title: string; readonly reason: string; readonly place: string; readonly name: string; readonly contact: string }
export const ProposePage = ({ wrong, stamp, challenge, form }: Guarded & { readonly form: ProposalForm }) => <PortalPage title="明年办什么" description="提一件您希望政府明年办的实事。" {...COLUMN} crumbs={[{ label: '民生实事和重点任务', href: portalPaths.list }]} noIndex><div className="entry-form"><Panel><Form action={portalPaths.propose} hidden={{ stamp }}><ErrorSummary reasons={wrong} title="还没有提交，请先改正下列问题" />
  <TextField label="办什么事" name="title" required value={form.title} error={wrongOf(wrong, 'title')} maxLength={LONGEST.title} /><TextArea label="为什么" name="reason" required rows={5} value={form.reason} error={wrongOf(wrong, 'reason')} maxLength={LONGEST.reason} /><TextField label="在哪里" name="place" value={form.place} maxLength={LONGEST.place} width="medium" />
  <FieldSet legend="联系方式（可以不填）"><TextField label="怎样称呼您" name="name" width="medium" value={form.name} maxLength={LONGEST.name} /><TextField label="电话或者邮箱" name="contact" width="medium" value={form.contact} maxLength={LONGEST.contact} hint="加密保存，不公布" /></FieldSet><GuardFields challenge={challenge} /><Actions><Button kind="primary">提交建议</Button></Actions></Form></Panel></div></PortalPage>
export const ThanksPage = ({ words, back }: { words: string; back: string }) => <PortalPage title="收到了" description={words} {...COLUMN} crumbs={[{ label: '民生实事和重点任务', href: portalPaths.list }]} noIndex><Actions><LinkButton href={back} kind="primary">返回</LinkButton></Actions></PortalPage>
export const VotePage = ({ vote }: { vote: PublicVote }) => <PortalPage title={`${vote.year}年民生实事项目票决结果`} description={`收回选票 ${vote.voters} 张，废票 ${vote.spoilt} 张，选出 ${vote.seats} 项`} {...COLUMN} crumbs={[{ label: '民生实事和重点任务', href: portalPaths.list }]}>
  <DataTable caption="候选项目和得票" captionHidden cards rows={vote.lines} rowKey={({ title }) => title} columns={[{ key: 'title', label: '项目', heads: true, cell: ({ title }) => title }, { key: 'votes', label: '得票', align: 'end', cell: ({ votes }) => votes }, { key: 'elected', label: '结果', cell: ({ elected, tied }) => (elected ? <Badge kind="good">当选</Badge> : tied ? <Badge kind="warn">票数相同，另行表决</Badge> : '未当选') }]} /></PortalPage>
